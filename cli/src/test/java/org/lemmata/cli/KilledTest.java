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
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.study.run.Part;
import org.lemmata.study.table.Hashes;

/**
 * Commands that are killed at any moment and started again: nothing that a user finds is ever
 * half-written, and the same command ends with the bytes of one that was never killed.
 */
class KilledTest {

  private static final int MOST_KILLS_OF_ONE = 5;

  @TempDir Path folder;
  private final Random random = new Random(14);

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
    void before(Path place) throws Exception {
      if (this == REPLACED) {
        List<String> args = new ArrayList<>(at(place));
        args.set(args.indexOf("--seed") + 1, "1");
        Child.start(place.resolveSibling("old-cache"), args).ended().exits(0);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"SWEEP,2", "FIGURES,1", "REPORT,1", "REPLACED,1"})
  void endsWithTheBytesOfOneThatWasNeverKilled(Work work, int kills) throws Exception {
    killed(work, kills);
  }

  @Tag("hostile")
  @ParameterizedTest
  @CsvSource({"SWEEP,30", "JSON,10", "FIGURES,30", "REPORT,10", "REPLACED,20"})
  void endsSoAfterManyKills(Work work, int kills) throws Exception {
    killed(work, kills);
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
    Child deaf = Child.start(folder.resolve("cache"), List.of("run", "slow.deaf"));
    // Before the work has begun, the exit code is the same.
    Thread.sleep(2000);
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
    String slopes = IntStream.range(0, 400).mapToObj(Integer::toString).collect(joining(","));
    List<String> large = new ArrayList<>(small);
    large.addAll(List.of("--set", "d=50", "--sweep", "slope=" + slopes, "--overwrite"));
    // Files of at most 64 or 32 kB, by the shell; the table has more.
    List<String> limited = List.of(shell.toString(), "-c", "ulimit -f 64; exec \"$@\"", "sh");
    Ran ran = Child.start(limited, folder.resolve("cache"), large).ended().exits(Exit.ERROR);
    assertEquals("lemmata: cannot write " + out + ": File too large\n", ran.err());
    assertSame(before, contents(place), "after a disk without room");
    try (Stream<Path> files = Files.list(place)) {
      assertEquals(2, files.count());
    }
  }

  private void killed(Work work, int kills) throws Exception {
    Path whole = Files.createDirectory(folder.resolve("whole"));
    long start = System.nanoTime();
    Child.start(folder.resolve("whole-cache"), work.at(whole)).ended().exits(work.exit);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Map<String, byte[]> expected = contents(whole);
    int left = kills;
    for (int round = 0; left > 0; round++) {
      Path place = Files.createDirectories(folder.resolve("round" + round).resolve("place"));
      Path cache = place.resolveSibling("cache");
      work.before(place);
      Map<String, byte[]> old = contents(place);
      for (int i = 0; i < MOST_KILLS_OF_ONE && left > 0; i++, left--) {
        Child child = Child.start(cache, work.at(place));
        strike(child, place, millis);
        assertNothingHalfWritten(work, contents(place), old, expected);
      }
      Ran last = Child.start(cache, work.at(place)).ended();
      if (last.exit() == Exit.USAGE && work == Work.REPORT) {
        assertTrue(last.err().contains("report.html exists; add --overwrite"), last.err());
      } else {
        last.exits(work.exit);
      }
      assertSame(expected, contents(place), work + ", round " + round);
    }
  }

  /** Kills at any moment, or as soon as something changes in the folder. */
  private void strike(Child child, Path place, long millis) throws Exception {
    if (random.nextBoolean()) {
      child.process().waitFor(random.nextLong(millis + 1), TimeUnit.MILLISECONDS);
    } else {
      List<String> before = names(place);
      while (child.process().isAlive() && names(place).equals(before)) {
        Thread.onSpinWait();
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
