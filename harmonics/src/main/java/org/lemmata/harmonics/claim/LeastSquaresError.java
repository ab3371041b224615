package org.lemmata.harmonics.claim;

import java.util.List;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.GaussianField;
import org.lemmata.harmonics.recovery.Errors;
import org.lemmata.harmonics.recovery.LeastSquares;
import org.lemmata.harmonics.recovery.Samples;
import org.lemmata.harmonics.recovery.Target;
import org.lemmata.harmonics.recovery.Truth;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** The mean square error of least squares over the degrees up to K. */
public final class LeastSquaresError {

  private static final int D = 5;
  private static final int LARGEST = 6;
  private static final double MARGIN = 0.1;
  private static final double ENOUGH = 8;
  private static final double TOO_FEW = 1.2;

  /** Largest degree of least squares, noise, truth, and repetitions at quick scale. */
  private record Case(int degree, double sigma, Truth truth, int repetitions) {}

  // A repetition is the noisier the fewer coefficients there are.
  private static final List<Case> CASES =
      List.of(
          new Case(2, 1, Truth.FIELD, 1000),
          new Case(3, 1, Truth.FIELD, 500),
          new Case(4, 1, Truth.ZONAL, 300),
          new Case(4, 0.1, Truth.FIELD, 100));

  private LeastSquaresError() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.least-squares-error", "The mean square error of least squares")
        .states(
            "For the least squares estimate over the degrees up to $K$, $D_K$ functions, from $n$"
                + " samples with noise of variance $\\sigma^2$: $\\mathbb{E}\\|\\hat f - f\\|_2^2 ="
                + " \\tau_K^2 + (\\sigma^2 + \\tau_K^2)\\, \\frac{D_K}{n - D_K - 1}$, up to 10%,"
                + " where $\\tau_K^2 = \\|\\Pi_{>K} f\\|_2^2$.")
        .source(
            Source.derived(
                "exact for normal features independent of what lies above degree K; close for"
                    + " harmonics at many uniform points"))
        .assuming(
            "points are uniform on the sphere",
            "$n = 8 D_K$; the formula is 7% low at $3 D_K$ and 11% to 13% at $2 D_K$ (measured)")
        .examining(
            "Fits random and spiky functions of degrees up to 6 on the sphere of $\\mathbb{R}^5$ for"
                + " $K = 2, 3, 4$ many times, and averages $\\|\\hat f - f\\|_2^2$, exact from"
                + " coefficients, over the formula at each truth's own $\\tau_K^2$.")
        .in("the setting of the claim", ENOUGH, LeastSquaresError::examine)
        .control("too few samples, $n = 1.2 D_K$", TOO_FEW)
        .build();
  }

  private static Evidence examine(double samplesPerFunction, Run run, Scale scale) {
    int factor = scale.choose(1, 10, 100);
    return Every.of(
        "mean square errors over the formula, n = " + samplesPerFunction + " D_K",
        CASES.stream()
            .map(c -> compare(c, samplesPerFunction, factor * c.repetitions(), run))
            .toList());
  }

  private static Evidence compare(Case c, double samplesPerFunction, int repetitions, Run run) {
    SphericalBasis basis = SphericalBasis.upTo(D, c.degree());
    int samples = (int) Math.rint(samplesPerFunction * basis.size());
    GaussianField field = new GaussianField(D, LARGEST, 1, 1);
    Streams streams = run.streams().child(c.toString());
    Moments ratios = new Moments(1);
    run.parallel()
        .map(repetitions, r -> ratio(c, basis, field, samples, streams, r))
        .forEach(ratios::add);
    Estimate mean = ratios.estimate(0);
    return Mean.within(
        "K = " + c.degree() + ", sigma = " + c.sigma() + ", " + c.truth() + ", n = " + samples,
        new Estimate(mean.value(), mean.standardError(), repetitions - 1.0),
        new Interval(1 - MARGIN, 1 + MARGIN));
  }

  private static double ratio(
      Case c, SphericalBasis basis, GaussianField field, int samples, Streams streams, long r) {
    Parallel alone = Parallel.sequential();
    Target target = c.truth().draw(field, streams, r);
    Matrix points = Samples.points(samples, D, streams, r);
    double[] labels = Samples.labels(target.function(), points, c.sigma(), streams, r, alone);
    double[] fitted = new LeastSquares(basis, points, alone).fit(labels);
    double error = Errors.difference(target, fitted).norm();
    double above = target.squareAbove(c.degree());
    return error * error / LeastSquares.expectedSquare(basis.size(), samples, c.sigma(), above);
  }
}
