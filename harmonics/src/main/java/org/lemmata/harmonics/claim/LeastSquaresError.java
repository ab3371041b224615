package org.lemmata.harmonics.claim;

import java.util.List;
import java.util.Locale;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.recovery.LeastSquares;
import org.lemmata.harmonics.study.RecoveryStudy;
import org.lemmata.linalg.Cholesky;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;
import org.lemmata.study.table.Table;

/** The mean square error of least squares over the degrees up to K. */
public final class LeastSquaresError {

  private static final int D = 5;
  private static final int LARGEST = 6;
  private static final double MARGIN = 0.1;
  private static final int ENOUGH = 8;

  private static final int NORMAL_FEATURES = 10;
  private static final int NORMAL_SAMPLES = 30;
  private static final double NORMAL_MARGIN = 0.03;

  /** Largest degree of least squares, noise, truth, and repetitions at quick scale. */
  private record Case(String name, int degree, double sigma, String truth, int repetitions) {}

  // A repetition is the noisier the fewer coefficients there are.
  private static final List<Case> CASES =
      List.of(
          new Case("random, K = 2, σ = 1", 2, 1, "field", 800),
          new Case("spike, K = 3, σ = 0.1", 3, 0.1, "zonal", 200));

  private static final List<Case> MORE =
      List.of(
          CASES.get(0),
          CASES.get(1),
          new Case("random, K = 3, σ = 1", 3, 1, "field", 400),
          new Case("spike, K = 4, σ = 1", 4, 1, "zonal", 300),
          new Case("random, K = 4, σ = 0.1", 4, 0.1, "field", 100));

  private LeastSquaresError() {}

  /** The formula where it is exact. */
  public static Claim normal() {
    return Claim.of("harmonics.least-squares-normal", "Least squares with normal features")
        .states(
            """
            $\\mathbb{E} \\operatorname{tr} (\\Phi\\Phi')^{-1} = \\frac{D}{n - D - 1}$ for $D$
            standard normal features at $n$ points, so that the least squares estimate has the mean
            square error $\\tau^2 + (\\sigma^2 + \\tau^2) \\frac{D}{n - D - 1}$, $\\tau^2$ being
            the variance of a part of the function that is independent of the features.
            """)
        .source(Source.derived("the mean of an inverse Wishart matrix"))
        .assuming("features are standard normal and independent")
        .examining(
            String.format(
                Locale.ROOT,
                "Averages the trace over the formula, $D = %d$ and $n = %d$.",
                NORMAL_FEATURES,
                NORMAL_SAMPLES))
        .in("normal features", 1.0, LeastSquaresError::normal)
        .control("the features of each point times 0.4 or the factor that keeps the scale", 0.4)
        .build();
  }

  /** The formula for harmonics. */
  public static Claim claim() {
    return Claim.of("harmonics.least-squares-error", "The mean square error of least squares")
        .states(
            """
            For the least squares estimate over the degrees up to $K$, $D_K$ functions, from $n = 8
            D_K$ samples with noise of variance $\\sigma^2$: $\\mathbb{E}\\|\\hat f - f\\|_2^2 =
            \\tau_K^2 + (\\sigma^2 + \\tau_K^2)\\, \\frac{D_K}{n - D_K - 1}$, up to 10%, where
            $\\tau_K^2 = \\|\\Pi_{>K} f\\|_2^2$.
            """)
        .source(
            Source.derived(
                "exact for normal features, see harmonics.least-squares-normal; that harmonics come"
                    + " as close is measured: the formula is 7% low at $n = 3 D_K$ and 11% to 13% at"
                    + " $2 D_K$"))
        .assuming("points are uniform on the sphere and many, $n = 8 D_K$")
        .restsOn("harmonics.addition-theorem", "harmonics.least-squares-normal")
        .examining(
            String.format(
                Locale.ROOT,
                """
                Fits random and spiky functions of degrees up to %d on the sphere of
                $\\mathbb{R}^%d$ many times, and averages $\\|\\hat f - f\\|_2^2$, exact from
                coefficients, over the formula at each truth's own $\\tau_K^2$. At this $n$ the last
                1 of $n - D_K - 1$ is below what 10%% can tell; harmonics.least-squares-normal
                tells it.
                """,
                LARGEST,
                D))
        .in("uniform points, 8 for each function", 1.0, LeastSquaresError::check)
        .control("points pressed towards an axis, their first coordinate stretched by 4", 4.0)
        .build();
  }

  private static Evidence check(double stretch, Run run, Scale scale) {
    int factor = scale.choose(1, 10, 100);
    return Every.of(
        "mean square errors over the formula",
        scale.choose(CASES, MORE, MORE).stream()
            .map(c -> compare(c, stretch, factor * c.repetitions(), run))
            .toList());
  }

  private static Evidence normal(double small, Run run, Scale scale) {
    double formula = LeastSquares.expectedSquare(NORMAL_FEATURES, NORMAL_SAMPLES, 1, 0);
    Streams streams = run.streams();
    Moments ratios =
        Moments.of(
            run.parallel(),
            scale.choose(8_000, 80_000, 800_000),
            500,
            1,
            r -> new double[] {traceOfInverse(small, streams.stream(r)) / formula});
    return Mean.near("trace of the inverse over the formula", ratios.estimate(0), 1, NORMAL_MARGIN);
  }

  private static double traceOfInverse(double small, Stream stream) {
    double large = Math.sqrt(2 - small * small);
    Matrix features = new Matrix(NORMAL_SAMPLES, NORMAL_FEATURES);
    for (int i = 0; i < NORMAL_SAMPLES; i++) {
      double factor = stream.nextDouble() < 0.5 ? small : large;
      for (int j = 0; j < NORMAL_FEATURES; j++) {
        features.set(i, j, factor * stream.nextNormal());
      }
    }
    return Cholesky.of(Products.gram(features)).inverse().trace();
  }

  private static Evidence compare(Case c, double stretch, int repetitions, Run run) {
    int size = new HarmonicSpace(D, c.degree()).upTo().intValue();
    int samples = ENOUGH * size;
    Table errors =
        run.table(
            RecoveryStudy.STUDY,
            "d=" + D,
            "largest=" + LARGEST,
            "degree=" + c.degree(),
            "sigma=" + c.sigma(),
            "truth=" + c.truth(),
            "samples=" + samples,
            "stretch=" + stretch,
            "repetitions=" + repetitions,
            "tests=0");
    double[] l2 = errors.doubles("l2");
    double[] above = errors.doubles("above");
    Moments ratios = new Moments(1);
    for (int r = 0; r < l2.length; r++) {
      ratios.add(
          l2[r]
              * l2[r]
              / LeastSquares.expectedSquare(size, samples, c.sigma(), above[r] * above[r]));
    }
    return Mean.within(c.name(), ratios.estimate(0), new Interval(1 - MARGIN, 1 + MARGIN));
  }
}
