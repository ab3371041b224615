package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Need;
import org.lemmata.study.Progress;
import org.lemmata.study.Repeats;
import org.lemmata.study.Request;
import org.lemmata.study.Scale;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;
import org.lemmata.study.table.TableJson;

/** What the cache answers for studies that promise less than the same bits everywhere. */
class RepeatedResultsTest {

  record Settings(@Param(value = "size", byDefault = "2") double size) {}

  @TempDir Path folder;

  private final AtomicInteger runs = new AtomicInteger();

  private Study<Settings> study(Repeats promise, Need... needs) {
    return Study.of("toy.device", Settings.class)
        .title("A device's")
        .describedBy("Counts its runs.")
        .repeats(promise)
        .needs(needs)
        .rows(Settings.class)
        .real("value", "the size", Settings::size)
        .computedBy(
            (p, run, out) -> {
              runs.incrementAndGet();
              out.accept(p);
            });
  }

  private Study<Settings> using(Study<Settings> inner, Repeats promise) {
    return Study.of("toy.user", Settings.class)
        .title("Uses a device's")
        .describedBy("Asks for it.")
        .repeats(promise)
        .rows(Settings.class)
        .real("value", "the size", Settings::size)
        .computedBy(
            (p, run, out) -> {
              run.table(inner);
              out.accept(p);
            });
  }

  private Runner runner(int threads) {
    return new Runner(
        threads == 1 ? Parallel.sequential() : Parallel.of(threads),
        Progress.NONE,
        Optional.of(new ResultCache(folder)),
        notice -> {});
  }

  private int runsAfter(Study<Settings> study, int... threads) {
    for (int each : threads) {
      runner(each).run(study, Request.of(Map.of(), 1));
    }
    return runs.get();
  }

  @Test
  void theSameBitsEverywhereAreKeptForEveryNumberOfThreads() {
    assertEquals(1, runsAfter(study(Repeats.BITS), 1, 2, 1));
  }

  @Test
  void bitsOfADeviceAreKeptForThatDevice() {
    assertEquals(2, runsAfter(study(Repeats.BITS_PER_DEVICE), 1, 2, 1, 2));
  }

  @Test
  void whatIsAnotherOneEachTimeIsNotKept() {
    assertEquals(3, runsAfter(study(Repeats.NOT), 1, 1, 1));
  }

  @Test
  void aStudyMayNotPromiseMoreThanWhatItUses() {
    Study<Settings> inner = study(Repeats.BITS_PER_DEVICE);
    Request request = Request.of(Map.of(), 1);
    runner(1).run(using(inner, Repeats.BITS_PER_DEVICE), request);
    assertThrows(
        IllegalStateException.class, () -> runner(1).run(using(inner, Repeats.BITS), request));
  }

  private int examined(Repeats promise, int... threads) {
    AtomicInteger examinations = new AtomicInteger();
    Claim claim = claim(study(promise), examinations);
    for (int each : threads) {
      runner(each).examine(claim, Optional.empty(), 1, Scale.QUICK);
    }
    return examinations.get();
  }

  private static Claim claim(Study<Settings> study, AtomicInteger examinations) {
    return Claim.of("toy.claim", "A claim")
        .states("$x < 3$")
        .source(Source.derived("this test"))
        .examining("Looks.")
        .in(
            "as it is",
            3.0,
            (most, run, scale) -> {
              examinations.incrementAndGet();
              double value = run.table(study).doubles("value")[0];
              return new Searched("value", value, Interval.atMost(most));
            })
        .control("less", 1.0)
        .build();
  }

  @Test
  void evidenceIsKeptAsItsTablesMayBe() {
    assertEquals(1, examined(Repeats.BITS, 1, 2, 1));
  }

  @Test
  void evidenceOfADeviceIsKeptForThatDevice() {
    assertEquals(2, examined(Repeats.BITS_PER_DEVICE, 1, 2, 1, 2));
  }

  @Test
  void evidenceThatRestsOnNothingLastingIsNotKept() {
    assertEquals(3, examined(Repeats.NOT, 1, 1, 1));
  }

