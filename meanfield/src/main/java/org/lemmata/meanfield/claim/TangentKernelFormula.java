package org.lemmata.meanfield.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.linalg.stats.SlopeFit;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.kernel.TangentKernel;
import org.lemmata.meanfield.network.Network;
import org.lemmata.meanfield.network.SpherePoints;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** Claim 18: the tangent kernel at the start, in closed form. */
public final class TangentKernelFormula {

  private static final Setting SETTING = new Setting(10, 0.4, 0.25, 1, 1.2);
  private static final TangentKernel KERNEL = new TangentKernel(SETTING);
  private static final double[] INNER_PRODUCTS = {0, 0.3, 0.6, 0.9};
  private static final int PAIRS = 80;
  private static final int[] WIDTHS = {100, 800, 6400};

  /** The margin of the mean, in units of K(x, x). */
  private static final double MARGIN = 0.05;

  private TangentKernelFormula() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.tangent-kernel", "The tangent kernel of the projected network")
        .states(
            "At the start and at infinite width the tangent kernel is $K(x, z) = \\sum_k k(k + d -"
                + " 2) \\sigma_k^2 P_k(\\langle x, z\\rangle) = 2d\\sigma_2^2 P_2 + 4(d +"
                + " 2)\\sigma_4^2 P_4$; at width $m$ it differs by about $m^{-1/2}$.")
        .source(Source.derived("mean square of the spherical gradient of harmonics"))
        .assuming(
            "neurons start independent and uniform on the sphere",
            "gradients are projected onto the tangent space of the sphere")
        .examining(
            "Computes the kernel of networks of 100, 800 and 6400 neurons at random pairs of inputs"
                + " with inner products 0, 0.3, 0.6 and 0.9. Its mean over networks must agree with"
                + " the formula at each, and the logarithm of the root mean square difference must"
                + " fall with slope $-0.5 \\pm 0.1$ against $\\log m$.")
        .in("the setting of the claim", true, TangentKernelFormula::examine)
        .control("gradients are not projected", false)
        .build();
  }

  private static Evidence examine(boolean projected, Run run, Scale scale) {
    int networks = scale.choose(60, 600, 6000);
    List<double[]> points = new ArrayList<>();
    List<Moments> means = new ArrayList<>();
    for (int k = 0; k < INNER_PRODUCTS.length; k++) {
      means.add(new Moments(1));
    }
    for (int width : WIDTHS) {
      Streams streams = run.streams().child("width " + width);
      run.parallel()
          .map(networks, r -> differences(projected, streams, r, width))
          .forEach(
              differences -> {
                double rms = rootMeanSquare(differences);
                points.add(new double[] {StrictMath.log(width), StrictMath.log(rms)});
                for (int k = 0; k < means.size() && width == WIDTHS[WIDTHS.length - 1]; k++) {
                  means.get(k).add(mean(differences, k));
                }
              });
    }
    SlopeFit line =
        SlopeFit.of(
            points.stream().mapToDouble(point -> point[0]).toArray(),
            points.stream().mapToDouble(point -> point[1]).toArray());
    List<Evidence> parts = new ArrayList<>();
    parts.add(
        Mean.within(
            "slope of the log of the difference against log m",
            new Estimate(line.slope(), line.slopeStandardError(), line.degreesOfFreedom()),
            new Interval(-0.6, -0.4)));
    for (int k = 0; k < means.size(); k++) {
      parts.add(
          Mean.near(
              "mean difference over K(x, x) at x.z = " + INNER_PRODUCTS[k],
              new Estimate(
                  means.get(k).mean(0), means.get(k).estimate(0).standardError(), networks - 1.0),
              0,
              MARGIN));
    }
    return Every.of("kernels of finite networks against the formula", parts);
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
    Network network = Network.uniform(streams.child("neurons"), replicate, width, d);
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

  private static double rootMeanSquare(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum = Math.fma(value, value, sum);
    }
    return Math.sqrt(sum / values.length);
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
