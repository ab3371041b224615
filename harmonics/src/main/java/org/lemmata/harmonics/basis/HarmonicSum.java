package org.lemmata.harmonics.basis;

import java.util.concurrent.ConcurrentLinkedQueue;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;

/**
 * A linear combination of the functions of a basis, of the degrees from some k to K.
 *
 * <p>At one point it is evaluated by contracting coefficients along the recursion over dimensions,
 * at many points block by block; in both cases the basis functions themselves are not laid out, and
 * a value costs of the order of one multiply-add a coefficient. The two agree to rounding, not bit
 * for bit.
 *
 * <p>Safe for use by several threads, each of which takes its own working space, of about two
 * numbers a coefficient.
 */
public final class HarmonicSum {

  private final SphericalBasis basis;
  private final int from;
  private final double[] coefficients;
  private final ConcurrentLinkedQueue<PointContraction> idle = new ConcurrentLinkedQueue<>();

  /**
   * A linear combination.
   *
   * @param basis the basis
   * @param from smallest degree, 0 to K
   * @param coefficients one for each function of degrees {@code from} to K, in the basis's order;
   *     not copied, must not change afterwards
   * @throws IllegalArgumentException if the degree is out of range or the number of coefficients is
   *     not that of the functions
   */
  public HarmonicSum(SphericalBasis basis, int from, double[] coefficients) {
    if (from < 0 || from > basis.largest()) {
      throw new IllegalArgumentException(
          "the smallest degree must be from 0 to " + basis.largest() + ", not " + from);
    }
    int wanted = basis.size() - basis.offset(from);
    if (coefficients.length != wanted) {
      throw new IllegalArgumentException(
          coefficients.length + " coefficients for " + wanted + " functions");
    }
    this.basis = basis;
    this.from = from;
    this.coefficients = coefficients;
  }

  /** The basis. */
  public SphericalBasis basis() {
    return basis;
  }

  /** The smallest degree. */
  public int from() {
    return from;
  }

  /**
   * The value at a point.
   *
   * @param x unit vector of length d; not modified
   */
  public double value(double[] x) {
    PointContraction work = take();
    double value = work.value(coefficients, x);
    idle.add(work);
    return value;
  }

  /**
   * The value at a point, and the gradient of the sum of solid harmonics, which are homogeneous
   * polynomials on Rᵈ.
   *
   * @param x unit vector of length d; not modified
   * @param gradient length d; overwritten
   */
  public double value(double[] x, double[] gradient) {
    PointContraction work = take();
    double value = work.value(coefficients, x, gradient);
    idle.add(work);
    return value;
  }

  /**
   * The values at many points.
   *
   * @param points n-by-d, one unit vector a row; not modified
   * @param parallel the threads to use; the bits do not depend on them
   * @throws IllegalArgumentException if the points have another dimension
   */
  public double[] values(Matrix points, Parallel parallel) {
    if (points.cols() != basis.d()) {
      throw new IllegalArgumentException(
          "points of R^" + points.cols() + " for a basis of d=" + basis.d());
    }
    double[] out = new double[points.rows()];
    int blocks = (points.rows() + BlockContraction.POINTS - 1) / BlockContraction.POINTS;
    ConcurrentLinkedQueue<BlockContraction> workers = new ConcurrentLinkedQueue<>();
    parallel.forEach(
        blocks,
        block -> {
          BlockContraction work = workers.poll();
          if (work == null) {
            work = new BlockContraction(basis, from, coefficients);
          }
          work.values(points, block * BlockContraction.POINTS, out);
          workers.add(work);
        });
    return out;
  }

  private PointContraction take() {
    PointContraction work = idle.poll();
    return work == null ? new PointContraction(basis, from) : work;
  }
}
