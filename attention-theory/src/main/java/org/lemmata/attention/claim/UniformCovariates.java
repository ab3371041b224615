package org.lemmata.attention.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.hipparchus.fraction.BigFraction;
import org.lemmata.attention.exact.Coordinates;
import org.lemmata.attention.exact.WickMoments;
import org.lemmata.attention.model.OtherCovariates;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** Uniform covariates: still one step, of another size. */
public final class UniformCovariates {

  private static final int[][] SIZES = {{1, 1}, {1, 3}, {2, 2}, {2, 4}, {3, 2}};

  private static final List<BigFraction> NOISES =
      List.of(BigFraction.ZERO, new BigFraction(1, 8), new BigFraction(7, 3));

  /** By how much the step exceeds the normal formula at d = n = 5, noise 1/8. */
  private static final double EXCESS = 0.118;

  private UniformCovariates() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.uniform-covariates", "Uniform covariates: one step of another size")
        .states(
            """
            For coordinates iid uniform on $(-1, 1)$ the best $K$ is still $\\eta I$, with $\\eta
            = s/(m_4 + (n + d - 2)s^2 + s\\sigma^2)$, $s = 1/3$, $m_4 = 1/5$; the formula for
            normal covariates of the same variance gives too small a step, by $11.8$ per cent of
            it for $d = n = 5$ and $\\sigma^2 = \\tfrac18$.
            """)
        .source(Source.derived("moments of iid coordinates"))
        .assuming(
            "the coordinates are iid uniform, with $m_4 < 3 s^2$",
            "$w \\sim N(0, I)$, normal noise")
        .examining(
            """
            Multiplies out the defining expectations in rational arithmetic, for a grid of $(d, n,
            \\sigma^2)$: the best step against the formula, the equation $E[w (X'y)'] = \\eta E[X'y
            (X'y)']$ of the best matrix entry by entry, and the ratio of the step to the normal one.
            """)
        .<IntFunction<List<Coordinates>>>in(
            "uniform coordinates",
            d -> Collections.nCopies(d, Coordinates.UNIFORM),
            UniformCovariates::check)
        .control(
            "normal coordinates, for which the normal formula is right",
            d -> Collections.nCopies(d, Coordinates.NORMAL))
        .control("the first coordinate is a random sign", UniformCovariates::oneSign)
        .build();
  }

  private static Evidence check(IntFunction<List<Coordinates>> laws, Run run, Scale scale) {
    double step = 0;
    double structure = 0;
    for (int[] size : SIZES) {
      for (BigFraction noise : NOISES) {
        int d = size[0];
        int n = size[1];
        WickMoments moments = new WickMoments(laws.apply(d), n, noise);
        BigFraction exact = moments.step();
        double formula =
            OtherCovariates.independentStep(d, n, 1.0 / 3, 1.0 / 5, noise.doubleValue());
        step = Math.max(step, Math.abs(formula / exact.doubleValue() - 1));
        for (int j = 0; j < d; j++) {
          for (int k = 0; k < d; k++) {
            BigFraction gap =
                moments.signalTimes(j, k).subtract(exact.multiply(moments.second(j, k)));
            structure = Math.max(structure, gap.abs().doubleValue());
          }
        }
      }
    }
    return Every.of(
        "the best matrix",
        new Rounding(
            "largest relative difference of the step from the formula",
            step,
            // About ten operations of the formula, all on positive numbers.
            Rounding.ulps(10, 1)),
        new Rounding("largest entry of E[w (X′y)′] − η E[X′y (X′y)′]", structure, 0),
        new Approximation(
            "excess over the normal formula, less 11.8 per cent",
            Math.abs(excess(laws.apply(5)) - EXCESS),
            5e-4,
            "three quoted digits"));
  }

  /** The step at d = n = 5, noise 1/8, over the formula for normal covariates, less 1. */
  private static double excess(List<Coordinates> laws) {
    BigFraction noise = new BigFraction(1, 8);
    int d = laws.size();
    BigFraction s = laws.get(d - 1).moment(2);
    BigFraction inverse = s.multiply(2 * d + 1).add(noise);
    return new WickMoments(laws, d, noise).step().multiply(inverse).subtract(1).doubleValue();
  }

  private static List<Coordinates> oneSign(int d) {
    List<Coordinates> laws = new ArrayList<>(Collections.nCopies(d, Coordinates.UNIFORM));
    laws.set(0, Coordinates.SIGNS);
    return laws;
  }
}