  @AfterEach
  void theUsualWheel() {
    FakeEquipment.make = FakeEquipment.USUAL;
    FakeEquipment.recalled = "";
  }

  @Test
  void whatBitsDependOnIsInTheProvenanceAndNowhereElse() {
    int before = FakeEquipment.looks;
    Request request = Request.of(Map.of(), 1);
    Provenance.Machine plain =
        runner(1).run(study(Repeats.BITS), request).provenance().orElseThrow().machine();
    assertEquals(Map.of(), plain.equipment());
    assertEquals(before, FakeEquipment.looks, "looked at what is not needed");
    Table table = runner(1).run(study(Repeats.BITS_PER_DEVICE, FakeEquipment.wheel()), request);
    Provenance.Machine machine = table.provenance().orElseThrow().machine();
    assertEquals(Map.of("a wheel", "wheel of wood"), machine.equipment());
    assertEquals(plain.device() + "; wheel of wood", machine.device());
    assertEquals(table.provenance(), TableJson.read(TableJson.write(table)).provenance());
  }

  @Test
  void aTableOfOtherEquipmentIsNotServed() {
    Study<Settings> study = study(Repeats.BITS_PER_DEVICE, FakeEquipment.wheel());
    assertEquals(1, runsAfter(study, 1, 1));
    FakeEquipment.make = "of iron";
    assertEquals(2, runsAfter(study, 1, 1));
  }

  @Test
  void whatIsKeptIsServedByARecollectionWithoutALook() {
    FakeEquipment.recalled = FakeEquipment.USUAL;
    Study<Settings> study = study(Repeats.BITS_PER_DEVICE, FakeEquipment.wheel());
    AtomicInteger examinations = new AtomicInteger();
    Claim claim = claim(study, examinations);
    runsAfter(study, 1);
    runner(1).examine(claim, Optional.empty(), 1, Scale.QUICK);
    int before = FakeEquipment.looks;
    assertEquals(1, runsAfter(study, 1, 1));
    runner(1).examine(claim, Optional.empty(), 1, Scale.QUICK);
    Request sweep = Request.of(Map.of(), 1).sweep("size", List.of(2.0));
    assertEquals(1, runner(1).run(study, sweep).size());
    assertEquals(before, FakeEquipment.looks, "looked at what is known");
    assertEquals(1, runs.get());
    assertEquals(1, examinations.get());
    FakeEquipment.recalled = "of iron";
    FakeEquipment.make = "of iron";
    assertEquals(2, runsAfter(study, 1), "recalled as another one");
  }

  @Test
  void whatIsRecalledWronglyIsComputedAsWhatItIs() {
    Study<Settings> study = study(Repeats.BITS_PER_DEVICE, FakeEquipment.wheel());
    FakeEquipment.make = "of iron";
    FakeEquipment.recalled = "of straw";
    Table table = runner(1).run(study, Request.of(Map.of(), 1));
    assertEquals(
        Map.of("a wheel", "wheel of iron"), table.provenance().orElseThrow().machine().equipment());
    FakeEquipment.recalled = "of straw";
    assertEquals(1, runsAfter(study, 1), "found as soon as it was looked at");
    FakeEquipment.make = "of straw";
    FakeEquipment.recalled = "of straw";
    assertEquals(2, runsAfter(study, 1), "nothing is kept for what it is not");
  }

