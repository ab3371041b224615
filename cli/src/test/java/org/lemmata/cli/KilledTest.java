package org.lemmata.cli;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.study.Papers;
import org.lemmata.study.run.Part;
import org.lemmata.study.table.Hashes;
import org.lemmata.toy.SlowPaper;
import org.lemmata.toy.ToyPaper;

/**
 * Commands that are killed at any moment and started again: nothing that a user finds is ever
 * half-written, and the same command ends with the bytes of one that was never killed.
 */
class KilledTest {

  private static final int MOST_KILLS_OF_ONE = 5;

  private static final String VECTORS = "jdk.incubator.vector";
  private static final int MOMENT_MILLIS = 50;
  private static final long PAUSE_NANOS = 50_000;

  private static final Papers PAPERS = new Papers(List.of(new SlowPaper(), new ToyPaper()));

  @TempDir Path folder;
  private final Random random = new Random(14);

  /** A command that is not killed. */
  private interface Whole {
    Ran run(Path cache, List<String> args) throws IOException, InterruptedException;
  }

  /** What is killed. */
  private enum Work {
    SWEEP("table.csv", 0, "run toy.slow --sweep point=1,2,3,4,5,6,7,8,9,10,11,12 --out %s"),
    JSON("table.json", 0, "run toy.slow --sweep point=1,2,3,4,5,6 --out %s"),
    FIGURES("figures", 0, "figure slow --out %s"),
    REPORT("report.html", Exit.ERROR, "report --out %s"),
    REPLACED("table.csv", 0, "run toy.slow --sweep point=1,2,3,4 --seed 2 --overwrite --out %s");

    private final String name;
    private final int exit;
    private final String command;

    Work(String name, int exit, String command) {
      this.name = name;
      this.exit = exit;
      this.command = command;
    }

    List<String> at(Path place) {
      return List.of(command.formatted(place.resolve(name)).split(" ", -1));
    }

    /** A command whose files are there before. */
    void before(Path place, Whole whole) throws Exception {
      if (this == REPLACED) {
        List<String> args = new ArrayList<>(at(place));
        args.set(args.indexOf("--seed") + 1, "1");
        whole.run(place.resolveSibling("old-cache"), args).exits(0);
      }
    }
  }

  /** What is not killed runs here, where Java need not start. */
  @ParameterizedTest
  @CsvSource({"SWEEP,2", "FIGURES,1", "REPORT,1", "REPLACED,1"})
  void endsWithTheBytesOfOneThatWasNeverKilled(Work work, int kills) throws Exception {
    killed(work, kills, KilledTest::here);
  }

  @Tag("hostile")
  @ParameterizedTest
  @CsvSource({"SWEEP,30", "JSON,10", "FIGURES,30", "REPORT,10", "REPLACED,20"})
  void endsSoAfterManyKills(Work work, int kills) throws Exception {
    killed(work, kills, (cache, args) -> child(cache, args).ended());
  }

  @Test
  void aPoliteInterruptionEndsInGoodOrder() throws Exception {
    Path place = Files.createDirectory(folder.resolve("place"));
    Path cache = folder.resolve("cache");
    Child child = Child.start(cache, Work.SWEEP.at(place));
    while (child.process().isAlive() && !hasFiles(cache)) {
      Thread.sleep(5);
    }
    child.process().toHandle().destroy();
    Ran ran = child.ended();
    if (ran.exit() != 0) {
      ran.exits(143);
      assertTrue(ran.err().startsWith("lemmata: interrupted; nothing is half-written"), ran.err());
      assertEquals(1, ran.err().lines().count(), ran.err());
      assertEquals(Map.of(), contents(place));
    }
    try (Stream<Path> files = Files.walk(folder)) {
      assertTrue(files.noneMatch(file -> file.toString().endsWith(".tmp")));
    }
  }

  /** The exit code is the signal's, however long the work takes to hear of it. */
  @Test
  void anInterruptionThatIsNotHeardEndsTheProcessToo() throws Exception {
    Path begun = folder.resolve("begun");
    Child deaf =
        Child.start(
            List.of(),
            List.of("-D" + SlowPaper.BEGUN + "=" + begun),
            folder.resolve("cache"),
            List.of("run", "slow.deaf", "--set", "milliseconds=10000"));
    while (deaf.process().isAlive() && !Files.exists(begun)) {
      Thread.sleep(5);
    }
    deaf.process().toHandle().destroy();
    deaf.ended().exits(143);
  }

  @Test
  void aDiskWithoutRoomChangesNothing() throws Exception {
    Path shell = Path.of("/bin/sh");
    assumeTrue(Files.isExecutable(shell));
    Path place = Files.createDirectory(folder.resolve("place"));
    Path out = place.resolve("table.csv");
    List<String> small = List.of("run", "toy.line", "--out", out.toString());
    Ran.command(folder.resolve("cache"), small.toArray(String[]::new)).exits(0);
    Map<String, byte[]> before = contents(place);
    String slopes = IntStream.range(0, 50).mapToObj(Integer::toString).collect(joining(","));
    List<String> large = new ArrayList<>(small);
    large.addAll(List.of("--set", "d=50", "--sweep", "slope=" + slopes, "--overwrite"));
    // Files of at most 16 or 8 kB, by the shell; the table has more, and the cache less.
    List<String> limited = List.of(shell.toString(), "-c", "ulimit -f 16; exec \"$@\"", "sh");
    Ran ran = Child.start(limited, folder.resolve("cache"), large).ended().exits(Exit.ERROR);
    assertEquals("lemmata: cannot write " + out + ": File too large\n", ran.err());
    assertSame(before, contents(place), "after a disk without room");
    try (Stream<Path> files = Files.list(place)) {
      assertEquals(2, files.count());
    }
  }

