package org.lemmata.meanfield.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.SpherePoints;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.linalg.stats.SlopeFit;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.kernel.TangentKernel;
import org.lemmata.meanfield.network.SphereNetwork;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** Claim 18: the tangent kernel at the start, in closed form. */
public final class TangentKernelFormula {

  private static final Setting SETTING = new Setting(10, 0.4, 0.25, 1, 0.8);
  private static final TangentKernel KERNEL = new TangentKernel(SETTING);
  private static final double[] INNER_PRODUCTS = {0, 0.3, 0.6, 0.9};
  private static final int PAIRS = 80;
  private static final int[] WIDTHS = {100, 800, 6400};
  private static final int[] NARROW = {100, 400, 1600};

  /** Narrow networks at the quick scale: the slope rests on both ends, and the first cost less. */
  private static final int[] FEW = {400, 40, 120};

  /** The margin of the mean, in units of K(x, x); the formula's values are 0.017 at least. */
  private static final double MARGIN = 0.012;

  private static final double SLOPE_MARGIN = 0.15;

  private TangentKernelFormula() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.tangent-kernel", "The tangent kernel of the projected network")
        .states(
            """
            At the start and at infinite width the tangent kernel is $K(x, z) = \\sum_k k(k + d - 2)
            \\sigma_k^2 P_k(\\langle x, z\\rangle) = 2d\\sigma_2^2 P_2 + 4(d + 2)\\sigma_4^2 P_4$; the
            mean square difference at width $m$ is proportional to $1/m$.
            """)
        .source(Source.derived("mean square of the spherical gradient of harmonics"))
        .assuming(
            "neurons start independent and uniform on the sphere",
            "gradients are projected onto the tangent space of the sphere")
        .examining(
            """
            Computes the kernel of networks of 100, 400 and 1600 neurons, from the standard scale on
            of 100, 800 and 6400, at random pairs of inputs with inner products 0, 0.3, 0.6 and 0.9.
            The mean over the widest must agree with the formula at each, and the logarithm of the
            mean square difference must fall with slope $-1$ against $\\log m$.
            """)
        .in("projected gradients", true, TangentKernelFormula::examine)
        .control("gradients are not projected", false)
        .build();
  }

  private static Evidence examine(boolean projected, Run run, Scale scale) {
    int[] widths = scale.choose(NARROW, WIDTHS, WIDTHS);
    double[] logs = new double[widths.length];
    double[] squares = new double[widths.length];
    double[] errors = new double[widths.length];
    Moments widest = new Moments(1);
    for (int w = 0; w < widths.length; w++) {
      int width = widths[w];
      int networks = scale.choose(FEW[w], 600, 6000);
      Streams streams = run.streams().child("width " + width);
      Moments all = new Moments(INNER_PRODUCTS.length + 1);
      run.parallel()
          .map(networks, r -> summary(differences(projected, streams, r, width)))
          .forEach(all::add);
      logs[w] = StrictMath.log(width);
      squares[w] = StrictMath.log(all.mean(0));
      errors[w] = all.estimate(0).standardError() / all.mean(0);
      widest = all;
    }
    SlopeFit line = SlopeFit.of(logs, squares, errors);
    List<Evidence> parts = new ArrayList<>();
    parts.add(
        Mean.near(
            "slope of the log of the mean square difference against log m",
            new Estimate(line.slope(), line.slopeStandardError(), widest.count() - 1.0),
            -1,
            SLOPE_MARGIN));
    for (int k = 0; k < INNER_PRODUCTS.length; k++) {
      parts.add(
          Mean.near(
              "mean difference over K(x, x) at x.z = " + INNER_PRODUCTS[k],
              widest.estimate(k + 1),
              0,
              MARGIN));
    }
    return Every.of("kernels of finite networks against the formula", parts);
  }

  /** The mean square of the differences, and their mean at each inner product. */
  private static double[] summary(double[] differences) {
    double[] summary = new double[INNER_PRODUCTS.length + 1];
    for (double difference : differences) {
      summary[0] = Math.fma(difference, difference / differences.length, summary[0]);
    }
    for (int k = 0; k < INNER_PRODUCTS.length; k++) {
      summary[k + 1] = mean(differences, k);
    }
    return summary;
  }

  /** The differences at all pairs over K(x, x); pair p has inner product number p modulo 4. */
  private static double[] differences(
      boolean projected, Streams streams, long replicate, int width) {
    int d = SETTING.d();
    Matrix x = SpherePoints.draw(streams.child("x"), replicate, PAIRS, d);
    Matrix z = SpherePoints.draw(streams.child("z"), replicate, PAIRS, d);
    for (int p = 0; p < PAIRS; p++) {
      turn(x, z, p, INNER_PRODUCTS[p % INNER_PRODUCTS.length]);
    }
    SphereNetwork network = SphereNetwork.uniform(streams.child("neurons"), replicate, width, d);
    double[] values = KERNEL.atWidth(network, x, z, projected);
    double size = KERNEL.c2() + KERNEL.c4();
    for (int p = 0; p < PAIRS; p++) {
      double t = INNER_PRODUCTS[p % INNER_PRODUCTS.length];
      values[p] = (values[p] - KERNEL.quartic().value(t)) / size;
    }
    return values;
  }

  /** Turns z in its plane with x so that x.z = t. */
  private static void turn(Matrix x, Matrix z, int row, double t) {
    double along = 0;
    for (int c = 0; c < x.cols(); c++) {
      along = Math.fma(x.get(row, c), z.get(row, c), along);
    }
    double across = Math.sqrt((1 - t * t) / (1 - along * along));
    for (int c = 0; c < x.cols(); c++) {
      double part = z.get(row, c) - along * x.get(row, c);
      z.set(row, c, Math.fma(t, x.get(row, c), across * part));
    }
  }

  private static double mean(double[] values, int k) {
    double sum = 0;
    int count = 0;
    for (int p = k; p < values.length; p += INNER_PRODUCTS.length) {
      sum += values[p];
      count++;
    }
    return sum / count;
  }
}
