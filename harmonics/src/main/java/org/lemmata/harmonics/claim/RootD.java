package org.lemmata.harmonics.claim;

import org.lemmata.harmonics.field.QuadraticForm;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.Median;
import org.lemmata.linalg.stats.SlopeFit;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** The ratio of norms of random harmonics grows like the root of d, not like d. */
public final class RootD {

  /** How a harmonic of degree 2 is drawn. */
  @FunctionalInterface
  private interface Law {
    QuadraticForm draw(int d, Stream stream);
  }

  private static final int[] DIMENSIONS = {10, 20, 50, 100, 200};

  // Fewer where the scatter is smaller and a draw costs more.
  private static final int[] DRAWS = {1500, 1000, 400, 125, 40};
  private static final int SPIKES = 5;

  private RootD() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.root-d", "The ratio grows like the root of d")
        .states(
            "The median of $R = \\|g\\|_\\infty / \\|g\\|_2$ of random harmonics of degree 2 grows"
                + " like $d^s$ with $s$ from 0.50 to 0.54 between $d = 10$ and $d = 200$, where the"
                + " bound of Lemma 6 grows like $d$.")
        .source(Source.measured("exact maxima of random quadratic forms"))
        .assuming("$g = \\sum_j a_j Y_{2j}$ with independent standard normal $a_j$")
        .examining(
            "Draws $x'Ax$ with $A$ symmetric, normal and without trace, whose maximum is an"
                + " eigenvalue, and fits a line to $\\ln$ median $R$ against $\\ln d$, weighted by"
                + " the standard errors of the medians.")
        .<Law>in("the setting of the claim", QuadraticForm::random, RootD::check)
        .control("sums of five ridge functions in place of all harmonics", RootD::spikes)
        .build();
  }

  private static Evidence check(Law law, Run run, Scale scale) {
    int times = scale.choose(1, 10, 50);
    double[] x = new double[DIMENSIONS.length];
    double[] y = new double[x.length];
    double[] errors = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      int d = DIMENSIONS[j];
      double[] ratios = new double[DRAWS[j] * times];
      Streams streams = run.streams().child("d=" + d);
      run.parallel()
          .forEach(ratios.length, i -> ratios[i] = law.draw(d, streams.stream(i)).ratio());
      Estimate median = Median.of(ratios);
      x[j] = StrictMath.log(d);
      y[j] = StrictMath.log(median.value());
      errors[j] = median.standardError() / median.value();
    }
    SlopeFit fit = SlopeFit.of(x, y, errors);
    return Mean.within(
        "slope of ln median R against ln d",
        new Estimate(fit.slope(), fit.slopeStandardError()),
        new Interval(0.50, 0.54));
  }

  /** A handful of spikes: the sum of z_i P_2(x.u_i) at random points, up to a factor. */
  private static QuadraticForm spikes(int d, Stream stream) {
    Matrix a = new Matrix(d, d);
    double[] u = new double[d];
    for (int spike = 0; spike < SPIKES; spike++) {
      stream.sphere(u, 0, d, 1);
      double z = stream.nextNormal();
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          a.data()[i * d + j] += z * u[i] * u[j];
        }
      }
    }
    return new QuadraticForm(a);
  }
}