  @Test
  void aStateIsThatOfWhatItIsAndNotOfWhatItIsRecalledAs() {
    AtomicInteger resumed = new AtomicInteger();
    Study<Settings> study =
        Study.of("toy.long-device", Settings.class)
            .title("A device's that is ended once")
            .describedBy("Leaves its state and is interrupted, or goes on.")
            .repeats(Repeats.BITS_PER_DEVICE)
            .needs(FakeEquipment.wheel())
            .rows(Settings.class)
            .real("value", "the size", Settings::size)
            .computedBy(
                (p, run, out) -> {
                  if (run.checkpoint().load().isPresent()) {
                    resumed.incrementAndGet();
                    out.accept(p);
                  } else {
                    Thread.currentThread().interrupt();
                    run.checkpoint().save(state -> state.part("made", to -> to.writeLong(1)));
                  }
                });
    FakeEquipment.make = "of iron";
    FakeEquipment.recalled = "of straw";
    end(study);
    FakeEquipment.make = "of straw";
    end(study);
    assertEquals(0, resumed.get());
    FakeEquipment.make = "of iron";
    FakeEquipment.recalled = "of iron";
    runner(1).run(study, Request.of(Map.of(), 1));
    assertEquals(1, resumed.get());
  }

  @Test
  void aStateOfAnExaminationIsThatOfItsDeviceAndGoesWithItsEnd() throws IOException {
    Study<Settings> study = study(Repeats.BITS_PER_DEVICE);
    AtomicInteger resumed = new AtomicInteger();
    Claim claim =
        Claim.of("toy.claim", "A claim")
            .states("$x < 3$")
            .source(Source.derived("this test"))
            .examining("Is ended once, or goes on.")
            .in(
                "as it is",
                3.0,
                (most, run, scale) -> {
                  double value = run.table(study).doubles("value")[0];
                  if (run.checkpoint().load().isPresent()) {
                    resumed.incrementAndGet();
                  } else {
                    Thread.currentThread().interrupt();
                    run.checkpoint().save(state -> state.longs("made", 1));
                  }
                  return new Searched("value", value, Interval.atMost(most));
                })
            .control("less", 1.0)
            .build();
    for (int threads : new int[] {1, 2}) {
      Runner runner = runner(threads);
      assertThrows(
          CancellationException.class,
          () -> runner.examine(claim, Optional.empty(), 1, Scale.QUICK));
      assertTrue(Thread.interrupted());
    }
    assertEquals(0, resumed.get());
    assertEquals(2, states());
    runner(1).examine(claim, Optional.empty(), 1, Scale.QUICK);
    assertEquals(1, resumed.get());
    assertEquals(1, states());
  }

  private long states() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".state")).count();
    }
  }

  private void end(Study<Settings> study) {
    Runner runner = runner(1);
    assertThrows(CancellationException.class, () -> runner.run(study, Request.of(Map.of(), 1)));
    assertTrue(Thread.interrupted());
  }

  @Test
  void evidenceThatRestsOnOtherEquipmentIsNotServed() {
    AtomicInteger examinations = new AtomicInteger();
    Claim claim = claim(study(Repeats.BITS_PER_DEVICE, FakeEquipment.wheel()), examinations);
    for (String make : List.of("of wood", "of wood", "of iron", "of iron")) {
      FakeEquipment.make = make;
      runner(1).examine(claim, Optional.empty(), 1, Scale.QUICK);
    }
    assertEquals(2, examinations.get());
  }

  @Test
  void aStudyNeedsWhatTheTablesNeedThatItUses() {
    Study<Settings> inner = study(Repeats.BITS_PER_DEVICE, FakeEquipment.wheel());
    IllegalStateException unsaid =
        assertThrows(
            IllegalStateException.class,
            () -> runner(1).run(using(inner, Repeats.BITS_PER_DEVICE), Request.of(Map.of(), 1)));
    assertEquals(
        "toy.user uses tables of toy.device, which needs a wheel, unsaid", unsaid.getMessage());
  }

  @Test
  void aStudyThatLacksSomethingDoesNotRun() {
    Need wheel = new Need("a wheel", () -> Optional.of("Needs a wheel; any shop has one."));
    Need.Missing missing =
        assertThrows(
            Need.Missing.class,
            () -> runner(1).run(study(Repeats.BITS, wheel), Request.of(Map.of(), 1)));
    assertEquals(
        "toy.device cannot be run here. Needs a wheel; any shop has one.", missing.getMessage());
    assertEquals(0, runs.get());
    assertTrue(runner(1).run(study(Repeats.BITS), Request.of(Map.of(), 1)).size() > 0);
  }
}
