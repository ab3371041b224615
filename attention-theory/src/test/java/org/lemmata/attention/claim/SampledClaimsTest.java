package org.lemmata.attention.claim;

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
import org.lemmata.study.claim.Evidence;

/**
 * Power of the sampled claims at a fixed seed, in standard errors; the judge is tested elsewhere.
 */
class SampledClaimsTest {

  // Wider than any level the judge uses: 9 standard errors leave room for 3 more by chance.
  private static final double CLEAR = 9;

  static Stream<Claim> claims() {
    return Stream.of(
        EtaMonteCarlo.claim(),
        NumeratorIdentity.claim(),
        RiskDecomposition.claim(),
        NonlinearTargets.claim(),
        ZeroMeanPrior.claim(),
        UniformCovariates.claim(),
        FinitePretraining.claim());
  }

  @ParameterizedTest
  @MethodSource("claims")
  void supportAndRefutationAreClear(Claim claim) {
    try (Parallel parallel = Parallel.of(2)) {
      clear(claim, new Run(claim.id(), 2026, parallel, Progress.NONE));
    }
  }

  private static void clear(Claim claim, Run run) {
    for (Evidence.Statistical part : parts(claim.examination().examine(run, Scale.QUICK))) {
      assertTrue(supports(part), part::sentence);
    }
    claim
        .controls()
        .forEach(
            control ->
                assertTrue(
                    parts(control.examination().examine(run, Scale.QUICK)).stream()
                        .anyMatch(SampledClaimsTest::refutes),
                    control.broken()));
  }

  @Test
  void threadsDoNotShow() {
    Claim claim = NumeratorIdentity.claim();
    Evidence alone = claim.examination().examine(Run.quiet(claim.id(), 3), Scale.QUICK);
    for (int threads : new int[] {2, 3, 8}) {
      try (Parallel parallel = Parallel.of(threads)) {
        Run run = new Run(claim.id(), 3, parallel, Progress.NONE);
        assertEquals(alone, claim.examination().examine(run, Scale.QUICK));
      }
    }
  }

  private static List<Evidence.Statistical> parts(Evidence evidence) {
    return evidence instanceof Evidence.Several several
        ? several.parts().stream().flatMap(part -> parts(part).stream()).toList()
        : List.of((Evidence.Statistical) evidence);
  }

  private static boolean supports(Evidence.Statistical part) {
    double reach = CLEAR * part.standardError();
    if (part instanceof Evidence.Agreement agreement) {
      double off = Math.abs(agreement.value() - agreement.predicted());
      return off < 4.9 * part.standardError() && reach + off < agreement.margin();
    }
    Evidence.Within within = (Evidence.Within) part;
    return within.value() - reach > within.lower() && within.value() + reach < within.upper();
  }

  private static boolean refutes(Evidence.Statistical part) {
    double reach = CLEAR * part.standardError();
    if (part instanceof Evidence.Agreement agreement) {
      return Math.abs(agreement.value() - agreement.predicted()) > reach;
    }
    Evidence.Within within = (Evidence.Within) part;
    return within.value() + reach < within.lower() || within.value() - reach > within.upper();
  }
}
