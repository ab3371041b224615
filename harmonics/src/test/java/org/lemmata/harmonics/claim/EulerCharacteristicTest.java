package org.lemmata.harmonics.claim;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;

class EulerCharacteristicTest {

  @Test
  void agreesAndItsControlDoesNot() {
    Claim claim = EulerCharacteristic.claim();
    Run run = Run.quiet(claim.id(), 4);
    Evidence evidence = claim.examination().examine(run, Scale.QUICK);
    assertTrue(agrees(evidence), evidence::sentence);
    Evidence broken = claim.controls().get(0).examination().examine(run, Scale.QUICK);
    assertFalse(agrees(broken), broken::sentence);
  }

  /** The judge's rule in short: 6 standard errors within the band. */
  private static boolean agrees(Evidence evidence) {
    return ((Evidence.Several) evidence)
        .parts().stream()
            .map(part -> (Evidence.Within) part)
            .allMatch(
                part ->
                    part.value() - 6 * part.standardError() > part.lower()
                        && part.value() + 6 * part.standardError() < part.upper());
  }
}
