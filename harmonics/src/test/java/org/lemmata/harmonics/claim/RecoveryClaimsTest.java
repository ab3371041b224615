package org.lemmata.harmonics.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
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

/** Power of the claims on recovery at a fixed seed; the judge is tested elsewhere. */
class RecoveryClaimsTest {

  // Wider than any level the judge uses.
  private static final double CLEAR = 8;

  static Stream<Claim> claims() {
    return Stream.of(
        LeastSquaresError.claim(),
        SpikyVersusRandom.claim(),
        ZonalSampleSize.claim(),
        AlgorithmOne.claim());
  }

  @ParameterizedTest
  @MethodSource("claims")
  void supportAndRefutationAreClear(Claim claim) {
    try (Parallel parallel = Parallel.of(2)) {
      Run run = new Run(claim.id(), 2026, parallel, Progress.NONE);
      for (Evidence part : parts(claim.examination().examine(run, Scale.QUICK))) {
        assertTrue(supports(part), part::sentence);
      }
      for (Control control : claim.controls()) {
        List<Evidence> parts = parts(control.examination().examine(run, Scale.QUICK));
        assertTrue(
            parts.stream().anyMatch(RecoveryClaimsTest::refutes),
            () -> "not refuted: " + control.broken());
      }
    }
  }

  @Test
  void threadsDoNotShow() {
    Claim claim = AlgorithmOne.claim();
    Evidence alone = claim.examination().examine(Run.quiet(claim.id(), 3), Scale.QUICK);
    try (Parallel parallel = Parallel.of(3)) {
      Run run = new Run(claim.id(), 3, parallel, Progress.NONE);
      assertEquals(alone, claim.examination().examine(run, Scale.QUICK));
    }
  }

  private static List<Evidence> parts(Evidence evidence) {
    return evidence instanceof Evidence.Several several
        ? several.parts().stream().flatMap(part -> parts(part).stream()).toList()
        : List.of(evidence);
  }

  private static boolean supports(Evidence part) {
    if (part instanceof Evidence.Certain certain) {
      return certain.agrees();
    }
    Evidence.Within within = (Evidence.Within) part;
    double reach = CLEAR * within.standardError();
    return within.value() - reach > within.lower() && within.value() + reach < within.upper();
  }

  private static boolean refutes(Evidence part) {
    if (part instanceof Evidence.Certain certain) {
      return !certain.agrees();
    }
    Evidence.Within within = (Evidence.Within) part;
    double reach = CLEAR * within.standardError();
    return within.value() + reach < within.lower() || within.value() - reach > within.upper();
  }
}
