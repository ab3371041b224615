package org.lemmata.harmonics.recovery;

import java.util.Arrays;
import org.lemmata.harmonics.field.SphereFunction;

/**
 * Ascent of a function of degree at most k on the sphere along great circles, by steps of (1/k)
 * atan(|grad f|/(k|f|)): from a point of cos(k theta) this leads to its maximum. A step that does
 * not lead up is halved.
 */
final class Climb {

  private static final int STEPS = 200;
  private static final int HALVINGS = 40;
  private static final double FLAT = 1e-8;

  private final SphereFunction function;
  private final int sign;
  private final double[] gradient;

  /**
   * Ascent of f or of -f.
   *
   * @param function of degree at least 1
   * @param sign 1 for f, -1 for -f
   */
  Climb(SphereFunction function, int sign) {
    this.function = function;
    this.sign = sign;
    this.gradient = new double[function.d()];
  }

  /**
   * Moves a point up to where the gradient vanishes to eight digits.
   *
   * @param x unit vector; modified
   * @return the function there, times the sign
   */
  double from(double[] x) {
    double value = valueAndTangent(x);
    double[] next = new double[x.length];
    for (int step = 0; step < STEPS; step++) {
      double slope = norm(gradient);
      int k = function.degree();
      if (slope <= FLAT * k * Math.abs(value)) {
        return value;
      }
      double angle = value > 0 ? StrictMath.atan(slope / (k * value)) / k : Math.PI / (2 * k);
      double reached = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < HALVINGS && reached <= value; i++, angle /= 2) {
        move(x, slope, angle, next);
        reached = sign * function.value(next);
      }
      if (reached <= value) {
        return value;
      }
      System.arraycopy(next, 0, x, 0, x.length);
      value = valueAndTangent(x);
    }
    return value;
  }

  private void move(double[] x, double slope, double angle, double[] next) {
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle) / slope;
    for (int i = 0; i < x.length; i++) {
      next[i] = cos * x[i] + sin * gradient[i];
    }
    double norm = norm(next);
    for (int i = 0; i < x.length; i++) {
      next[i] /= norm;
    }
  }

  private double valueAndTangent(double[] x) {
    double value = sign * function.value(x, gradient);
    double along = 0;
    for (int i = 0; i < x.length; i++) {
      along = Math.fma(gradient[i], x[i], along);
    }
    for (int i = 0; i < x.length; i++) {
      gradient[i] = sign * (gradient[i] - along * x[i]);
    }
    return value;
  }

  private static double norm(double[] x) {
    return Math.sqrt(Arrays.stream(x).map(v -> v * v).sum());
  }
}