  /** A process of which a result says the same as of this one. */
  private static Child child(Path cache, List<String> args) throws IOException {
    boolean vectors = ModuleLayer.boot().findModule(VECTORS).isPresent();
    List<String> machine = vectors ? List.of("--add-modules", VECTORS) : List.of();
    return Child.start(List.of(), machine, cache, args);
  }

  private static Ran here(Path cache, List<String> args) {
    return Ran.among(
        PAPERS,
        OptionalInt.empty(),
        Map.of("LEMMATA_CACHE", cache.toString()),
        args.toArray(String[]::new));
  }

  private void killed(Work work, int kills, Whole whole) throws Exception {
    Path place = Files.createDirectories(folder.resolve("whole").resolve("place"));
    whole.run(place.resolveSibling("cache"), work.at(place)).exits(work.exit);
    Map<String, byte[]> expected = contents(place);
    int files = names(place.getParent()).size();
    int left = kills;
    for (int round = 0; left > 0; round++) {
      place = Files.createDirectories(folder.resolve("round" + round).resolve("place"));
      Path cache = place.resolveSibling("cache");
      work.before(place, whole);
      Map<String, byte[]> old = contents(place);
      for (int i = 0; i < MOST_KILLS_OF_ONE && left > 0; i++, left--) {
        Child child = child(cache, work.at(place));
        strike(child, place, files);
        assertNothingHalfWritten(work, contents(place), old, expected);
      }
      Ran last = whole.run(cache, work.at(place));
      if (last.exit() == Exit.USAGE && work == Work.REPORT) {
        assertTrue(last.err().contains("report.html exists; add --overwrite"), last.err());
      } else {
        last.exits(work.exit);
      }
      assertSame(expected, contents(place), work + ", round " + round);
    }
  }

  /**
   * Kills a moment after some of all the files are there that the command will have left, or as
   * soon as something changes in the folder.
   */
  private void strike(Child child, Path place, int files) throws Exception {
    if (random.nextBoolean()) {
      Path all = place.getParent();
      int there = names(all).size();
      int some = there + random.nextInt(Math.max(0, files - there) + 1);
      while (child.process().isAlive() && names(all).size() < some) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      child.process().waitFor(random.nextInt(MOMENT_MILLIS), TimeUnit.MILLISECONDS);
    } else {
      List<String> before = names(place);
      while (child.process().isAlive() && names(place).equals(before)) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    if (random.nextInt(3) > 0) {
      child.process().toHandle().destroyForcibly();
      child.ended();
    } else {
      child.process().toHandle().destroy();
      int exit = child.ended().exit();
      assertFalse(exit == Exit.INTERRUPTED, "ended with 130 after SIGTERM");
    }
  }

  private static void assertNothingHalfWritten(
      Work work, Map<String, byte[]> now, Map<String, byte[]> old, Map<String, byte[]> expected) {
    now.forEach(
        (name, bytes) -> {
          String usual = name.endsWith(Part.NEXT) ? name.replace(Part.NEXT, "") : name;
          boolean isNew = Arrays.equals(bytes, expected.get(usual));
          boolean isOld = Arrays.equals(bytes, old.get(usual));
          assertTrue(isNew || isOld, name + " holds " + bytes.length + " other bytes");
        });
    if (work.name.endsWith(".csv")) {
      assertHasItsProvenance(now, work.name);
    }
  }

  private static void assertHasItsProvenance(Map<String, byte[]> files, String name) {
    if (files.containsKey(name)) {
      String record = name + TableOutput.SIDECAR;
      String hash = Hashes.sha256(files.get(name));
      assertTrue(
          Stream.of(record, record + Part.NEXT)
              .filter(files::containsKey)
              .flatMap(one -> OwnProvenance.read(files.get(one)).stream())
              .anyMatch(one -> one.contentHash().equals(hash)),
          "the table is parted from its provenance");
    }
  }

  private static void assertSame(
      Map<String, byte[]> expected, Map<String, byte[]> actual, String when) {
    assertEquals(expected.keySet(), actual.keySet(), when);
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), when));
  }

  private static boolean hasFiles(Path where) throws IOException {
    if (!Files.exists(where)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(where)) {
      return files.anyMatch(file -> file.toString().endsWith(".json"));
    } catch (UncheckedIOException e) {
      // A temporary file went while it was looked at.
      return false;
    }
  }

  private static List<String> names(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files.map(Path::toString).sorted().toList();
    } catch (UncheckedIOException e) {
      return List.of("something went");
    }
  }

  /** What a user finds: without temporary files. */
  private static Map<String, byte[]> contents(Path place) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = place.relativize(file).toString();
        if (!String.valueOf(file.getFileName()).startsWith(".lemmata")) {
          contents.put(name, Files.readAllBytes(file));
        }
      }
    }
    return contents;
  }
}
