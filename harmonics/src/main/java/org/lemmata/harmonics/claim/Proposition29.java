package org.lemmata.harmonics.claim;

import java.util.List;
import java.util.Locale;
import org.lemmata.harmonics.bound.Truncation;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Erratum 4: the degree at which Algorithm 1 truncates. */
public final class Proposition29 {

  /**
   * Where the second claim is examined.
   *
   * @param d dimension
   * @param alpha decay of Condition 1
   * @param largest largest 4c/epsilon, as a power of 10
   */
  private record Decay(int d, double alpha, double largest) {}

  private Proposition29() {}

  /** The first claim as it is printed. */
  public static Claim printed() {
    return Claim.of("harmonics.erratum-proposition-29", "The degree of Algorithm 1, as printed")
        .states(
            "Algorithm 1 truncates at a degree $k \\le \\max\\{2e, (4c/\\epsilon)^{2/(d\\alpha -"
                + " 3)}\\}$, $c = c_1 c_2$.")
        .source(Source.paper("Proposition 29, first claim"))
        .failsAsPrinted(corrected())
        .assuming("$\\alpha = 1$ and $4c/\\epsilon = 10^8$")
        .examining(
            "Finds the least $l$ with $(l + 1)^{3/2} N_{l+1}^{-\\alpha/2} \\le \\epsilon/4c$ at $d ="
                + " 30$ and divides it by the bound: 48 by 5.44.")
        .in("the setting of the claim", new Decay(30, 1, 8), Proposition29::degree)
        .control("d = 322, which Theorems 3 and 4 cover", new Decay(322, 1, 8))
        .control("d = 1000", new Decay(1000, 1, 12))
        .build();
  }

  /** The second claim. */
  public static Claim corrected() {
    return Claim.of("harmonics.proposition-29-corrected", "The number of functions of Algorithm 1")
        .states(
            "At the degree $k$ at which Algorithm 1 truncates, $N_k \\le (4c/\\epsilon)^{8/\\alpha}$,"
                + " $c = c_1 c_2$.")
        .source(Source.paper("Proposition 29, second claim"))
        .assuming("$d \\ge 10 \\alpha^{-1} 2^{5/\\alpha} + 2$, or $d = 30$ at $\\alpha = 1$")
        .examining(
            "Finds the degree for $4c/\\epsilon$ from 1 to $10^{40}$ in steps of an eighth of a"
                + " power of 10, and the largest exponent $\\alpha \\ln N_k/\\ln(4c/\\epsilon)$, at"
                + " $(d, \\alpha)$ = (30, 1), (322, 1), (642, 0.8), (20482, 0.5).")
        .in(
            "the setting of the claim",
            List.of(
                new Decay(30, 1, 20),
                new Decay(322, 1, 40),
                new Decay(642, 0.8, 40),
                new Decay(20482, 0.5, 40)),
            Proposition29::exponents)
        .control("d = 6, too small for α = 1", List.of(new Decay(6, 1, 1.5)))
        .build();
  }

  private static Evidence degree(Decay decay, Run run, Scale scale) {
    Truncation truncation =
        new Truncation(decay.d, decay.alpha, decay.largest * StrictMath.log(10));
    int degree = truncation.degree();
    return Searched.notAbove(
        String.format(
            Locale.ROOT, "degree %d over the bound %.3f", degree, truncation.printedBound()),
        degree / truncation.printedBound(),
        1);
  }

  private static Evidence exponents(List<Decay> decays, Run run, Scale scale) {
    int steps = scale.choose(8, 80, 800);
    return Every.of(
        "the size at the degree of truncation",
        run.parallel().map(decays.size(), i -> exponent(decays.get(i), steps)));
  }

  private static Evidence exponent(Decay decay, int steps) {
    double largest = 0;
    for (int i = 1; i <= decay.largest * steps; i++) {
      double log = (double) i / steps * StrictMath.log(10);
      double exponent = new Truncation(decay.d, decay.alpha, log).sizeExponent();
      largest = Math.max(largest, decay.alpha * exponent);
    }
    return Searched.notAbove(
        "largest α ln N/ln(4c/ε) at d = " + decay.d + ", α = " + decay.alpha, largest, 8);
  }
}
