package org.lemmata.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Hindrance;
import org.lemmata.study.Need;
import org.lemmata.study.Progress;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Proportion;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Source;
import org.lemmata.study.claim.Verdict;
import org.lemmata.study.run.Runner;

class CheckerTest {

  private static final Checker CHECKER = new Checker(Runner.plain());

  private static Claim.Draft draft(String name) {
    return Claim.of("test." + name, "A test claim")
        .states("x = 0")
        .source(Source.derived("this test"))
        .examining("Compares a constant with zero.");
  }

  private static Claim zero(String name, double own, double broken) {
    return draft(name)
        .in("the usual setting", own, (x, run, scale) -> new Rounding("x", Math.abs(x), 0.5))
        .control("another constant", broken)
        .build();
  }

  private static Result check(Claim claim) {
    return CHECKER.check(List.of(claim), 1, Scale.QUICK).results().get(0);
  }

  @Test
  void aClaimThatHoldsWithItsControlRefutedIsAsExpected() {
    Result result = check(zero("holds", 0, 1));
    assertEquals(Verdict.SUPPORTED, result.judged().verdict());
    assertTrue(result.controls().get(0).asExpected());
    assertTrue(result.asExpected());
  }

  @Test
  void aControlThatPassesIsAProblemOfTheClaim() {
    Result result = check(zero("toothless", 0, 0));
    assertEquals(Result.Status.UNEXPECTED, result.status());
    assertTrue(
        result.problems().get(0).what().contains("should be refuted"), result.problems()::toString);
  }

  @Test
  void someControlsAloneAreJudgedAsWithTheOthers() {
    Claim claim =
        draft("some")
            .in("the usual setting", 0.0, (x, run, scale) -> new Rounding("x", Math.abs(x), 0.5))
            .control("one", 1.0)
            .control("none", 0.0)
            .build();
    Result both = check(claim);
    Result first = CHECKER.check(claim, claim.controls().subList(0, 1), 1, Scale.QUICK);
    assertEquals(both.controls().subList(0, 1), first.controls());
    assertEquals(both.judged(), first.judged());
    assertTrue(first.asExpected());
    assertFalse(CHECKER.check(claim, claim.controls().subList(1, 2), 1, Scale.QUICK).asExpected());
    assertEquals(List.of(), CHECKER.check(claim, List.of(), 1, Scale.QUICK).controls());
  }

  @Test
  void aRefutedClaimIsUnexpected() {
    assertEquals(Result.Status.UNEXPECTED, check(zero("fails", 2, 1)).status());
  }

  @Test
  void anErratumIsExpectedToBeRefutedAndBringsItsCorrection() {
    Claim corrected = zero("corrected", 0, 1);
    Claim printed =
        draft("printed")
            .failsAsPrinted(corrected)
            .in("as printed", 2.0, (x, run, scale) -> new Rounding("x", x, 0.5))
            .mustHold("as corrected", 0.0)
            .build();
    assertEquals(Result.Status.AS_EXPECTED, check(printed).status());
    assertEquals(corrected, printed.corrected().orElseThrow());
  }

  @Test
  void aClaimThatLacksSomethingIsLeftOutAndNeverAsExpected() {
    Need wheel = new Need("a wheel", () -> Optional.of("Needs a wheel."));
    Claim declared =
        draft("declared")
            .needs(wheel)
            .in("the usual setting", 0.0, (x, run, scale) -> new Rounding("x", x, 0.5))
            .control("one", 1.0)
            .build();
    Claim found = needingFrom("found", 0);
    Claim control = needingFrom("control", 1);
    Claim fine = zero("fine", 0, 1);
    Checked checked = CHECKER.check(List.of(declared, found, control, fine), 1, Scale.QUICK);
    for (Result result : checked.results().subList(0, 3)) {
      assertEquals(Result.Status.LEFT_OUT, result.status());
      assertEquals(Verdict.NOT_RUN, result.judged().verdict());
      assertEquals("Needs a wheel.", result.judged().sentence());
      assertFalse(result.asExpected());
    }
    assertTrue(checked.results().get(3).asExpected(), "what comes after has its own outcomes");
    assertEquals(checked.results().subList(0, 3), checked.missing());
  }

