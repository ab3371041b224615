package org.lemmata.meanfield.claim;

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
 * Each claim about finite networks and kernels agrees clearly at a fixed seed, and each of its
 * controls is clearly refuted; the judge is tested elsewhere.
 */
class NetworkClaimsTest {

  /** Wider than any level the judge uses with as few degrees of freedom as occur here. */
  private static final double CLEAR = 12;

  static Stream<Claim> claims() {
    return Stream.of(
        WidthBias.claim(),
        WidthLimit.claim(),
        OracleMean.claim(),
        TangentKernelFormula.claim(),
        Separation.claim(),
        KernelBound.claim(),
        NetworkLearns.claim(),
        StepSize.claim());
  }

  @ParameterizedTest
  @MethodSource("claims")
  void supportAndRefutationAreClear(Claim claim) {
    try (Parallel parallel = Parallel.of(2)) {
      Run run = new Run(claim.id(), 2026, parallel, Progress.NONE);
      for (Evidence part : parts(claim.examination().examine(run, Scale.QUICK))) {
        assertTrue(supports(part), part::sentence);
      }
      claim
          .controls()
          .forEach(
              control ->
                  assertTrue(
                      parts(control.examination().examine(run, Scale.QUICK)).stream()
                          .anyMatch(NetworkClaimsTest::refutes),
                      control.broken()));
    }
  }

  @Test
  void threadsDoNotShow() {
    for (Claim claim : List.of(WidthLimit.claim(), KernelBound.claim())) {
      Evidence alone = claim.examination().examine(Run.quiet(claim.id(), 3), Scale.QUICK);
      try (Parallel parallel = Parallel.of(3)) {
        Run run = new Run(claim.id(), 3, parallel, Progress.NONE);
        assertEquals(alone, claim.examination().examine(run, Scale.QUICK));
      }
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
    Evidence.Statistical estimate = (Evidence.Statistical) part;
    double reach = (CLEAR - 3) * estimate.standardError();
    if (part instanceof Evidence.Agreement agreement) {
      double off = Math.abs(agreement.value() - agreement.predicted());
      return off < 4.9 * agreement.standardError() && reach + off < agreement.margin();
    }
    Evidence.Within within = (Evidence.Within) part;
    return within.value() - reach > within.lower() && within.value() + reach < within.upper();
  }

  private static boolean refutes(Evidence part) {
    if (part instanceof Evidence.Certain certain) {
      return !certain.agrees();
    }
    Evidence.Statistical estimate = (Evidence.Statistical) part;
    double reach = CLEAR * estimate.standardError();
    if (part instanceof Evidence.Agreement agreement) {
      return Math.abs(agreement.value() - agreement.predicted()) > reach;
    }
    Evidence.Within within = (Evidence.Within) part;
    return within.value() + reach < within.lower() || within.value() - reach > within.upper();
  }
}
