package org.lemmata.hessian.flatness.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.regulariser.ClosedForm;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
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
  private static final int[] SIZES = {100, 200};
  private static final int CHUNK = 50;

  /** Above 12 standard errors of the mean of 3000, and room for the order 1/n. */
  private static final double MARGIN = 0.35;

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
                By the closed form for depth 2 and any measurements: averages $n (R - 1)^2 d^2 / (1
                + d s)$ over random $M$ and measurements, $d = %d$, $n = %d$ and %d. The prediction
                is 1 up to order $1/n$. Other depths are covered by the sandwich.
                """,
                D, SIZES[0], SIZES[1]))
        .in("standard normal entries", Law.STANDARD, Limit::check)
        .control("the first row is measured twice as strongly", Law.FIRST_ROW_TWICE)
        .build();
  }

  private static Evidence check(Law law, Run run, Scale scale) {
    int repetitions = scale.choose(3000, 20_000, 100_000);
    List<Evidence> parts = new ArrayList<>();
    for (int n : SIZES) {
      parts.add(
          Mean.near(
              "mean squared deviation of R over its prediction, n = " + n,
              squaredDeviation(law, n, repetitions, run),
              1,
              MARGIN));
    }
    return Every.of("F(M) over its isotropic form", parts);
  }

  private static Estimate squaredDeviation(Law law, int n, int repetitions, Run run) {
    Streams streams = run.streams().child("n = " + n);
    return run.parallel()
        .mapReduce(
            repetitions,
            CHUNK,
            (from, to) -> {
              Moments moments = new Moments(1);
              for (long i = from; i < to; i++) {
                Stream stream = streams.stream(i);
                Matrix m = Example.normal(D, D, stream);
                double r = ClosedForm.depthTwo(m, law.draw(n, stream)) / ClosedForm.isotropic(m, 2);
                moments.add(n * (r - 1) * (r - 1) / variance(m));
              }
              return moments;
            },
            Moments::merge)
        .estimate(0);
  }

  /** The limit of n times the mean squared deviation. */
  private static double variance(Matrix m) {
    double share = m.frobenius() / ClosedForm.nuclear(m);
    return (1 + D * share * share) / (D * D);
  }
}
