package org.lemmata.harmonics.claim;

import java.util.List;
import java.util.Locale;
import org.lemmata.harmonics.bound.TailSum;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** What is left of a function beyond a degree, in the sup norm. */
public final class Lemma12 {

  /** A dimension and a decay of Condition 1. */
  private record Decay(int d, double alpha) {}

  private Lemma12() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.lemma-12", "What is left beyond degree k − 1")
        .states(
            "$\\|f - \\Pi_{\\le k-1} f\\|_\\infty \\le 2 c_1 c_2\\, k^{3/2} N_k^{-\\alpha/2}$ for"
                + " $k \\ge 1$.")
        .source(Source.paper("Lemma 12"))
        .assuming(
            "Conditions 1 and 2 for all degrees $l \\ge k$: $\\|\\Pi_l f\\|_\\infty \\le c_1 c_2"
                + " \\sqrt{\\ln(l + 1)}\\, N_l^{-\\alpha/2}$",
            "$d \\ge 10 \\alpha^{-1} 2^{5/\\alpha} + 2$, as in Theorems 3 and 4")
        .examining(
            "Brackets the sum of the conditions' bounds over $l \\ge k$, with integrals beyond the"
                + " last degree, and divides it by the lemma's bound, for every $k$ from 1 on and"
                + " $(d, \\alpha)$ = (322, 1), (642, 0.8), (20482, 0.5). The upper end decides.")
        .in(
            "the setting of the claim",
            List.of(new Decay(322, 1), new Decay(642, 0.8), new Decay(20482, 0.5)),
            Lemma12::check)
        .control("d = 10, too small for α = 1", List.of(new Decay(10, 1)))
        .control("d = 6, too small for α = 1", List.of(new Decay(6, 1)))
        .control("d = 5, too small for α = 1", List.of(new Decay(5, 1)))
        .build();
  }

  private static Evidence check(List<Decay> decays, Run run, Scale scale) {
    int last = scale.choose(20_000, 200_000, 2_000_000);
    List<Evidence> parts = run.parallel().map(decays.size(), i -> part(decays.get(i), last));
    return Every.of("the sum over the bound, for k up to " + last, parts);
  }

  private static Evidence part(Decay decay, int last) {
    TailSum tail = new TailSum(decay.d, decay.alpha, last);
    int at = 1;
    for (int k = 2; k <= last; k++) {
      at = tail.quotient(k).high() > tail.quotient(at).high() ? k : at;
    }
    return Searched.notAbove(
        String.format(
            Locale.ROOT,
            "largest quotient at d = %d, α = %s (at k = %d, at least %.4f)",
            decay.d,
            decay.alpha,
            at,
            tail.quotient(at).low()),
        tail.quotient(at).high(),
        1);
  }
}
