package org.lemmata.harmonics.recovery;

import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.OrthogonalReduction;
import org.lemmata.linalg.parallel.Parallel;

/**
 * The second step of Algorithm 1 of Dong and Ma: the least mean square over functions g of degrees
 * 0 to K with ‖Πₗ g‖₂ ≤ c₁ in every degree l.
 */
public final class ConstrainedLeastSquares implements Estimator {

  private final Features features;
  private final double count;
  private final Balls balls;

  /**
   * The problem at some points.
   *
   * @param basis the functions of degrees 0 to K
   * @param points n-by-d, one unit vector a row, n at least the number of functions; must not
   *     change
   * @param bound c1, positive
   * @param parallel the threads to use
   * @throws IllegalArgumentException if there are fewer points than functions, the dimensions
   *     differ, or the bound is not positive
   */
  public ConstrainedLeastSquares(
      SphericalBasis basis, Matrix points, double bound, Parallel parallel) {
    if (points.rows() < basis.size()) {
      throw new IllegalArgumentException(
          points.rows() + " points do not determine " + basis.size() + " coefficients");
    }
    this.features = new Features(basis, 0, points, parallel);
    this.count = points.rows();
    int[] offsets = new int[basis.largest() + 2];
    for (int l = 0; l < offsets.length; l++) {
      offsets[l] = basis.offset(l);
    }
    this.balls = new Balls(offsets, bound);
  }

  /**
   * The estimate.
   *
   * @throws org.lemmata.linalg.DependentColumns if the functions are linearly dependent at the
   *     points, to rounding
   * @throws ArithmeticException if the search for multipliers does not end
   */
  @Override
  public double[] fit(double[] labels) {
    OrthogonalReduction reduced = features.reduced(labels);
    return problem(reduced).minimiser(right(reduced));
  }

  /**
   * How far coefficients are from the minimum, whoever computed them.
   *
   * @param labels one for each point; not modified
   * @param coefficients one for each function; not modified
   */
  public Optimality examine(double[] labels, double[] coefficients) {
    OrthogonalReduction reduced = features.reduced(labels);
    return problem(reduced).examine(right(reduced), coefficients);
  }

  /**
   * The nearest coefficients that satisfy the bounds: in each degree whose norm is larger than c₁,
   * scaled to c₁.
   *
   * @param coefficients one for each function; not modified
   */
  public double[] cutBack(double[] coefficients) {
    return balls.nearest(coefficients);
  }

  /** Means over points, so that multipliers do not grow with their number. */
  private BallQuadratic problem(OrthogonalReduction reduced) {
    Matrix triangle = reduced.factor().upper().scale(1 / Math.sqrt(count));
    return new BallQuadratic(triangle, balls);
  }

  private Matrix right(OrthogonalReduction reduced) {
    return reduced.rotated().scale(1 / Math.sqrt(count));
  }
}