  /** Finds that a wheel is missing where x is that large; its control has x = 1. */
  private static Claim needingFrom(String name, double least) {
    return draft(name)
        .in(
            "the usual setting",
            0.0,
            (x, run, scale) -> {
              if (x >= least) {
                throw new Need.Missing("Needs a wheel.");
              }
              return new Rounding("x", x, 0.5);
            })
        .control("one", 1.0)
        .build();
  }

  @Test
  void anExaminationThatBreaksDownIsReportedNotSwallowed() {
    Claim claim =
        draft("breaks")
            .in(
                "the usual setting",
                0.0,
                (x, run, scale) -> {
                  if (x == 0) {
                    throw new IllegalStateException("no such luck");
                  }
                  return new Rounding("x", x, 0.5);
                })
            .control("one", 1.0)
            .build();
    Result result = check(claim);
    assertEquals(Result.Status.FAILED, result.status());
    assertTrue(result.judged().sentence().contains("no such luck"));
  }

  @Test
  void aControlThatEndsInNaNDoesNotCountAsRefuted() {
    Result result = check(zero("nan", 0, Double.NaN));
    assertFalse(result.controls().get(0).asExpected());
    assertFalse(result.asExpected());
  }

  @Test
  void whatDoesNotRunAtAScaleIsListedWithItsReason() {
    Claim slow =
        draft("slow")
            .from(Scale.FULL)
            .in("the usual setting", 0.0, (x, run, scale) -> new Rounding("x", x, 0.5))
            .control("one", 1.0)
            .build();
    Result result = check(slow);
    assertEquals(Verdict.NOT_RUN, result.judged().verdict());
    assertTrue(result.judged().sentence().contains("--scale full"));
    assertTrue(result.leftOut());
    assertFalse(result.asExpected());
    assertEquals(List.of(), result.problems());
  }

  @Test
  void resultsDoNotDependOnThreads() {
    List<Claim> claims = List.of(zero("a", 0, 1), zero("b", 2, 3), zero("c", 0, 0));
    Checked one = CHECKER.check(claims, 5, Scale.QUICK);
    try (Parallel three = Parallel.of(3)) {
      Checked other =
          new Checker(new Runner(three, Progress.NONE, Optional.empty(), notice -> {}))
              .check(claims, 5, Scale.QUICK);
      assertEquals(one.results(), other.results());
    }
  }

  @Test
  void aLibraryThatIsMissingBreaksOneClaimOnly() {
    Claim missing =
        draft("native")
            .in(
                "the library is not there",
                true,
                (absent, run, scale) -> {
                  if (absent) {
                    throw new UnsatisfiedLinkError("no torch in java.library.path");
                  }
                  throw new OutOfMemoryError("too large");
                })
            .control("the library is there", false)
            .build();
    Checked checked = CHECKER.check(List.of(missing, zero("holds", 0, 1)), 1, Scale.QUICK);
    assertEquals(Result.Status.FAILED, checked.results().get(0).status());
    assertTrue(checked.results().get(0).judged().sentence().contains("no torch"));
    assertTrue(checked.results().get(1).asExpected());
  }

  /** More than 1e12 hits and as many misses are beyond what the binomial law here can do. */
  @Test
  void evidenceThatCannotBeJudgedBreaksOneClaimOnly() {
    long many = 4_000_000_000_000L;
    Claim own = often("own", many, 1);
    Claim control = often("control", 1, many);
    Checked checked = CHECKER.check(List.of(own, control, often("fine", 1, 2)), 1, Scale.QUICK);
    for (Result result : checked.results().subList(0, 2)) {
      assertEquals(Result.Status.FAILED, result.status());
      String sentence = result.problems().get(0).sentence();
      assertTrue(sentence.contains("cannot be judged: how often"), sentence);
      assertTrue(sentence.contains(result.claim().id()), sentence);
    }
    assertEquals(Verdict.SUPPORTED, checked.results().get(1).judged().verdict());
    assertEquals(Verdict.SUPPORTED, checked.results().get(2).judged().verdict());
    assertEquals(2, checked.errorRate().tests());
  }

