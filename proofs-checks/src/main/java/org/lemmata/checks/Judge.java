package org.lemmata.checks;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.lemmata.linalg.stats.Holm;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Strip;
import org.lemmata.study.claim.Verdict;

/**
 * Turns evidence into verdicts. All estimates of a run's claims share one family-wise error rate:
 *
 * <ul>
 *   <li>an estimate <b>refutes</b> when Holm's procedure rejects the claim's value (or band) at the
 *       family-wise rate;
 *   <li>it <b>supports</b> when its whole interval at the Bonferroni level lies within the margin
 *       (or band), so that a deviation of the margin's size is mistaken for support at most that
 *       often;
 *   <li>otherwise it is <b>inconclusive</b>.
 * </ul>
 *
 * These rates suppose that estimates follow the normal or Student law, see {@link ErrorRate}.
 *
 * <p>Exact evidence has no error rate. A conjunction is refuted if any part is, supported if every
 * part is. Controls are judged at the Bonferroni level; they do not belong to the family because
 * they are expected to be refuted.
 */
public final class Judge {

  private final ErrorRate rate;
  private final IdentityHashMap<Evidence, Boolean> rejected;

  private Judge(ErrorRate rate, IdentityHashMap<Evidence, Boolean> rejected) {
    this.rate = rate;
    this.rejected = rejected;
  }

  /**
   * A judge for one run.
   *
   * @param family the evidence of all its claims, without that of controls
   */
  public static Judge of(List<Evidence> family) {
    List<Evidence.Statistical> estimates =
        family.stream().flatMap(Judge::estimates).filter(e -> !Double.isNaN(Tails.p(e))).toList();
    double[] p = estimates.stream().mapToDouble(Tails::p).toArray();
    boolean[] rejections = Holm.rejected(p, ErrorRate.FAMILY_WISE);
    IdentityHashMap<Evidence, Boolean> rejected = new IdentityHashMap<>();
    for (int i = 0; i < p.length; i++) {
      rejected.put(estimates.get(i), rejections[i]);
    }
    return new Judge(ErrorRate.among(p.length), rejected);
  }

  /** The error rates in force. */
  public ErrorRate errorRate() {
    return rate;
  }

  /**
   * The verdict on a claim's or a control's evidence. Evidence that decides by a number that is not
   * one (NaN) is no evidence, nor is an infinite extreme, which is what a search that looked at
   * nothing begins with: NOT_RUN.
   */
  public Judged judge(Evidence evidence) {
    if (evidence.strips().stream().anyMatch(Judge::isNotANumber)) {
      return Judged.notRun(
          "The examination ended in a number that is not one: " + evidence.sentence());
    }
    return parts(evidence).anyMatch(Judge::sawNothing)
        ? Judged.notRun("The examination ended in an infinite extreme: " + evidence.sentence())
        : Judged.of(verdict(evidence), evidence);
  }

  private Verdict verdict(Evidence evidence) {
    if (evidence instanceof Evidence.Certain certain) {
      return certain.agrees() ? Verdict.SUPPORTED : Verdict.REFUTED;
    }
    if (evidence instanceof Evidence.Statistical estimate) {
      return verdict(estimate);
    }
    List<Verdict> parts = new ArrayList<>();
    ((Evidence.Several) evidence).parts().forEach(part -> parts.add(verdict(part)));
    if (parts.contains(Verdict.REFUTED)) {
      return Verdict.REFUTED;
    }
    return parts.contains(Verdict.INCONCLUSIVE) ? Verdict.INCONCLUSIVE : Verdict.SUPPORTED;
  }

  private Verdict verdict(Evidence.Statistical estimate) {
    Boolean known = rejected.get(estimate);
    boolean reject = known != null ? known : Tails.p(estimate) <= rate.each();
    if (reject) {
      return Verdict.REFUTED;
    }
    double reach =
        Tails.critical(rate.each(), estimate.degreesOfFreedom()) * estimate.standardError();
    double low = estimate.value() - reach;
    double high = estimate.value() + reach;
    Band allowed = Band.of(estimate);
    return allowed.lower() <= low && high <= allowed.upper()
        ? Verdict.SUPPORTED
        : Verdict.INCONCLUSIVE;
  }

  private static boolean isNotANumber(Strip strip) {
    return Double.isNaN(strip.value()) || Double.isNaN(strip.standardError());
  }

  private static boolean sawNothing(Evidence part) {
    return part instanceof Evidence.Extreme seen && Double.isInfinite(seen.extreme());
  }

  private static Stream<Evidence.Statistical> estimates(Evidence evidence) {
    return parts(evidence)
        .filter(Evidence.Statistical.class::isInstance)
        .map(Evidence.Statistical.class::cast);
  }

  /** The evidence itself, or the parts of a conjunction and of those within it. */
  private static Stream<Evidence> parts(Evidence evidence) {
    return evidence instanceof Evidence.Several several
        ? several.parts().stream().flatMap(Judge::parts)
        : Stream.of(evidence);
  }
}
