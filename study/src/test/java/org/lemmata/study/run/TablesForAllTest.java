package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Progress;
import org.lemmata.study.Request;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Examined;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;
import org.lemmata.study.table.TableJson;

/** Studies and claims ask for tables, and the runner answers. */
class TablesForAllTest {

  record Inner(
      @Param(value = "draw", byDefault = "0", min = 0, max = 99) int draw,
      @Param(value = "a switch", byDefault = "0", min = 0, max = 1) int on,
      @Param(value = "matters when on", byDefault = "1") double strength) {}

  record Outer(@Param(value = "draws", byDefault = "3", min = 1, max = 9) int draws) {}

  /** One row of both studies. */
  record Row(double value) {}

  @TempDir Path folder;

  private final AtomicInteger computed = new AtomicInteger();
  private final AtomicInteger examined = new AtomicInteger();

  private final Study<Inner> inner =
      Study.of("toy.inner", Inner.class)
          .title("Inner")
          .describedBy("Draws one number.")
          .canonical(p -> p.on() == 1 ? p : new Inner(p.draw(), 0, 1))
          .rows(Row.class)
          .real("value", "the number", Row::value)
          .computedBy(
              (p, run, out) -> {
                computed.incrementAndGet();
                out.accept(new Row(run.streams().stream(p.draw()).nextDouble()));
              });

  private final Study<Outer> outer =
      Study.of("toy.outer", Outer.class)
          .title("Outer")
          .describedBy("Adds numbers.")
          .rows(Row.class)
          .real("sum", "their sum", Row::value)
          .computedBy(
              (p, run, out) -> {
                double sum = 0;
                for (int i = 0; i < p.draws(); i++) {
                  sum += run.table(inner, "draw=" + i).doubles("value")[0];
                }
                out.accept(new Row(sum));
              });

  private final Claim claim =
      Claim.of("toy.sums", "Sums are positive")
          .states("$s > 0$")
          .source(Source.derived("a test"))
          .examining("Adds.")
          .in("three", 3, this::examine)
          .control("two less ten", 2)
          .build();

  private Evidence examine(int draws, Run run, Scale scale) {
    examined.incrementAndGet();
    double sum = run.table(outer, "draws=" + draws).doubles("sum")[0];
    return new Searched("sum", draws == 3 ? sum : sum - 10, Interval.atLeast(0));
  }

  private Runner runner(int threads, boolean cached) {
    return new Runner(
        Parallel.of(threads),
        Progress.NONE,
        cached ? Optional.of(new ResultCache(folder)) : Optional.empty(),
        notice -> {});
  }

  @Test
  void randomNumbersAreKeyedByTheInnerStudyWhoeverAsks() {
    Runner runner = runner(1, false);
    double alone = 0;
    for (int i = 0; i < 3; i++) {
      alone += runner.run(inner, Request.of(Map.of("draw", "" + i), 5)).doubles("value")[0];
    }
    assertEquals(alone, runner.run(outer, Request.of(Map.of(), 5)).doubles("sum")[0]);
    assertEquals(3, computed.get(), "each draw once");
  }

  @Test
  void provenanceNestsAndTellsOfChance() {
    Table table = runner(1, true).run(outer, Request.of(Map.of(), 5));
    Provenance provenance = table.provenance().orElseThrow();
    assertTrue(provenance.random());
    assertEquals(
        List.of(
            "lemmata run toy.inner --set draw=0 --set on=0 --set strength=1 --seed 5",
            "lemmata run toy.inner --set draw=1 --set on=0 --set strength=1 --seed 5",
            "lemmata run toy.inner --set draw=2 --set on=0 --set strength=1 --seed 5"),
        provenance.inputs().stream().map(Provenance::command).toList());
    assertEquals(
        provenance,
        TableJson.read(TableJson.write(table)).provenance().orElseThrow(),
        "reads back with its inputs");
  }

  @Test
  void manyThreadsThatAskForOneTableComputeItOnce() {
    Runner runner = runner(4, false);
    List<Table> tables = Collections.synchronizedList(new ArrayList<>());
    runner
        .parallel()
        .forEach(64, i -> tables.add(runner.table(inner, Request.with("draw=7").at(1))));
    assertEquals(1, computed.get());
    tables.forEach(table -> assertSame(tables.get(0), table));
  }

  @Test
  void whatDoesNotMatterIsNotInTheKeyButInTheProvenance() {
    Runner runner = runner(1, true);
    Table weak = runner.run(inner, Request.of(Map.of("strength", "2"), 1));
    Table strong = runner.run(inner, Request.of(Map.of("strength", "3"), 1));
    assertEquals(weak, strong);
    assertEquals(1, computed.get());
    assertEquals("3", strong.provenance().orElseThrow().parameters().get("strength"));
    runner.run(inner, Request.of(Map.of("strength", "3", "on", "1"), 1));
    assertEquals(2, computed.get());
  }

  @Test
  void evidenceIsKeptWithTheTablesItRestsOn() {
    Examined first = runner(1, true).examine(claim, Optional.empty(), 5, Scale.QUICK);
    assertTrue(first.drew(), "the table drew");
    assertEquals(List.of("toy.outer"), first.tables().stream().map(Provenance::study).toList());
    Examined again = runner(2, true).examine(claim, Optional.empty(), 5, Scale.QUICK);
    assertEquals(first, again);
    assertEquals(1, examined.get());
    runner(1, true).examine(claim, Optional.empty(), 6, Scale.QUICK);
    runner(1, true).examine(claim, Optional.empty(), 5, Scale.FULL);
    runner(1, true).examine(claim, Optional.of(claim.controls().get(0)), 5, Scale.QUICK);
    assertEquals(4, examined.get(), "another seed, scale or control is another examination");
  }

  @Test
  void aRunWithoutRunnerHasNobodyToAsk() {
    Run run = Run.quiet("toy.sums", 1);
    assertThrows(IllegalStateException.class, () -> run.table(inner));
    assertFalse(run.draws().any());
  }
}
