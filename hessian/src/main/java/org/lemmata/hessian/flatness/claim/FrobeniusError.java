package org.lemmata.hessian.flatness.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.sensing.Interpolators;
import org.lemmata.hessian.flatness.sensing.LowRank;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** The error of the interpolator of least Frobenius norm. */
public final class FrobeniusError {

  private static final int CHUNK = 50;

  /** Each begins with the measurements of the one before. */
  private static final int[] SIZES = {9, 18, 27, 35};

  /** Eleven standard errors or more of the mean of 1800 errors, which follow beta laws. */
  private static final double[] MARGINS = {0.03, 0.03, 0.03, 0.012};

  /** The truths, of as many entries, so that the same errors are predicted. */
  private enum Truth {
    SQUARE_OF_RANK_1("6-by-6 of rank 1", 6, 6, 1),
    WIDE_OF_FULL_RANK("4-by-9 of rank 4", 4, 9, 4);

    private final String words;
    private final int rows;
    private final int cols;
    private final int rank;

    Truth(String words, int rows, int cols, int rank) {
      this.words = words;
      this.rows = rows;
      this.cols = cols;
      this.rank = rank;
    }
  }

  /** The law of truth and measurements. */
  private enum Law {
    ISOTROPIC,
    ALIGNED
  }

  private FrobeniusError() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.min-frobenius-error", "A small Frobenius norm recovers only a share")
        .states(
            "The interpolator $X$ of least Frobenius norm of $n$ Gaussian measurements has"
                + " $\\mathbb{E} \\|X - M^*\\|_F^2 = (1 - n / (d_0 d_L))"
                + " \\|M^*\\|_F^2$ for $n \\le d_0 d_L$, whatever the rank of $M^*$.")
        .source(Source.derived("the projection onto a uniformly random subspace"))
        .assuming("the law of the measurements is invariant under rotations of matrix space")
        .examining(
            "Averages the squared relative error over random problems with 6-by-6 matrices of"
                + " rank 1 and with 4-by-9 matrices of full rank, and $n = 9, 18, 27, 35$, each the"
                + " first of the same 35 measurements, and compares with $1 - n/36$.")
        .in("standard normal measurements", Law.ISOTROPIC, FrobeniusError::check)
        .control(
            "a first row measured three times as strongly, and a truth in that row", Law.ALIGNED)
        .build();
  }

  private static Evidence check(Law law, Run run, Scale scale) {
    // The control is so far off that few draws tell.
    int repetitions = scale.choose(law == Law.ISOTROPIC ? 1800 : 200, 16_000, 100_000);
    List<Evidence> parts = new ArrayList<>();
    for (Truth truth : Truth.values()) {
      parts.add(Every.of(truth.words, errors(law, truth, repetitions, run)));
    }
    return Every.of("least Frobenius norm", parts);
  }

  private static List<Evidence> errors(Law law, Truth truth, int repetitions, Run run) {
    Streams streams = run.streams().child(truth.name());
    Moments errors =
        Moments.of(
            run.parallel(),
            repetitions,
            CHUNK,
            SIZES.length,
            i -> one(law, truth, streams.stream(i)));
    List<Evidence> parts = new ArrayList<>();
    for (int k = 0; k < SIZES.length; k++) {
      parts.add(
          Mean.near(
              "mean squared relative error for n = " + SIZES[k],
              errors.estimate(k),
              1 - SIZES[k] / (double) (truth.rows * truth.cols),
              MARGINS[k]));
    }
    return parts;
  }

  /** The squared relative error from the first of some measurements, for each n. */
  private static double[] one(Law law, Truth kind, Stream stream) {
    Matrix truth = LowRank.random(kind.rows, kind.cols, kind.rank, stream);
    Measurements measurements =
        Measurements.gaussian(SIZES[SIZES.length - 1], kind.rows, kind.cols, stream);
    if (law == Law.ALIGNED) {
      truth = new Matrix(kind.rows, kind.cols);
      truth.set(0, 0, 1);
      measurements = measurements.scalingRow(0, 3);
    }
    List<Matrix> shortest = Interpolators.shortest(measurements, measurements.of(truth), SIZES);
    double[] errors = new double[SIZES.length];
    for (int k = 0; k < errors.length; k++) {
      double error = shortest.get(k).minus(truth).frobenius() / truth.frobenius();
      errors[k] = error * error;
    }
    return errors;
  }
}
