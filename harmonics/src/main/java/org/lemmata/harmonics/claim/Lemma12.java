package org.lemmata.harmonics.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.harmonics.bound.TailSum;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** What is left of a function beyond a degree, in the sup norm. */
public final class Lemma12 {

  /**
   * A decay of Condition 1 and what is looked at for it.
   *
   * @param alpha the decay
   * @param d the dimension
   * @param stated the largest quotient at the least dimension that the lemma allows
   */
  private record Decay(double alpha, int d, double stated) {}

  private static final int FEW = 40;
  private static final int FEW_D = 10;

  /** Brackets hold up to the rounding of as many sums. */
  private static final double ROUNDING = Rounding.ulps(256, 1);

  private Lemma12() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.lemma-12", "What is left beyond degree k − 1")
        .states(
            """
            $\\|f - \\Pi_{\\le k-1} f\\|_\\infty \\le 2 c_1 c_2\\, k^{3/2} N_k^{-\\alpha/2}$ for $k
            \\ge 1$. Of this bound the sum of the conditions' bounds is at most 0.4626, 0.4664 and
            0.4758, at $k = 1$, for $(d, \\alpha)$ = (322, 1), (954, 0.8) and (20482, 0.5).\
            """)
        .source(Source.paper("Lemma 12; the largest quotients are derived"))
        .assuming(
            "Conditions 1 and 2 for all degrees $l \\ge k$: $\\|\\Pi_l f\\|_\\infty \\le c_1 c_2"
                + " \\sqrt{\\ln(l + 1)}\\, N_l^{-\\alpha/2}$",
            "$d \\ge 10 \\alpha^{-1} 2^{5/\\alpha} + 2$, as in Theorems 3 and 4; examined at the"
                + " least such $d$")
        .examining(
            """
            Brackets the sum of the conditions' bounds over $l \\ge k$, with integrals beyond the
            last degree, and divides it by the lemma's bound, for every $k$ up to 20,000 (quick),
            200,000 (standard) or 2,000,000. The upper end decides; brackets with few terms must
            contain those with many.\
            """)
        .in("the least dimensions that the lemma allows", decays(322, 954, 20482), Lemma12::check)
        .control("dimensions 10, 12 and 40, too small", decays(10, 12, 40))
        .control("dimensions 5, 6 and 8, too small", decays(5, 6, 8))
        .build();
  }

  private static List<Decay> decays(int one, int eightTenths, int half) {
    return List.of(
        new Decay(1, one, 0.4626),
        new Decay(0.8, eightTenths, 0.4664),
        new Decay(0.5, half, 0.4758));
  }

  private static Evidence check(List<Decay> decays, Run run, Scale scale) {
    int last = scale.choose(20_000, 200_000, 2_000_000);
    List<Evidence> parts = new ArrayList<>();
    run.parallel().map(decays.size(), i -> parts(decays.get(i), last)).forEach(parts::addAll);
    return Every.of("the sum over the bound, for k up to " + last, parts).rig(nested(last));
  }

  private static List<Evidence> parts(Decay decay, int last) {
    TailSum tail = new TailSum(decay.d, decay.alpha, last);
    Interval largest = tail.quotient(1);
    for (int k = 2; k <= last; k++) {
      Interval next = tail.quotient(k);
      largest = next.high() > largest.high() ? next : largest;
    }
    double off =
        Math.max(Math.abs(largest.low() - decay.stated), Math.abs(largest.high() - decay.stated));
    return List.of(
        Searched.notAbove("largest quotient, α = " + decay.alpha, largest.high(), 1),
        new Approximation(
            "largest quotient against the one stated, α = " + decay.alpha,
            off,
            5e-5,
            "given to four digits"));
  }

  private static Evidence nested(int last) {
    double least = Double.POSITIVE_INFINITY;
    for (double alpha : new double[] {1, 0.5}) {
      TailSum few = new TailSum(FEW_D, alpha, FEW);
      TailSum many = new TailSum(FEW_D, alpha, last);
      for (int k = 1; k <= FEW; k++) {
        Interval outer = few.quotient(k);
        Interval inner = many.quotient(k);
        least = Math.min(least, inner.low() / outer.low() - 1);
        least = Math.min(least, outer.high() / inner.high() - 1);
      }
    }
    return Searched.notBelow(
        "least distance of brackets with few terms around those with many", least, -ROUNDING);
  }
}
