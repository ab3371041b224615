package org.lemmata.harmonics.field;

import java.util.Arrays;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.SpherePoints;
import org.lemmata.linalg.random.Stream;

/**
 * The sum of cᵢ Pₖ(x.uᵢ) over given points.
 *
 * <p>With independent normal coefficients at random points this is no random harmonic unless there
 * are many more points than the dimension N of the space: with few it is a handful of spikes. That
 * is the trap of the notes, route (b); {@link PointFunction} is the version without it. Safe for
 * use by several threads.
 */
public final class RidgeSum implements SphereFunction {

  private final int k;
  private final int d;
  private final RidgeKernel kernel;
  private final double norm;

  /**
   * A sum.
   *
   * @param k degree, at least 1
   * @param points one unit vector uᵢ of Rᵈ a row, d at least 2; not modified
   * @param coefficients cᵢ, one for each point; not modified
   * @throws IllegalArgumentException if an argument is out of range or the numbers differ
   */
  public RidgeSum(int k, Matrix points, double[] coefficients) {
    HarmonicSpace space = new HarmonicSpace(points.cols(), k);
    if (k < 1 || coefficients.length != points.rows()) {
      throw new IllegalArgumentException(
          "k must be at least 1 and points and coefficients as many, not k = "
              + k
              + ", "
              + points.rows()
              + " points and "
              + coefficients.length
              + " coefficients");
    }
    this.k = k;
    this.d = points.cols();
    this.kernel = new RidgeKernel(k, points, coefficients.clone());
    this.norm = norm(space, points, coefficients);
  }

  /** By a power of two apart from the coefficients, whose squares may leave the range. */
  private static double norm(HarmonicSpace space, Matrix points, double[] coefficients) {
    double largest = Arrays.stream(coefficients).map(Math::abs).max().orElse(0);
    int exponent = Math.getExponent(largest);
    double[] scaled = Arrays.stream(coefficients).map(c -> Math.scalb(c, -exponent)).toArray();
    double energy = Math.max(0, new RidgeKernel(space.k(), points, scaled).energy(points));
    double size = space.size();
    // N may be beyond the largest double where its root is not.
    double norm =
        Double.isInfinite(size) ? Math.sqrt(energy) / space.zonalRatio() : Math.sqrt(energy / size);
    return Math.scalb(norm, exponent);
  }

  /**
   * A sum with m uniform points and standard normal coefficients.
   *
   * @param d dimension, at least 2
   * @param k degree, at least 1
   * @param m number of points, at least 1
   * @param stream where points and then coefficients come from
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static RidgeSum random(int d, int k, int m, Stream stream) {
    if (m < 1) {
      throw new IllegalArgumentException("the number of points must be at least 1, not " + m);
    }
    Matrix points = SpherePoints.draw(m, d, stream);
    double[] z = new double[m];
    stream.normals(z, 0, m);
    return new RidgeSum(k, points, z);
  }

  @Override
  public int d() {
    return d;
  }

  @Override
  public int degree() {
    return k;
  }

  /** √(c'Gc/N) with Gᵢⱼ = Pₖ(uᵢ.uⱼ). */
  @Override
  public double norm() {
    return norm;
  }

  @Override
  public double value(double[] x) {
    return kernel.value(x);
  }

  @Override
  public double value(double[] x, double[] gradient) {
    return kernel.value(x, gradient);
  }
}
