package org.lemmata.attention.claim;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.lemmata.attention.exact.Coordinates;
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

  private static final int NODES = 5;

  /** The sums of products over five nodes in each of six variables, all below 64. */
  private static final double CUBATURE = Rounding.ulps(StrictMath.pow(NODES, 6), 64);

  private static final List<BigFraction> NOISES =
      List.of(BigFraction.ZERO, new BigFraction(1, 4), BigFraction.ONE, new BigFraction(7, 3));

  /**
   * The law of the covariates.
   *
   * @param coordinates in the rational moments
   * @param nodes a variable in the cubature: five are exact for normal ones, two are random signs
   */
  private record Law(Coordinates coordinates, int nodes) {}

  private EtaExact() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.eta-exact", "The optimal step in exact arithmetic")
        .states(
            """
            \\eta^* = \\frac{1}{n + d + 1 + \\sigma^2}, \\qquad L^* = \\sigma^2 + \\frac{d\\,(d +
            1 + \\sigma^2)}{n + d + 1 + \\sigma^2}
            """)
        .source(Source.derived("Gaussian moments in the step of Theorem 1"))
        .assuming("covariates, weights and noise are normal", "$\\Sigma = \\Omega = I$")
        .examining(
            """
            Multiplies out the defining expectations and sums over Wick pairings in rational
            arithmetic, for a grid of $(d, n, \\sigma^2)$, with equality required; and sums product
            Gauss-Hermite cubature for $d = n = 2$.
            """)
        .in("normal covariates", new Law(Coordinates.NORMAL, NODES), EtaExact::check)
        .control("random signs in place of normal covariates", new Law(Coordinates.SIGNS, 2))
        .build();
  }

  private static Evidence check(Law law, Run run, Scale scale) {
    List<int[]> sizes =
        new ArrayList<>(List.of(new int[] {1, 1}, new int[] {1, 3}, new int[] {2, 4}));
    sizes.add(new int[] {3, 2});
    if (scale.atLeast(Scale.STANDARD)) {
      sizes.add(new int[] {5, 20});
      sizes.add(new int[] {10, 10});
    }
    double step = 0;
    double loss = 0;
    for (int[] size : sizes) {
      int d = size[0];
      int n = size[1];
      for (BigFraction noise : NOISES) {
        WickMoments moments = new WickMoments(law.coordinates(), d, n, noise);
        BigFraction inverse = noise.add(n + d + 1);
        BigFraction least = noise.add(noise.add(d + 1).multiply(d).divide(inverse));
        step = Math.max(step, distance(moments.step(), inverse.reciprocal()));
        loss = Math.max(loss, distance(moments.loss(), least));
      }
    }
    return Every.of(
        "the step and its loss",
        new Rounding("largest difference of exact steps from the closed form", step, 0),
        new Rounding("largest difference of exact losses from the closed form", loss, 0),
        new Rounding("largest difference of cubature at d = n = 2", cubature(law), CUBATURE));
  }

  private static double distance(BigFraction exact, BigFraction formula) {
    return exact.subtract(formula).abs().doubleValue();
  }

  private static double cubature(Law law) {
    double worst = 0;
    for (BigFraction exact : NOISES) {
      double noise = exact.doubleValue();
      HermiteCubature cubature = new HermiteCubature(law.nodes(), noise);
      worst = Math.max(worst, Math.abs(cubature.step() - Optimum.step(2, 2, noise)));
      worst = Math.max(worst, Math.abs(cubature.loss() - Optimum.loss(2, 2, noise)));
    }
    return worst;
  }
}
