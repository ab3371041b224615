package org.lemmata.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.spark.toy.PatientStudy;

/** A cluster of a master and two workers, of which some are ended. */
class ClusterTest {

  @TempDir static Path home;

  private static LoopbackCluster cluster;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    cluster = new LoopbackCluster(home, 2);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  /** What the user's configuration would say: here the machines have the classes already. */
  private static void configure(Map<String, String> more) {
    System.setProperty("spark.driver.host", "127.0.0.1");
    System.setProperty("spark.driver.bindAddress", "127.0.0.1");
    System.setProperty("spark.executor.memory", "512m");
    System.setProperty("spark.executor.extraJavaOptions", LoopbackCluster.LIGHT);
    System.setProperty("spark.executor.extraClassPath", LoopbackCluster.classPath());
    more.forEach(System::setProperty);
  }

  @AfterEach
  void clear() {
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("spark."))
        .toList()
        .forEach(System::clearProperty);
  }

  @Test
  void anExecutorKilledInTheMiddleOfAPieceChangesNoByte() throws Exception {
    String points =
        IntStream.rangeClosed(1, 40).mapToObj(i -> i + "").collect(Collectors.joining(","));
    List<String> line =
        List.of("run", "patient.points", "--sweep", "point=" + points, "--format", "csv");
    configure(Map.of("spark.executorEnv." + PatientStudy.FOLDER, folder.toString()));
    CompletableFuture<Command> there =
        CompletableFuture.supplyAsync(
            () -> Command.run(folder.resolve("there"), line, "--on", cluster.master()));
    ProcessHandle executor = waiting(folder.resolve(PatientStudy.WAITING), there);
    assertNotEquals(ProcessHandle.current().pid(), executor.pid());
    executor.destroyForcibly();
    Command finished = there.get(5, TimeUnit.MINUTES);
    finished.isAs(Command.run(folder.resolve("here"), line));
    assertEquals(41, finished.out().lines().count());
    assertEquals(
        "lemmata: a worker was lost; what it was doing begins again elsewhere, with the same"
            + " bits\n",
        finished.err());
  }

  /** The process in which a point waits. */
  private static ProcessHandle waiting(Path file, CompletableFuture<Command> command)
      throws IOException, InterruptedException {
    while (!Files.exists(file) || !Files.readString(file).endsWith("\n")) {
      assertTrue(!command.isDone(), () -> command.join().toString());
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).orElseThrow();
  }

  @Test
  void otherCodeOnAWorkerIsRefusedInOneSentenceThatNamesBothSides() throws IOException {
    Path other = folder.resolve("classes");
    copy(
        Path.of(PatientStudy.class.getProtectionDomain().getCodeSource().getLocation().getPath()),
        other);
    Files.writeString(other.resolve("note.txt"), "other code");
    configure(
        Map.of(
            "spark.executor.extraClassPath",
            other + File.pathSeparator + LoopbackCluster.classPath(),
            "spark.cores.max",
            "1"));
    Command refused =
        Command.run(
            folder.resolve("there"),
            List.of("run", "patient.points", "--sweep", "point=1,2,3"),
            "--on",
            cluster.master());
    assertEquals(1, refused.exit(), refused.err());
    assertEquals("", refused.out());
    assertTrue(
        refused
            .err()
            .matches(
                "lemmata: the worker 127\\.0\\.0\\.1 has other code of patient\\.points"
                    + " \\([0-9a-f]{12}\\) than this machine \\([0-9a-f]{12}\\); both must have the"
                    + " same Lemmata and libraries\n"),
        refused.err());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path place = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(place);
        } else {
          Files.copy(file, place);
        }
      }
    }
  }

  @Test
  void whereNobodyAnswersItIsSaidAtOnce() {
    Command nobody =
        Command.run(folder, List.of("run", "patient.points"), "--on", "spark://127.0.0.1:1");
    assertEquals(
        new Command(1, "", "lemmata: no Spark master answers at spark://127.0.0.1:1\n"), nobody);
  }
}
