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
import org.junit.jupiter.api.Tag;
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
    cluster = new LoopbackCluster(home, "127.0.0.1", "127.0.0.1");
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

  private static final List<String> FORTY =
      List.of(
          "run",
          "patient.points",
          "--sweep",
          "point="
              + IntStream.rangeClosed(1, 40).mapToObj(i -> i + "").collect(Collectors.joining(",")),
          "--format",
          "csv");

  private CompletableFuture<Command> begin(LoopbackCluster at) {
    return CompletableFuture.supplyAsync(
        () -> Command.run(folder.resolve("there"), FORTY, "--on", at.master()));
  }

  /** A cluster of its own for a test that ends some of it, or whose second worker is elsewhere. */
  private LoopbackCluster another(String second) throws IOException, InterruptedException {
    return new LoopbackCluster(Files.createDirectory(folder.resolve("own")), "127.0.0.1", second);
  }

  /** Requires the bytes of the threads here, and answers with what was said. */
  private String same(CompletableFuture<Command> there) throws Exception {
    Command finished = there.get(5, TimeUnit.MINUTES);
    finished.isAs(Command.run(folder.resolve("here"), FORTY));
    assertEquals(41, finished.out().lines().count());
    return finished.err();
  }

  private static final String LOST =
      "lemmata: a worker was lost; what it was doing begins again elsewhere, with the same bits\n";

  @Test
  void anExecutorKilledInTheMiddleOfAPieceChangesNoByte() throws Exception {
    configure(Map.of("spark.executorEnv." + PatientStudy.FOLDER, folder.toString()));
    CompletableFuture<Command> there = begin(cluster);
    ProcessHandle executor = waiting(folder.resolve(PatientStudy.WAITING), there);
    assertNotEquals(ProcessHandle.current().pid(), executor.pid());
    executor.destroyForcibly();
    assertEquals(LOST, same(there));
  }

  @Test
  @Tag("hostile")
  void aWorkerKilledInTheMiddleOfAPieceChangesNoByte() throws Exception {
    configure(Map.of("spark.executorEnv." + PatientStudy.FOLDER, folder.toString()));
    try (LoopbackCluster own = another("127.0.0.1")) {
      CompletableFuture<Command> there = begin(own);
      ProcessHandle executor = waiting(folder.resolve(PatientStudy.WAITING), there);
      executor.parent().orElseThrow().destroyForcibly();
      executor.destroyForcibly();
      assertEquals(LOST, same(there));
    }
  }

  @Test
  @Tag("hostile")
  void aSecondCopyOfASlowPieceEndsTheSweep() throws Exception {
    configure(
        Map.of(
            "spark.executorEnv." + PatientStudy.FOLDER,
            folder.toString(),
            "spark.speculation",
            "true",
            "spark.speculation.interval",
            "100ms"));
    // Spark begins a second copy on another host only.
    try (LoopbackCluster own = another("127.0.0.2")) {
      CompletableFuture<Command> there = begin(own);
      ProcessHandle first = waiting(folder.resolve(PatientStudy.WAITING), there);
      assertEquals("", same(there));
      assertNotEquals(first.pid(), ended());
    }
  }

  @Test
  @Tag("hostile")
  void aPieceThatEndsItsWorkerFailsAloneAndItsNeighboursAreKept() throws Exception {
    configure(Map.of("spark.executorEnv." + PatientStudy.ENDING, "1"));
    Command broken = begin(cluster).get(5, TimeUnit.MINUTES);
    assertEquals(1, broken.exit());
    assertTrue(broken.err().contains("it ended its worker 4 times: "), broken.err());
    assertTrue(same(CompletableFuture.completedFuture(again())).contains("reusing"));
  }

  private Command again() {
    return Command.run(folder.resolve("there"), FORTY);
  }

  /** The process that did what another one waited with. */
  private long ended() throws IOException {
    return Long.parseLong(Files.readString(folder.resolve(PatientStudy.DONE)).strip());
  }

  @Test
  @Tag("hostile")
  void aDriverThatBeginsAgainComputesOnlyWhatIsMissing() throws Exception {
    configure(Map.of());
    List<String> three = List.of("run", "patient.points", "--sweep", "point=1,2,3");
    Command.run(folder.resolve("there"), three, "--on", cluster.master());
    assertTrue(same(begin(cluster)).contains("reusing 3 of 40 points"));
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
