package org.lemmata.harmonics.sup;

import java.util.OptionalDouble;
import org.lemmata.harmonics.field.QuadraticForm;
import org.lemmata.harmonics.field.SphereFunction;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;

/**
 * Sup norms of harmonics of one degree that are known exactly, to rounding (derived): of degree 0,
 * 1 and 2 in any dimension, and of every degree on the circle.
 */
public final class ExactSupNorm {

  private ExactSupNorm() {}

  /**
   * The sup norm, if it is known exactly.
   *
   * @param f a harmonic of one degree, by whichever route it was drawn
   * @return empty for d of at least 3 and degrees of at least 3
   */
  public static OptionalDouble of(SphereFunction f) {
    double[] pole = new double[f.d()];
    pole[0] = 1;
    if (f.degree() == 0) {
      return OptionalDouble.of(Math.abs(f.value(pole)));
    }
    if (f.d() == 2) {
      return OptionalDouble.of(onTheCircle(f));
    }
    return switch (f.degree()) {
      case 1 -> OptionalDouble.of(linear(f, pole));
      case 2 -> OptionalDouble.of(quadratic(f));
      default -> OptionalDouble.empty();
    };
  }

  /** f = a cos k φ + b sin k φ. */
  private static double onTheCircle(SphereFunction f) {
    double angle = Math.PI / (2 * f.degree());
    double a = f.value(new double[] {1, 0});
    double b = f.value(new double[] {StrictMath.cos(angle), StrictMath.sin(angle)});
    return Segments.norm(new double[] {b, a});
  }

  /** f = a.x: its value at a point and the gradient on the sphere there make up a. */
  private static double linear(SphereFunction f, double[] x) {
    double[] gradient = new double[x.length];
    double value = f.value(x, gradient);
    double radial = Segments.dot(gradient, 0, x, 0, x.length);
    double[] parts = new double[x.length + 1];
    parts[0] = value;
    for (int i = 0; i < x.length; i++) {
      parts[i + 1] = gradient[i] - radial * x[i];
    }
    return Segments.norm(parts);
  }

  /** f = x'Ax: the largest absolute eigenvalue. */
  private static double quadratic(SphereFunction f) {
    if (f instanceof QuadraticForm form) {
      return form.largest();
    }
    int d = f.d();
    Matrix a = new Matrix(d, d);
    double[] x = new double[d];
    double half = Math.sqrt(0.5);
    for (int i = 0; i < d; i++) {
      x[i] = 1;
      a.set(i, i, f.value(x));
      x[i] = 0;
    }
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < i; j++) {
        x[i] = half;
        x[j] = half;
        double entry = f.value(x) - (a.get(i, i) + a.get(j, j)) / 2;
        a.set(i, j, entry);
        a.set(j, i, entry);
        x[i] = 0;
        x[j] = 0;
      }
    }
    return new QuadraticForm(a).largest();
  }
}
