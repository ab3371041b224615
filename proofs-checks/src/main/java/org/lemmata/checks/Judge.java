package org.lemmata.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lemmata.study.claim.Comparison;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Kind;
import org.lemmata.study.claim.Role;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Strip;
import org.lemmata.study.claim.Verdict;

/**
 * Turns evidence into verdicts. All sampled comparisons of a run's claims (means, frequencies and
 * p-values) share one family-wise error rate:
 *
 * <ul>
 *   <li>a comparison <b>refutes</b> when Holm's procedure rejects what the claim asserts at the
 *       family-wise rate;
 *   <li>it <b>supports</b> when its whole interval at the Bonferroni level lies in what the claim
 *       allows, so that a deviation beyond is mistaken for support at most that often;
 *   <li>otherwise it is <b>inconclusive</b>.
 * </ul>
 *
 * <p>Experiments are judged in the same way at {@link ErrorRate#EXPERIMENT} each, shared equally by
 * the measured numbers of one claim. Certain evidence has no error rate.
 *
 * <p>A claim is refuted if any headline is, and supported if all are. If a rig comparison is
 * refuted there is no verdict. Controls are judged at the same levels; they do not belong to the
 * family because their outcome is known.
 */
public final class Judge {

  private final ErrorRate rate;

  private Judge(ErrorRate rate) {
    this.rate = rate;
  }

  /**
   * A judge for one run.
   *
   * @param family the evidence of all its claims, without that of controls
   */
  public static Judge of(List<Evidence> family) {
    return new Judge(
        ErrorRate.of(
            family.stream()
                .flatMap(evidence -> evidence.comparisons().stream())
                .map(Comparison::evidence)
                .filter(evidence -> evidence.kind().isOfTheFamily())
                .map(evidence -> p((Evidence.Sampled) evidence))
                .filter(p -> p >= 0 && p <= 1)
                .toList()));
  }

  /** NaN also where it cannot be computed, which is said where the evidence itself is judged. */
  private static double p(Evidence.Sampled evidence) {
    try {
      return evidence.p();
    } catch (RuntimeException e) {
      return Double.NaN;
    }
  }

  /** A judge that judges as in a run whose rates are known. */
  public static Judge at(ErrorRate rate) {
    return new Judge(rate);
  }

  /** The error rates in force. */
  public ErrorRate errorRate() {
    return rate;
  }

  /** The verdict on a claim's evidence. */
  public Judged judge(Evidence evidence) {
    return judge(evidence, Set.of());
  }

  /**
   * The verdict on a claim's or a control's evidence. It is NOT_RUN where a number shows nothing:
   * it is not a number (NaN), or is an infinite mean, or an infinite extreme, which is what a
   * search that looked at nothing begins with, or an error without a finite bound; and where a
   * number cannot be judged.
   *
   * @param broken names of rig comparisons that are meant to fail and do not count
   */
  public Judged judge(Evidence evidence, Set<String> broken) {
    List<Comparison> comparisons = evidence.comparisons();
    long runs =
        comparisons.stream()
            .filter(comparison -> comparison.evidence().kind() == Kind.RUNS)
            .count();
    List<Judged.Part> parts = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      try {
        if (showsNothing(comparison.evidence())) {
          return new Judged(
              Verdict.NOT_RUN,
              "The examination ended in a number that shows nothing: " + comparison.name() + ".",
              Optional.of(evidence),
              List.of());
        }
        parts.add(new Judged.Part(comparison, verdict(comparison.evidence(), runs)));
      } catch (RuntimeException e) {
        // Such as counts that the binomial law here does not reach: it breaks only this claim.
        return Judged.notRun(
            "The examination ended in a number that cannot be judged: "
                + comparison.name()
                + " ("
                + e.getMessage()
                + ").");
      }
    }
    return whole(evidence, parts, broken);
  }

  private static Judged whole(Evidence evidence, List<Judged.Part> parts, Set<String> broken) {
    Set<Verdict> rig =
        Set.copyOf(
            verdicts(parts, Role.RIG)
                .filter(part -> !broken.contains(part.comparison().name()))
                .map(Judged.Part::verdict)
                .distinct()
                .toList());
    List<Verdict> headlines =
        verdicts(parts, Role.HEADLINE).map(Judged.Part::verdict).distinct().toList();
    if (rig.contains(Verdict.REFUTED)) {
      return new Judged(Verdict.NO_VERDICT, "The rig was not valid.", Optional.of(evidence), parts);
    }
    Verdict verdict =
        headlines.contains(Verdict.REFUTED)
            ? Verdict.REFUTED
            : headlines.contains(Verdict.INCONCLUSIVE) || rig.contains(Verdict.INCONCLUSIVE)
                ? Verdict.INCONCLUSIVE
                : Verdict.SUPPORTED;
    return new Judged(verdict, "", Optional.of(evidence), parts);
  }

  private static Stream<Judged.Part> verdicts(List<Judged.Part> parts, Role role) {
    return parts.stream().filter(part -> part.comparison().role() == role);
  }

  private Verdict verdict(Evidence.Single evidence, long runs) {
    if (evidence instanceof Evidence.Certain certain) {
      return certain.agrees() ? Verdict.SUPPORTED : Verdict.REFUTED;
    }
    Evidence.Sampled sampled = (Evidence.Sampled) evidence;
    boolean experiment = evidence.kind() == Kind.RUNS;
    double share = ErrorRate.EXPERIMENT / Math.max(1, runs);
    if (sampled.p() <= (experiment ? share : rate.rejection())) {
      return Verdict.REFUTED;
    }
    return sampled.supports(experiment ? share : rate.each())
        ? Verdict.SUPPORTED
        : Verdict.INCONCLUSIVE;
  }

  private static boolean showsNothing(Evidence.Single evidence) {
    Strip strip = evidence.strip();
    if (Double.isNaN(strip.value()) || Double.isNaN(strip.standardError())) {
      return true;
    }
    return switch (evidence.kind()) {
      case ROUNDING, APPROXIMATION -> !Double.isFinite(strip.upper());
      case SEARCH, MEAN -> Double.isInfinite(strip.value());
      case RUNS -> Double.isInfinite(strip.value()) && isOfAMean((Runs) evidence);
      case PROPORTION, TAIL -> false;
    };
  }

  private static boolean isOfAMean(Runs runs) {
    return runs.centre() == Runs.Centre.MEAN;
  }
}
