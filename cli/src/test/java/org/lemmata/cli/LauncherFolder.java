package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A checkout with the real launcher, a Maven that copies jars of a few bytes, and a Java that
 * writes down how it was started; only the manifest is written by the real one.
 *
 * <p>The step that a file {@code long} names takes a minute: mvn, rehearsal, spark or javac; its
 * process is then written to {@code begun}. A file {@code code} has the exit code of a rehearsal.
 *
 * @param root the checkout
 */
record LauncherFolder(Path root) {

  /** The name of Spark's core without its ending. */
  static final String SPARK_CORE = "spark-core_2.13-4.2.0";

  private static final String MAVEN =
      """
      #!/usr/bin/env bash
      printf '%%s\\n' "$@" >'%1$s/mvn'
      [ "$(cat '%1$s/long' 2>/dev/null)" != mvn ] || { echo $$ >'%1$s/begun'; exec sleep 60; }
      echo built >>'%1$s/log'
      mkdir -p cli/target/lib
      for name in 1.2.3 1.2.4 1.2.4-sources; do
        cp '%1$s/jars/lemmata-cli.jar' cli/target/lemmata-cli-$name.jar
      done
      cp '%1$s'/jars/lib/*.jar cli/target/lib/
      """;

  private static final String JAVA =
      """
      #!/usr/bin/env bash
      at() {
        [ "$(cat '%1$s/long' 2>/dev/null)" != "$1" ] || { echo $$ >'%1$s/begun'; exec sleep 60; }
      }
      for arg; do
        case $arg in
          org.lemmata.cli.BuiltProgram) exec '%2$s' -XX:TieredStopAtLevel=1 -cp '%3$s' org.lemmata.cli.BuiltProgram "${@: -1}" ;;
          -XX:ArchiveClassesAtExit=*)
            echo "${@: -1}" >'%1$s/rehearsed'
            for other; do
              case $other in -Djava.io.tmpdir=*) mkdir "${other#*=}/rehearsal" ;; esac
            done
            echo classes >"${arg#*=}"
            at rehearsal
            exit "$(cat '%1$s/code' 2>/dev/null || echo 0)" ;;
          jdk.compiler/*) at javac; exit ;;
          --file=*) echo jar >"${arg#*=}"; exit ;;
          org.lemmata.cli.cluster.SparkHome)
            printf '%%s\\n' "$@" >'%1$s/asked'
            at spark
            echo '%1$s/spark'
            exit ;;
          -XshowSettings:properties) cat '%1$s/settings' 2>/dev/null; exit ;;
          --list-modules) echo java.base; exit ;;
        esac
      done
      { printf '%%s\\n' "$@"; printf 'LC_ALL=%%s\\n' "${LC_ALL:-}"; } >'%1$s/started'
      """;

  /** What a start came to. */
  record Started(int exit, String err, List<String> args) {

    String option(String prefix) {
      return args.stream()
          .filter(arg -> arg.startsWith(prefix))
          .map(arg -> arg.substring(prefix.length()))
          .findFirst()
          .orElse("");
    }

    /** The folder of the program that was started. */
    Path program() {
      return Path.of(args.get(args.indexOf("-cp") + 1)).getParent();
    }

    Started fine() {
      assertEquals(0, exit, err);
      return this;
    }

    void fails(String sentence) {
      assertEquals(1, exit, err);
      assertTrue(err.endsWith("lemmata: " + sentence + "\n"), err);
    }
  }

  static LauncherFolder in(Path folder) throws IOException {
    Path root = Files.createDirectories(folder.toRealPath().resolve("a checkout/Ü"));
    Files.copy(Path.of("..", "lemmata"), root.resolve("lemmata"));
    Files.writeString(root.resolve("pom.xml"), "<project>\n  <version>1.2.3</version>\n");
    Files.createDirectories(root.resolve("module/src/main/java"));
    Files.writeString(root.resolve("module/src/main/java/A.java"), "class A {}\n");
    Files.createDirectories(root.resolve("jars/lib"));
    jar(root.resolve("jars/lemmata-cli.jar"), "lib/lemmata-one.jar lib/two.jar");
    jar(root.resolve("jars/lib/lemmata-one.jar"), "");
    jar(root.resolve("jars/lib/two.jar"), "");
    LauncherFolder made = new LauncherFolder(root);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classes = Main.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    made.script("bin/mvn", MAVEN.formatted(root));
    made.script("jdk/bin/java", JAVA.formatted(root, java, classes));
    made.release("JAVA_VERSION=\"17.0.1\"\nMODULES=\"java.base jdk.incubator.vector\"\n");
    return made;
  }

  void release(String text) throws IOException {
    Files.writeString(root.resolve("jdk/release"), text);
  }

  void script(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertTrue(file.toFile().setExecutable(true));
  }

  /** Adds the module for clusters, and folders with a core of Spark. */
  void addSpark(String... homes) throws IOException {
    Path own = root.resolve("spark");
    Files.createDirectories(own.resolve("src/main/java/org/lemmata/spark"));
    Path resources = Files.createDirectories(own.resolve("src/main/resources/org/lemmata/spark"));
    Files.writeString(resources.resolve("log4j2.properties"), "\n");
    for (String home : homes) {
      Path jars = Files.createDirectories(root.resolve(home).resolve("jars"));
      Files.writeString(jars.resolve(SPARK_CORE + ".jar"), "jar");
    }
  }

  private static void jar(Path file, String classPath) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (!classPath.isEmpty()) {
      manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
    }
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      jar.putNextEntry(new ZipEntry(file.getFileName() + ".txt"));
    }
  }

  Started start(String... args) throws Exception {
    return start(Map.of(), root, args);
  }

  Started start(Map<String, String> environment, Path folder, String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", root.resolve("lemmata").toString()));
    command.addAll(List.of(args));
    return run(environment, folder, command);
  }

  Started run(Map<String, String> environment, Path folder, List<String> command) throws Exception {
    return ended(begin(environment, folder, command));
  }

  /** Begins a start, whose end is to be waited for. */
  Process begin(Map<String, String> environment, Path folder, List<String> command)
      throws IOException {
    Files.deleteIfExists(root.resolve("started"));
    Path err = root.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(err.toFile());
    Map<String, String> all = builder.environment();
    String path = all.get("PATH");
    all.clear();
    all.put("PATH", root.resolve("bin") + ":" + path);
    all.put("JAVA_HOME", root.resolve("jdk").toString());
    all.putAll(environment);
    return builder.start();
  }

  /** What a start that was begun came to. */
  Started ended(Process process) throws Exception {
    Path started = root.resolve("started");
    assertTrue(process.waitFor(2, TimeUnit.MINUTES));
    return new Started(
        process.exitValue(),
        Files.readString(root.resolve("err")),
        Files.exists(started) ? Files.readAllLines(started) : List.of());
  }

  long builds() throws IOException {
    Path log = root.resolve("log");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  /** The kind of the last rehearsal. */
  String rehearsed() throws IOException {
    return Files.readString(root.resolve("rehearsed")).strip();
  }

  /** The files of a program but the class archive, with their bytes. */
  static Map<Path, String> content(Path program) throws IOException {
    Map<Path, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(program)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".jsa")) {
          content.put(file, java.util.Arrays.toString(Files.readAllBytes(file)));
        }
      }
    }
    return content;
  }
}
