package org.lemmata.harmonics.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Progress;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Control;
import org.lemmata.study.claim.Evidence;

/** Each claim about functions agrees, and each of its controls does not, at several seeds. */
class FieldClaimsTest {

  static List<Claim> claims() {
    return List.of(
        AdditionTheorem.claim(), PointwiseTail.claim(), FieldEnergy.claim(), Lipschitz.claim());
  }

  @ParameterizedTest
  @MethodSource("claims")
  void agreesAndItsControlsDoNot(Claim claim) {
    for (long seed = 1; seed <= 3; seed++) {
      Run run = Run.quiet(claim.id(), seed);
      Evidence evidence = claim.examination().examine(run, Scale.QUICK);
      assertTrue(agrees(evidence), evidence.sentence());
      for (Control control : claim.controls()) {
        Evidence broken = control.examination().examine(run, Scale.QUICK);
        assertFalse(agrees(broken), control.broken() + ": " + broken.sentence());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("claims")
  void threadsDoNotShow(Claim claim) {
    Evidence alone = claim.examination().examine(Run.quiet(claim.id(), 9), Scale.QUICK);
    try (Parallel three = Parallel.of(3)) {
      Run run = new Run(claim.id(), 9, three, Progress.NONE);
      assertEquals(alone, claim.examination().examine(run, Scale.QUICK));
    }
  }

  /** All evidence here is certain. */
  private static boolean agrees(Evidence evidence) {
    return ((Evidence.Several) evidence)
        .parts().stream().allMatch(part -> ((Evidence.Certain) part).agrees());
  }
}
