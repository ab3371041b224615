package org.lemmata.harmonics.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Progress;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;

/** What a claim sees does not depend on the number of threads. */
class ThreadsTest {

  static List<Claim> claims() {
    return List.of(
        AdditionTheorem.claim(),
        PointwiseTail.claim(),
        FieldEnergy.claim(),
        Lipschitz.claim(),
        AlgorithmOne.claim(),
        LeastSquaresError.normal());
  }

  @ParameterizedTest
  @MethodSource("claims")
  void doNotShow(Claim claim) {
    Evidence alone = claim.examination().examine(Run.quiet(claim.id(), 9), Scale.QUICK);
    try (Parallel three = Parallel.of(3)) {
      Run run = new Run(claim.id(), 9, three, Progress.NONE);
      assertEquals(alone, claim.examination().examine(run, Scale.QUICK));
    }
  }
}
