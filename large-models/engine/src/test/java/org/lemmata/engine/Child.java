package org.lemmata.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Another Java process, for what could end this one. */
public final class Child {

  private Child() {}

  /** Starts a main class with this process's class path; its output goes to a file. */
  public static Process start(Class<?> main, Path output, String... arguments) throws IOException {
    return start(Map.of(), main, output, arguments);
  }

  /** As {@link #start(Class, Path, String...)}, with more environment variables. */
  static Process start(
      Map<String, String> environment, Class<?> main, Path output, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote"));
    command.add("-XX:ArchiveRelocationMode=0");
    String links = System.getProperty("org.bytedeco.javacpp.cachedir");
    if (links != null) {
      command.add("-Dorg.bytedeco.javacpp.cachedir=" + links);
    }
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }
}
