package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.Progress;
import org.lemmata.study.Repeats;
import org.lemmata.study.Request;
import org.lemmata.study.table.Csv;
import org.lemmata.study.table.Table;
import org.lemmata.study.table.TableJson;

class CheckpointTest {

  private static final Request REQUEST = Request.of(Map.of(), 3);

  @TempDir Path folder;

  private final LongStudy study = new LongStudy();
  private final List<String> notices = new ArrayList<>();

  @AfterEach
  void clearTheFlag() {
    Thread.interrupted();
  }

  @Test
  void anInterruptedRunGoesOnAndEndsWithTheSameBytes() throws IOException {
    Table whole = Runner.plain().run(study, REQUEST);
    interrupt(39, true);
    assertEquals(1, files(".state").size());
    study.stepsTaken.set(0);
    Table resumed = cached(true).run(study, REQUEST);
    assertEquals(60, study.stepsTaken.get());
    assertEquals(
        List.of(
            "going on with toy.long where it was ended: same parameters, seed and code (--fresh"
                + " starts it again)"),
        notices);
    assertEquals(TableJson.write(whole), TableJson.write(resumed));
    assertTrue(files(".state").isEmpty());
    assertEquals(1, files(".json").size());
  }

  @Test
  void everyInterruptionIsSurvived() {
    Table whole = Runner.plain().run(study, REQUEST);
    study.stepsTaken.set(0);
    for (int step : new int[] {0, 1, 50, 98}) {
      interrupt(step, true);
    }
    assertEquals(Csv.write(whole), Csv.write(cached(true).run(study, REQUEST)));
    assertEquals(100, study.stepsTaken.get());
  }

  @Test
  void anotherComputationBeginsAtTheBeginning() {
    interrupt(39, true);
    study.stepsTaken.set(0);
    cached(true).run(study, Request.of(Map.of("steps", "99"), 3));
    cached(true).run(study, Request.of(Map.of(), 4));
    assertEquals(199, study.stepsTaken.get());
    assertTrue(notices.isEmpty());
  }

  @Test
  void aFreshRunIgnoresAndReplacesTheState() throws IOException {
    interrupt(39, true);
    byte[] before = Files.readAllBytes(files(".state").get(0));
    study.stepsTaken.set(0);
    interrupt(9, false);
    assertEquals(10, study.stepsTaken.get());
    assertFalse(Arrays.equals(before, Files.readAllBytes(files(".state").get(0))));
    cached(false).run(study, REQUEST);
    assertEquals(110, study.stepsTaken.get());
    assertTrue(files(".state").isEmpty());
    assertTrue(notices.isEmpty());
  }

