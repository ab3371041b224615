package org.lemmata.attention.claim;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.lemmata.attention.exact.HermiteCubature;
import org.lemmata.attention.exact.WickMoments;
import org.lemmata.attention.model.Optimum;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The optimal step and its loss, as exact rationals and by exact cubature. */
public final class EtaExact {

  private static final double ROUNDING = 1e-12;
  private static final List<BigFraction> NOISES =
      List.of(BigFraction.ZERO, new BigFraction(1, 4), BigFraction.ONE, new BigFraction(7, 3));

  private EtaExact() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.eta-exact", "The optimal step in exact arithmetic")
        .states(
            "\\eta^* = \\frac{1}{n + d + 1 + \\sigma^2}, \\qquad L^* = \\sigma^2 + \\frac{d\\,(d +"
                + " 1 + \\sigma^2)}{n + d + 1 + \\sigma^2}")
        .source(Source.derived("Gaussian moments in the step of Theorem 1"))
        .assuming("covariates, weights and noise are normal", "$\\Sigma = \\Omega = I$")
        .examining(
            "Multiplies out the defining expectations and sums over Wick pairings in rational"
                + " arithmetic, for a grid of $(d, n, \\sigma^2)$, with equality required; and sums product"
                + " Gauss-Hermite cubature with five nodes a variable for $d = n = 2$.")
        .in("the setting of the claim", 5, EtaExact::check)
        .control("two nodes a variable: random signs in place of normal variables", 2)
        .build();
  }

  private static Evidence check(int nodes, Run run, Scale scale) {
    return Every.of(
        "the step and its loss",
        new Rounding(
            "largest difference of rational moments from the closed forms", rational(scale), 0),
        new Rounding(
            "largest difference of " + nodes + "-node cubature at d = n = 2",
            cubature(nodes),
            ROUNDING));
  }

  private static double rational(Scale scale) {
    List<int[]> sizes =
        new ArrayList<>(List.of(new int[] {1, 1}, new int[] {1, 3}, new int[] {2, 4}));
    sizes.add(new int[] {3, 2});
    if (scale.atLeast(Scale.STANDARD)) {
      sizes.add(new int[] {5, 20});
    }
    if (scale.atLeast(Scale.FULL)) {
      sizes.add(new int[] {10, 10});
    }
    double worst = 0;
    for (int[] size : sizes) {
      for (BigFraction noise : NOISES) {
        worst = Math.max(worst, difference(size[0], size[1], noise));
      }
    }
    return worst;
  }

  private static double difference(int d, int n, BigFraction noise) {
    WickMoments moments = new WickMoments(d, n, noise);
    BigFraction inverse = noise.add(n + d + 1);
    BigFraction loss = noise.add(noise.add(d + 1).multiply(d).divide(inverse));
    return moments.step().subtract(inverse.reciprocal()).abs().doubleValue()
        + moments.loss().subtract(loss).abs().doubleValue();
  }

  private static double cubature(int nodes) {
    double worst = 0;
    for (BigFraction exact : NOISES) {
      double noise = exact.doubleValue();
      HermiteCubature cubature = new HermiteCubature(nodes, noise);
      worst = Math.max(worst, Math.abs(cubature.step() - Optimum.step(2, 2, noise)));
      worst = Math.max(worst, Math.abs(cubature.loss() - Optimum.loss(2, 2, noise)));
    }
    return worst;
  }
}
