package org.lemmata.harmonics.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.linalg.Cholesky;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/** What every function on the sphere must satisfy. */
final class SphereFunctions {

  private SphereFunctions() {}

  static Matrix points(int d, int count, String name) {
    Matrix points = new Matrix(count, d);
    Stream stream = Streams.of(3, name).stream(d);
    for (int i = 0; i < count; i++) {
      stream.sphere(points.data(), i * d, d, 1);
    }
    return points;
  }

  /**
   * Fits the harmonics of its degree to values of the function: they must leave nothing over, and
   * the coefficients must have its norm.
   */
  static void assertHarmonicOfItsDegreeAndNorm(SphereFunction f) {
    int d = f.d();
    SphericalBasis basis = SphericalBasis.upTo(d, f.degree());
    int n = basis.size() - basis.offset(f.degree());
    Matrix points = points(d, 3 * n + 20, "fit");
    Matrix y = basis.evaluate(points, f.degree(), Parallel.sequential());
    double[] values = new double[points.rows()];
    for (int p = 0; p < values.length; p++) {
      values[p] = f.value(points.row(p));
    }
    Matrix gram = Products.multiply(y, y.transpose());
    double[] a = Cholesky.of(gram).solve(y.times(values));
    double[] fitted = Products.multiplyTransposed(y, a);
    double scale = f.norm() * Math.sqrt(n);
    for (int p = 0; p < values.length; p++) {
      assertEquals(values[p], fitted[p], 1e-10 * scale);
    }
    assertEquals(1, Math.sqrt(Segments.dot(a, 0, a, 0, n)) / f.norm(), 1e-10);
  }

  /** Compares the tangent part of the gradient with differences along great circles. */
  static void assertGradientIsTheSlope(SphereFunction f) {
    int d = f.d();
    double h = 1e-5;
    double scale = f.norm() * Math.sqrt(StrictMath.pow(f.degree() + d, f.degree()));
    Matrix points = points(d, 8, "slope");
    for (int p = 0; p < points.rows(); p += 2) {
      double[] x = points.row(p);
      double[] v = points.row(p + 1);
      Segments.add(-Segments.dot(v, 0, x, 0, d), x, 0, v, 0, d);
      double length = Math.sqrt(Segments.dot(v, 0, v, 0, d));
      for (int i = 0; i < d; i++) {
        v[i] /= length;
      }
      double[] gradient = new double[d];
      java.util.Arrays.fill(gradient, Double.NaN);
      assertEquals(f.value(x), f.value(x, gradient), 1e-13 * scale);
      double slope = (f.value(along(x, v, h)) - f.value(along(x, v, -h))) / (2 * h);
      assertEquals(slope, Segments.dot(gradient, 0, v, 0, d), 1e-7 * scale);
    }
  }

  private static double[] along(double[] x, double[] v, double angle) {
    double[] y = new double[x.length];
    double squares = 0;
    for (int i = 0; i < y.length; i++) {
      y[i] = StrictMath.cos(angle) * x[i] + StrictMath.sin(angle) * v[i];
      squares += y[i] * y[i];
    }
    for (int i = 0; i < y.length; i++) {
      y[i] /= Math.sqrt(squares);
    }
    return y;
  }
}
