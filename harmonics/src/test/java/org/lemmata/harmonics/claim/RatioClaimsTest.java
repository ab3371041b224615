package org.lemmata.harmonics.claim;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.harmonics.bound.RatioBound;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Control;
import org.lemmata.study.claim.Evidence;

/** Each claim about ratios agrees, and each of its controls does not. */
class RatioClaimsTest {

  static List<Claim> claims() {
    return List.of(
        FactTwo.claim(),
        Lemma6.claim(),
        RefinedBound.claim(),
        RootD.claim(),
        CertifiedBracket.claim());
  }

  @ParameterizedTest
  @MethodSource("claims")
  void agreesAndItsControlsDoNot(Claim claim) {
    Run run = Run.quiet(claim.id(), 1);
    Evidence evidence = claim.examination().examine(run, Scale.QUICK);
    assertTrue(agrees(evidence), evidence.sentence());
    for (Control control : claim.controls()) {
      Evidence broken = control.examination().examine(run, Scale.QUICK);
      assertFalse(agrees(broken), control.broken() + ": " + broken.sentence());
    }
  }

  /** A band needs twelve standard errors to either side. */
  private static boolean agrees(Evidence evidence) {
    if (evidence instanceof Evidence.Several several) {
      return several.parts().stream().allMatch(RatioClaimsTest::agrees);
    }
    if (evidence instanceof Evidence.Within within) {
      double reach = 12 * within.standardError();
      return within.lower() <= within.value() - reach && within.value() + reach <= within.upper();
    }
    return ((Evidence.Certain) evidence).agrees();
  }

  /** The refined bound is not below the paper's for every delta: the claim must say which. */
  @Test
  void theComparisonFailsForATinyDelta() {
    RatioBound bound = new RatioBound(2, 1);
    assertTrue(bound.refined(1e-14) > bound.oneDegree(1e-14));
    assertTrue(bound.refined(3e-14) < bound.oneDegree(3e-14));
  }
}