  @Test
  void aHindranceIsSaidInItsOwnWords() {
    Claim hindered =
        draft("hindered")
            .in(
                "the usual setting",
                1.0,
                (x, run, scale) -> {
                  throw new Hindrance("nobody answers");
                })
            .control("another", 2.0)
            .build();
    Result result = check(hindered);
    assertEquals("The examination failed: nobody answers.", result.judged().sentence());
  }

  @Test
  void evidenceThatIsNoneBreaksOneClaimOnly() {
    Claim none = often("none", 0, 0);
    Checked checked = CHECKER.check(List.of(none, zero("holds", 0, 1)), 1, Scale.QUICK);
    assertEquals(Result.Status.FAILED, checked.results().get(0).status());
    String sentence = checked.results().get(0).judged().sentence();
    assertTrue(sentence.contains("how often"), sentence);
    assertTrue(checked.results().get(1).asExpected());
  }

  /** Something that happened in half of a number of tries. */
  private static Claim often(String name, long tries, long broken) {
    return draft(name)
        .in(
            "the usual setting",
            tries,
            (n, run, scale) -> new Proportion("how often", n / 2, n, new Interval(0, 1)))
        .control("other tries", broken)
        .build();
  }

  @Test
  void theResultKnowsWhetherRandomNumbersWereDrawn() {
    Claim draws =
        draft("draws")
            .in(
                "one draw",
                1.0,
                (x, run, scale) -> new Rounding("x", x * run.streams().stream(0).nextDouble(), 0))
            .control("ten draws", 10.0)
            .build();
    assertTrue(check(draws).drew());
    assertFalse(check(zero("holds", 0, 1)).drew());
  }

  @Test
  void theMatrixShowsWhatNoControlRefutes() {
    Claim claim =
        draft("half")
            .in(
                "both",
                0.0,
                (x, run, scale) ->
                    Every.of("both", new Rounding("reached", x, 0.5), new Rounding("not", 0, 0.5)))
            .control("one", 1.0)
            .build();
    ControlMatrix matrix = check(claim).matrix();
    assertEquals(List.of("not"), matrix.never(Verdict.REFUTED));
    assertEquals(List.of(), matrix.never(Verdict.SUPPORTED));
    assertEquals(List.of(), matrix.missing());
  }

  @Test
  void whatVerdictsRestOnIsCounted() {
    Tally tally = CHECKER.check(List.of(zero("a", 0, 1), zero("b", 0, 1)), 1, Scale.QUICK).tally();
    assertEquals(
        List.of(
            "Evidence: rounding 2 numbers in 2 claims. Supported: 2 at the parameters tried.",
            "2 numbers exact up to a computed bound on rounding: chance decides none of them."),
        tally.sentences());
  }

  @Test
  void fewRunsHaveTheirRateExactlyForMediansOnly() {
    Claim runs =
        draft("runs")
            .in(
                "the usual setting",
                1.0,
                (x, run, scale) ->
                    Runs.median("gap", new double[] {x, x, x, x, x, x, x, x}, Interval.atLeast(0)))
            .control("negative", -1.0)
            .build();
    Tally tally = CHECKER.check(List.of(runs), 1, Scale.QUICK).tally();
    assertEquals(
        "1 number measured in few runs: each such claim is judged on its own; if it is true, a"
            + " fresh seed refutes it with a chance of at most 1 in 100. That holds exactly for"
            + " medians, and for means as far as they follow Student's law.",
        tally.sentences().get(1));
  }
}
