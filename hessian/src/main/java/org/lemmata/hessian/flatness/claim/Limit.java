package org.lemmata.hessian.flatness.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.regulariser.ClosedForm;
import org.lemmata.hessian.flatness.regulariser.Spread;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Svd;
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

/** With many measurements the regulariser is that of isotropic ones. */
public final class Limit {

  private static final int D = 4;

  /** Each begins with the measurements of the one before. */
  private static final int[] SIZES = {100, 200};

  private static final int CHUNK = 50;

  /** Above 11 standard errors of the mean of 2300. */
  private static final double MARGIN = 0.35;

  /** Times 1/n² it is what the orders that are not counted may add. */
  private static final double NEXT = 10;

  /** The law of the rows of a measurement. */
  private enum Law {
    STANDARD,
    FIRST_ROW_TWICE;

    Measurements draw(int n, Stream stream) {
      Measurements gaussian = Measurements.gaussian(n, D, D, stream);
      return this == STANDARD ? gaussian : gaussian.scalingRow(0, 2);
    }
  }

  private Limit() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.limit", "Many measurements are isotropic")
        .states(
            """
            For $n$ Gaussian measurements of $d$-by-$d$ matrices and depth 2, $R = F(M) / (4 d
            \\|M\\|_*)$ tends to 1 as $n \\to \\infty$, with $n\\, \\mathbb{E} (R - 1)^2 \\to (1 +
            d s) / d^2$ where $s = \\|M\\|_F^2 / \\|M\\|_*^2$.
            """)
        .source(
            Source.derived(
                "the sandwich; to first order R is the trace at the factorisation that is flattest"
                    + " for isotropic measurements, a mean over measurements"))
        .assuming("entries of the measurements are independent and standard normal")
        .restsOn("flatness.depth-two", "flatness.isotropic")
        .examining(
            String.format(
                """
                By the closed form for depth 2 and any measurements: averages $n (R - 1)^2$ over its
                prediction for random $M$ and measurements, $d = %d$, $n = %d$ and %d, of which the
                fewer are the first of the more. The prediction is $(1 + d s) / d^2$ and the next
                order, some 6%% of it divided by $n$, derived too; what is left is of order
                $1/n^2$. Other depths are covered by the sandwich.
                """,
                D, SIZES[0], SIZES[1]))
        .chosen(
            String.format(
                "that the coefficient of 1/n² is at most %d, a hundred times that of 1/n, is a"
                    + " choice",
                (int) NEXT))
        .in("standard normal entries", Law.STANDARD, Limit::check)
        .control("the first row is measured twice as strongly", Law.FIRST_ROW_TWICE)
        .build();
  }

  private static Evidence check(Law law, Run run, Scale scale) {
    // The control is so far off that few draws tell.
    int repetitions = scale.choose(law == Law.STANDARD ? 2300 : 100, 20_000, 100_000);
    Moments deviations = squaredDeviations(law, repetitions, run);
    List<Evidence> parts = new ArrayList<>();
    for (int k = 0; k < SIZES.length; k++) {
      double room = NEXT / ((double) SIZES[k] * SIZES[k]);
      parts.add(
          new Mean(
              "mean squared deviation of R over its prediction, n = " + SIZES[k],
              deviations.estimate(k),
              new Interval(1 - room, 1 + room),
              new Interval(1 - MARGIN, 1 + MARGIN)));
    }
    return Every.of("F(M) over its isotropic form", parts);
  }

  private static Moments squaredDeviations(Law law, int repetitions, Run run) {
    Streams streams = run.streams().child("measurements");
    return Moments.of(
        run.parallel(), repetitions, CHUNK, SIZES.length, i -> deviations(law, streams.stream(i)));
  }

  /** n (R - 1)² over its prediction, for each n. */
  private static double[] deviations(Law law, Stream stream) {
    Matrix m = RandomNetwork.normal(D, D, stream);
    double nuclear = ClosedForm.nuclear(m);
    Spread predicted = new Spread(Svd.of(m).values());
    Matrix onOutputs = new Matrix(D, D);
    Matrix onInputs = new Matrix(D, D);
    double[] deviations = new double[SIZES.length];
    int before = 0;
    for (int k = 0; k < SIZES.length; k++) {
      int n = SIZES[k];
      int more = n - before;
      Measurements fresh = law.draw(more, stream);
      onOutputs = onOutputs.plus(fresh.outputMoment().scale(more));
      onInputs = onInputs.plus(fresh.inputMoment().scale(more));
      double f = ClosedForm.depthTwo(m, onOutputs.scale(1.0 / n), onInputs.scale(1.0 / n));
      double gap = f / (4 * D * nuclear) - 1;
      deviations[k] = n * gap * gap / predicted.at(n);
      before = n;
    }
    return deviations;
  }
}
