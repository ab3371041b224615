package org.lemmata.hessian.sharpness.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.hessian.sharpness.SharpnessPaper;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Papers;
import org.lemmata.study.Progress;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Control;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Expectation;

/** Each claim agrees, or fails as printed, and each of its controls does not, at a fixed seed. */
class ClaimsTest {

  static List<Claim> claims() {
    return Papers.claimsOf(new SharpnessPaper());
  }

  @ParameterizedTest
  @MethodSource("claims")
  void agreesAndItsControlsDoNot(Claim claim) {
    Run run = Run.quiet(claim.id(), 2026);
    Evidence evidence = claim.examination().examine(run, Scale.QUICK);
    boolean expected = claim.expectation() == Expectation.HOLDS;
    assertEquals(expected, agrees(evidence), evidence.sentence());
    for (Control control : claim.controls()) {
      Evidence broken = control.examination().examine(run, Scale.QUICK);
      assertFalse(agrees(broken), control.broken() + ": " + broken.sentence());
    }
  }

  @Test
  void threadsDoNotShow() {
    for (Claim claim : List.of(LemmaAtFit.claim(), TraceAboveBound.claim())) {
      Evidence alone = claim.examination().examine(Run.quiet(claim.id(), 3), Scale.QUICK);
      try (Parallel parallel = Parallel.of(3)) {
        Run run = new Run(claim.id(), 3, parallel, Progress.NONE);
        assertEquals(alone, claim.examination().examine(run, Scale.QUICK));
      }
    }
  }

  /** The judge's rule in short, with seven standard errors for its level. */
  private static boolean agrees(Evidence evidence) {
    if (evidence instanceof Evidence.Several several) {
      return several.parts().stream().allMatch(ClaimsTest::agrees);
    }
    if (evidence instanceof Evidence.Agreement agreement) {
      return Math.abs(agreement.value() - agreement.predicted()) < 5 * agreement.standardError()
          && 12 * agreement.standardError() < agreement.margin();
    }
    if (evidence instanceof Evidence.Within within) {
      double reach = 7 * within.standardError();
      return within.lower() < within.value() - reach && within.value() + reach < within.upper();
    }
    return ((Evidence.Certain) evidence).agrees();
  }
}
