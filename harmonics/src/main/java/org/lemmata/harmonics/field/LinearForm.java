package org.lemmata.harmonics.field;

import org.lemmata.linalg.Segments;
import org.lemmata.linalg.random.Stream;

/** The harmonic of degree 1, x -&gt; a.x; its ratio of norms is √d whatever a is. Immutable. */
public final class LinearForm implements SphereFunction {

  private final double[] a;

  /**
   * A linear form.
   *
   * @param a its vector, of length at least 2; not modified
   * @throws IllegalArgumentException if a is shorter
   */
  public LinearForm(double[] a) {
    if (a.length < 2) {
      throw new IllegalArgumentException("d must be at least 2, not " + a.length);
    }
    this.a = a.clone();
  }

  /**
   * A random one: the entries of a independent with variance d, so that the covariance is N
   * P₁(x.y), N = d.
   */
  public static LinearForm random(int d, Stream stream) {
    double[] a = new double[d];
    stream.normals(a, 0, d);
    double root = Math.sqrt(d);
    for (int i = 0; i < d; i++) {
      a[i] *= root;
    }
    return new LinearForm(a);
  }

  @Override
  public int d() {
    return a.length;
  }

  @Override
  public int degree() {
    return 1;
  }

  @Override
  public double norm() {
    double square = Segments.dot(a, 0, a, 0, a.length);
    return Segments.isSafe(square)
        ? Math.sqrt(square / a.length)
        : Segments.norm(a, 0, a.length) / Math.sqrt(a.length);
  }

  @Override
  public double value(double[] x) {
    return Segments.dot(a, 0, x, 0, a.length);
  }

  @Override
  public double value(double[] x, double[] gradient) {
    System.arraycopy(a, 0, gradient, 0, a.length);
    return value(x);
  }
}