  @Test
  void aDamagedStateIsIgnored() throws IOException {
    Table whole = Runner.plain().run(study, REQUEST);
    interrupt(39, true);
    Path state = files(".state").get(0);
    byte[] bytes = Files.readAllBytes(state);
    for (int at : new int[] {0, 33, bytes.length - 1}) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 1;
      Files.write(state, damaged);
      assertEquals(Optional.empty(), file(state, Duration.ZERO).load());
    }
    Files.write(state, new byte[5]);
    assertEquals(Csv.write(whole), Csv.write(cached(true).run(study, REQUEST)));
    assertTrue(notices.isEmpty());
  }

  @Test
  void aStateOfAnotherNameIsNotTaken() {
    Path path = folder.resolve("one.state");
    file(path, Duration.ZERO).save(parts -> parts.longs("state", 5));
    assertArrayEquals(
        new long[] {5}, file(path, Duration.ZERO).load().orElseThrow().longs("state"));
    Checkpoint other = new StateFile(path, "other", true, Duration.ZERO, notices::add, () -> {});
    assertEquals(Optional.empty(), other.load());
  }

  @Test
  void aStateThatIsReadStaysWhatItWasWhateverAnotherProcessDoes() {
    Path path = folder.resolve("one.state");
    Checkpoint other = file(path, Duration.ZERO);
    keep(other, 100, 1);
    Checkpoint.Saved read = file(path, Duration.ZERO).load().orElseThrow();
    assertArrayEquals(new double[] {1}, read.doubles("weights"));
    keep(other, 200, 2);
    assertArrayEquals(new long[] {100}, read.longs("epoch"));
    StateFile.remove(path);
    assertArrayEquals(new long[] {100}, read.longs("epoch"));
    assertArrayEquals(new double[] {1}, read.doubles("weights"));
  }

  private static void keep(Checkpoint checkpoint, long epoch, double weight) {
    checkpoint.save(
        parts -> {
          parts.longs("epoch", epoch);
          parts.doubles("weights", weight);
        });
  }

  @Test
  void whoIsInterruptedIsNotToldThatThereIsNoState() {
    Path path = folder.resolve("one.state");
    keep(file(path, Duration.ZERO), 100, 1);
    Checkpoint checkpoint = file(path, Duration.ZERO);
    Checkpoint.Saved read = checkpoint.load().orElseThrow();
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, () -> read.longs("epoch"));
    assertThrows(CancellationException.class, checkpoint::load);
    assertTrue(Thread.interrupted());
    assertArrayEquals(new long[] {100}, checkpoint.load().orElseThrow().longs("epoch"));
  }

  @Test
  void noFileIsLeftOpen() throws IOException {
    Path descriptors = Path.of("/proc/self/fd");
    assumeTrue(Files.isDirectory(descriptors));
    interrupt(39, true);
    cached(true).run(study, REQUEST);
    try (Stream<Path> open = Files.list(descriptors)) {
      assertEquals(List.of(), open.map(CheckpointTest::target).filter(this::isHere).toList());
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "closed meanwhile";
    }
  }

  private boolean isHere(String target) {
    return target.startsWith(folder.toString());
  }

  @Test
  void whatIsNeverKeptLeavesNoStateEither() throws IOException {
    study.repeats = Repeats.NOT;
    interrupt(39, true);
    assertEquals(1, files(".state").size());
    cached(true).run(study, REQUEST);
    assertTrue(files(".state").isEmpty());
    study.stepsTaken.set(0);
    cached(true).run(study, REQUEST);
    assertEquals(100, study.stepsTaken.get());
  }

  @Test
  void aStateIsAskedForOnlyWhenItIsDue() {
    Checkpoint seldom = file(folder.resolve("one.state"), Duration.ofDays(1));
    seldom.save(
        parts -> {
          throw new AssertionError("too early");
        });
    assertEquals(Optional.empty(), seldom.load());
  }

  @Test
  void aStateThatCannotBeWrittenIsNoFailure() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "in the way");
    file(inTheWay.resolve("one.state"), Duration.ZERO).save(parts -> parts.longs("state", 1));
    assertEquals(
        List.of("cannot keep a checkpoint in the cache: another file is in the way"), notices);
  }

  @Test
  void withoutCacheAnInterruptionStillEndsTheRun() {
    study.interruptedAfter = 4;
    assertThrows(CancellationException.class, () -> Runner.plain().run(study, REQUEST));
    assertEquals(5, study.stepsTaken.get());
  }

  private void interrupt(int step, boolean reuse) {
    study.interruptedAfter = step;
    assertThrows(CancellationException.class, () -> cached(reuse).run(study, REQUEST));
    assertTrue(Thread.interrupted());
    study.interruptedAfter = -1;
    notices.clear();
  }

  private Checkpoint file(Path path, Duration interval) {
    return new StateFile(path, "one", true, interval, notices::add, () -> {});
  }

  private Runner cached(boolean reuse) {
    ResultCache cache = new ResultCache(folder.resolve("cache"), reuse);
    return new Runner(Parallel.sequential(), Progress.NONE, Optional.of(cache), notices::add);
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
