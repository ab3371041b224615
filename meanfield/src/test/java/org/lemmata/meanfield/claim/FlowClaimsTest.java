package org.lemmata.meanfield.claim;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Control;
import org.lemmata.study.claim.Evidence;

/** Each claim about the population flow agrees, and each of its controls does not. */
class FlowClaimsTest {

  static List<Claim> claims() {
    return List.of(
        Orthogonality.claim(),
        FunkHecke.claim(),
        InitialLoss.claim(),
        ReferenceLosses.claim(),
        Dissipation.claim(),
        Monotone.claim(),
        Convergence.claim(),
        LogTime.claim(),
        EscapeTime.claim(),
        PhaseThree.claim(),
        VelocityIdentity.claim(),
        GammaFourTooSmall.claim(),
        GammaTwoNegative.claim(),
        GammaTwoZero.claim(),
        GammaFourTooLarge.claim());
  }

  @ParameterizedTest
  @MethodSource("claims")
  void agreesAndItsControlsDoNot(Claim claim) {
    for (long seed = 1; seed <= 2; seed++) {
      Run run = Run.quiet(claim.id(), seed);
      Evidence evidence = claim.examination().examine(run, Scale.QUICK);
      assertTrue(agrees(evidence), evidence.sentence());
      for (Control control : claim.controls()) {
        Evidence broken = control.examination().examine(run, Scale.QUICK);
        assertFalse(agrees(broken), control.broken() + ": " + broken.sentence());
      }
    }
  }

  /** The judge's rule in short, with five standard errors for its level. */
  private static boolean agrees(Evidence evidence) {
    if (evidence instanceof Evidence.Several several) {
      return several.parts().stream().allMatch(FlowClaimsTest::agrees);
    }
    if (evidence instanceof Evidence.Agreement agreement) {
      double difference = Math.abs(agreement.value() - agreement.predicted());
      return difference < 5 * agreement.standardError()
          && 12 * agreement.standardError() < agreement.margin();
    }
    return ((Evidence.Certain) evidence).agrees();
  }
}
