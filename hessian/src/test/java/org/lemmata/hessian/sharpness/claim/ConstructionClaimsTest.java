package org.lemmata.hessian.sharpness.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Progress;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Control;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Expectation;

/** Each claim about a construction comes out as expected, and its controls are refuted. */
class ConstructionClaimsTest {

  static List<Claim> claims() {
    return List.of(
        MemoriserTrace.claim(),
        MemoriserError.claim(),
        MemoriserError.printed(),
        GeneraliserTrace.corrected(),
        GeneraliserTrace.printed(),
        LayerNormTrace.claim(),
        BatchNormTrace.claim(),
        BatchNormInfimum.corrected(),
        BatchNormInfimum.printed(),
        NoBiasLimit.claim(),
        NoBiasLimit.notMinimal(),
        OutputSigns.corrected(),
        OutputSigns.printed());
  }

  @ParameterizedTest
  @MethodSource("claims")
  void comesOutAsExpectedAndItsControlsDoNotAgree(Claim claim) {
    for (int seed = 1; seed <= 20; seed++) {
      Run run = Run.quiet(claim.id(), seed);
      Evidence evidence = claim.examination().examine(run, Scale.QUICK);
      boolean holds = claim.expectation() == Expectation.HOLDS;
      assertEquals(holds, agrees(evidence), evidence.sentence());
      for (Control control : claim.controls()) {
        Evidence broken = control.examination().examine(run, Scale.QUICK);
        assertFalse(agrees(broken), control.broken() + ": " + broken.sentence());
      }
    }
  }

  @Test
  void threadsDoNotShow() {
    for (Claim claim : claims()) {
      Evidence alone = claim.examination().examine(Run.quiet(claim.id(), 3), Scale.QUICK);
      try (Parallel parallel = Parallel.of(3)) {
        Run run = new Run(claim.id(), 3, parallel, Progress.NONE);
        assertEquals(alone, claim.examination().examine(run, Scale.QUICK));
      }
    }
  }

  private static boolean agrees(Evidence evidence) {
    if (evidence instanceof Evidence.Several several) {
      return several.parts().stream().allMatch(ConstructionClaimsTest::agrees);
    }
    return ((Evidence.Certain) evidence).agrees();
  }
}
