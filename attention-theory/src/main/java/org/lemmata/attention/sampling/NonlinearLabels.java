package org.lemmata.attention.sampling;

import org.hipparchus.util.FastMath;
import org.lemmata.attention.model.TargetFunction;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.random.Stream;

/**
 * Nonlinear random functions whose laws are invariant under rotation: the settings of Theorem 3
 * (quoted), with the signals u_f = E[x f(x)] over standard normal x (derived, by Stein's lemma).
 */
public final class NonlinearLabels {

  private NonlinearLabels() {}

  /**
   * The law of a target.
   *
   * @param width neurons of a ReLU net, at least 1; the other targets have none
   */
  public static Labels of(TargetFunction target, int width) {
    return switch (target) {
      case RELU_NET -> d -> new ReluNet(d, width);
      case SIGN -> SignOfRidge::new;
      case CUBIC -> CubicRidge::new;
    };
  }

  /** f(x) = Σₖ aₖ relu(wₖ'x), aₖ ~ N(0, 1/width), wₖ ~ N(0, I); u_f = Σₖ aₖ wₖ / 2. */
  private static final class ReluNet implements Labels.Drawn {

    private final double[] outer;
    private final double[] inner;

    ReluNet(int d, int width) {
      this.outer = new double[width];
      this.inner = new double[width * d];
    }

    @Override
    public void draw(Stream stream) {
      stream.normals(outer, 0, outer.length);
      stream.normals(inner, 0, inner.length);
      double deviation = 1 / Math.sqrt(outer.length);
      for (int k = 0; k < outer.length; k++) {
        outer[k] *= deviation;
      }
    }

    @Override
    public double at(double[] x, int from) {
      int d = inner.length / outer.length;
      double sum = 0;
      for (int k = 0; k < outer.length; k++) {
        sum += outer[k] * Math.max(0, Segments.dotRounded(inner, k * d, x, from, d));
      }
      return sum;
    }

    @Override
    public void signal(double[] out) {
      int d = out.length;
      for (int j = 0; j < d; j++) {
        double sum = 0;
        for (int k = 0; k < outer.length; k++) {
          sum += outer[k] * inner[k * d + j];
        }
        out[j] = sum / 2;
      }
    }
  }

  /** f(x) = g(w'x) with w uniform on the unit sphere; u_f = E[z g(z)] w for standard normal z. */
  private abstract static class RidgeFunction implements Labels.Drawn {

    private final double[] w;
    private final double gain;

    RidgeFunction(int d, double gain) {
      this.w = new double[d];
      this.gain = gain;
    }

    @Override
    public void draw(Stream stream) {
      stream.sphere(w, 0, w.length, 1);
    }

    @Override
    public void signal(double[] out) {
      for (int j = 0; j < w.length; j++) {
        out[j] = gain * w[j];
      }
    }

    double along(double[] x, int from) {
      return Segments.dotRounded(w, 0, x, from, w.length);
    }
  }

  private static final class SignOfRidge extends RidgeFunction {

    SignOfRidge(int d) {
      super(d, Math.sqrt(2 / FastMath.PI));
    }

    @Override
    public double at(double[] x, int from) {
      return Math.signum(along(x, from));
    }
  }

  private static final class CubicRidge extends RidgeFunction {

    CubicRidge(int d) {
      super(d, 3);
    }

    @Override
    public double at(double[] x, int from) {
      double z = along(x, from);
      return z * z * z;
    }
  }
}
