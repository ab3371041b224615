package org.lemmata.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Progress;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Source;
import org.lemmata.study.claim.Verdict;

class CheckerTest {

  private static final Checker CHECKER = new Checker(Parallel.sequential(), Progress.NONE);

  private static Claim.Draft draft(String name) {
    return Claim.of("test." + name, "A test claim")
        .states("x = 0")
        .source(Source.derived("this test"))
        .examining("Compares a constant with zero.");
  }

  private static Claim zero(String name, double own, double broken) {
    return draft(name)
        .in(own, (x, run, scale) -> new Evidence.ExactError("x", Math.abs(x), 0.5))
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
    assertTrue(result.controls().get(0).refuted());
    assertTrue(result.asExpected());
  }

  @Test
  void aControlThatPassesIsAProblemOfTheClaim() {
    Result result = check(zero("toothless", 0, 0));
    assertEquals(Result.Status.UNEXPECTED, result.status());
    assertTrue(result.problems().get(0).contains("should be refuted"), result.problems()::toString);
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
            .withoutControl("the printed claim is itself the broken setting")
            .in(2.0, (x, run, scale) -> new Evidence.ExactError("x", x, 0.5))
            .build();
    assertEquals(Result.Status.AS_EXPECTED, check(printed).status());
    assertEquals(corrected, printed.corrected().orElseThrow());
  }

  @Test
  void anExaminationThatBreaksDownIsReportedNotSwallowed() {
    Claim claim =
        draft("breaks")
            .in(
                0.0,
                (x, run, scale) -> {
                  if (x == 0) {
                    throw new IllegalStateException("no such luck");
                  }
                  return new Evidence.ExactError("x", x, 0.5);
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
    assertFalse(result.controls().get(0).refuted());
    assertFalse(result.asExpected());
  }

  @Test
  void whatDoesNotRunAtAScaleIsListedWithItsReason() {
    Claim slow =
        draft("slow")
            .from(Scale.FULL)
            .in(0.0, (x, run, scale) -> new Evidence.ExactError("x", x, 0.5))
            .control("one", 1.0)
            .build();
    Result result = check(slow);
    assertEquals(Verdict.NOT_RUN, result.judged().verdict());
    assertTrue(result.judged().sentence().contains("--scale full"));
    assertTrue(result.asExpected());
  }

  @Test
  void resultsDoNotDependOnThreads() {
    List<Claim> claims = List.of(zero("a", 0, 1), zero("b", 2, 3), zero("c", 0, 0));
    Checked one = CHECKER.check(claims, 5, Scale.QUICK);
    try (Parallel three = Parallel.of(3)) {
      Checked other = new Checker(three, Progress.NONE).check(claims, 5, Scale.QUICK);
      assertEquals(one.results(), other.results());
    }
  }
}
