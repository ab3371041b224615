package org.lemmata.harmonics.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lemmata.harmonics.field.QuadraticRatios;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Proportion;
import org.lemmata.study.claim.Source;

/** The ratio of norms of random harmonics grows like the root of d, not like d. */
public final class RootD {

  /** How ratios of norms of harmonics of degree 2 are drawn. */
  @FunctionalInterface
  private interface Law {
    double[] draw(int d, int draws, Streams streams, Parallel parallel);
  }

  private static final int[] DIMENSIONS = {25, 50, 100};
  private static final int[] MORE = {25, 50, 100, 200};

  /**
   * Where the law of Tracy and Widom for real symmetric matrices reaches the root of 1/2, so that
   * the larger of two independent variables is below it half of the time. By the determinant of
   * Ferrari and Spohn (2005) with Gauss-Legendre nodes, apart from this code.
   */
  private static final double EDGE = -0.565042;

  private RootD() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.root-d", "The ratio grows like the root of d")
        .states(
            """
            The median of $R = \\|g\\|_\\infty / \\|g\\|_2$ of random harmonics of degree 2 is
            $\\sqrt{2d}\\, (1 + \\frac{q}{2} d^{-2/3})$ up to a factor of $1 \\pm 1/d$, with
            $q = -0.5650$ where the law of Tracy and Widom is $1/\\sqrt 2$. So it grows like
            $\\sqrt d$, where the bound of Lemma 6 grows like $d$.
            """)
        .source(
            Source.derived(
                "$R$ is the larger of the two extreme eigenvalues, divided by a norm; they are"
                    + " asymptotically independent, and the remainder is of the order of $1/d$"))
        .assuming("$g = \\sum_j a_j Y_{2j}$ with independent standard normal $a_j$")
        .examining(
            """
            Draws $x'Ax$ with $A$ symmetric, normal and without trace, whose maximum is an
            eigenvalue, at several $d$, and counts how often $R$ is below $1 - 1/d$ of the stated
            median, and how often below $1 + 1/d$ of it: at most, and at least, half of the times.
            With the constant $\\sqrt 2$ a power of $d$ other than 1/2 by 0.005 would show, and with
            this power a constant other than $\\sqrt 2$ by 2%.
            """)
        .chosen(
            """
            the remainder is of the order of 1/d; that 1/d itself is allowed was chosen after seeing
            0.06/d and 0.09/d, so that the draws can decide
            """)
        .<Law>in(
            "all harmonics of degree 2",
            (d, draws, streams, parallel) -> QuadraticRatios.draw(d, 0, draws, streams, parallel),
            RootD::check)
        .control(
            "squares of the coordinates alone, with normal coefficients",
            (d, draws, streams, parallel) -> squares(d, draws, streams, Stream::nextNormal))
        .control(
            "squares of the coordinates alone, with random signs",
            (d, draws, streams, parallel) ->
                squares(d, draws, streams, stream -> stream.nextDouble() < 0.5 ? -1 : 1))
        .build();
  }

  private static Evidence check(Law law, Run run, Scale scale) {
    int draws = scale.choose(3000, 10_000, 50_000);
    List<Evidence> parts = new ArrayList<>();
    for (int d : scale.choose(DIMENSIONS, MORE, MORE)) {
      double[] ratios = law.draw(d, draws, run.streams().child("d=" + d), run.parallel());
      double median = Math.sqrt(2.0 * d) * (1 + EDGE / 2 * StrictMath.pow(d, -2.0 / 3));
      parts.add(
          new Proportion(
              "below 1 - 1/d of the median, d = " + d,
              below(ratios, median * (1 - 1.0 / d)),
              draws,
              new Interval(0, 0.5)));
      parts.add(
          new Proportion(
              "below 1 + 1/d of the median, d = " + d,
              below(ratios, median * (1 + 1.0 / d)),
              draws,
              new Interval(0.5, 1)));
    }
    return Every.of("ratios of norms", parts);
  }

  private static long below(double[] ratios, double level) {
    long count = 0;
    for (double ratio : ratios) {
      count += ratio < level ? 1 : 0;
    }
    return count;
  }

  /** Ratios of sums of aᵢ xᵢ² without their mean: the matrix is diagonal. */
  private static double[] squares(
      int d, int draws, Streams streams, ToDoubleFunction<Stream> coefficient) {
    double[] ratios = new double[draws];
    Stream stream = streams.stream(0);
    for (int draw = 0; draw < draws; draw++) {
      double[] a = new double[d];
      double mean = 0;
      for (int i = 0; i < d; i++) {
        a[i] = coefficient.applyAsDouble(stream);
        mean += a[i] / d;
      }
      double largest = 0;
      double square = 0;
      for (double value : a) {
        largest = Math.max(largest, Math.abs(value - mean));
        square += (value - mean) * (value - mean);
      }
      ratios[draw] = largest * Math.sqrt(d * (d + 2.0) / 2 / square);
    }
    return ratios;
  }
}
