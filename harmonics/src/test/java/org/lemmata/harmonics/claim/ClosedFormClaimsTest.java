package org.lemmata.harmonics.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Control;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Expectation;

/** Claims on closed forms hold, errata do not, and no control does, at several seeds. */
class ClosedFormClaimsTest {

  static List<Claim> claims() {
    return Stream.concat(
            Stream.of(
                ReferenceTable.claim(),
                FunkHeckeQuadrature.claim(),
                Lemma12.claim(),
                Lemma21.claim(),
                Lemma21.range()),
            errata().stream().flatMap(printed -> Stream.of(printed, printed.corrected().get())))
        .toList();
  }

  static List<Claim> errata() {
    return List.of(
        Condition2.printed(),
        WorstCaseErratum.printed(),
        NetworkParity.printed(),
        Proposition29.printed(),
        Step52.printed(),
        HarmonicCount.printed());
  }

  @ParameterizedTest
  @MethodSource("claims")
  void comesOutAsExpectedAndItsControlsDoNotAgree(Claim claim) {
    for (long seed = 1; seed <= 3; seed++) {
      Run run = Run.quiet(claim.id(), seed);
      Evidence evidence = claim.examination().examine(run, Scale.QUICK);
      assertEquals(claim.expectation() == Expectation.HOLDS, agrees(evidence), evidence::sentence);
      for (Control control : claim.controls()) {
        Evidence broken = control.examination().examine(run, Scale.QUICK);
        assertFalse(agrees(broken), () -> control.broken() + ": " + broken.sentence());
      }
    }
  }

  private static boolean agrees(Evidence evidence) {
    return evidence instanceof Evidence.Several several
        ? several.parts().stream().allMatch(ClosedFormClaimsTest::agrees)
        : ((Evidence.Certain) evidence).agrees();
  }
}
