package org.lemmata.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** The command in a process of its own, which has the papers of these tests and no others. */
record Child(Process process) {

  private static final String SERVICE = "META-INF/services/org.lemmata.study.Paper";

  static Child start(Path cache, List<String> args) throws IOException {
    return start(List.of(), cache, args);
  }

  /** The same behind other words, such as those of a shell. */
  static Child start(List<String> before, Path cache, List<String> args) throws IOException {
    return start(before, List.of(), cache, args);
  }

  /** The same with more words for the virtual machine. */
  static Child start(List<String> before, List<String> machine, Path cache, List<String> args)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // A short life needs no second compiler, no threads that collect, no look at class files and no
    // archive of them moved.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote"));
    command.add("-XX:ArchiveRelocationMode=0");
    command.addAll(machine);
    command.addAll(List.of("-Djava.awt.headless=true", "-cp", classPath()));
    command.add(Main.class.getName());
    command.addAll(args);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LEMMATA_CACHE", cache.toString());
    return new Child(builder.start());
  }

  /** Waits for the end. */
  Ran ended() throws IOException, InterruptedException {
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), "", said);
  }

  private static String classPath() throws IOException {
    List<String> kept = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!entry.isEmpty() && !hasOtherPapers(Path.of(entry))) {
        kept.add(entry);
      }
    }
    return String.join(File.pathSeparator, kept);
  }

  private static boolean hasOtherPapers(Path entry) throws IOException {
    Path service = entry.resolve(SERVICE);
    if (Files.exists(service)) {
      return !Files.readString(service).contains("org.lemmata.toy");
    }
    if (!Files.isRegularFile(entry)) {
      return false;
    }
    try (ZipFile jar = new ZipFile(entry.toFile())) {
      return jar.getEntry(SERVICE) != null;
    }
  }
}
