package org.lemmata.harmonics.recovery;

import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;

/**
 * The second step of Algorithm 1 of Dong and Ma: the least mean square over functions g of degrees
 * 0 to K with ‖Πₗ g‖₂ ≤ c₁ in every degree l.
 */
public final class ConstrainedLeastSquares implements Estimator {

  private final Features features;
  private final int count;
  private final BallQuadratic problem;

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
    this.problem = new BallQuadratic(features.gram().scale(1.0 / count), offsets, bound);
  }

  /**
   * The estimate.
   *
   * @throws ArithmeticException if the search for multipliers does not end
   */
  @Override
  public double[] fit(double[] labels) {
    return problem.minimiser(moment(labels));
  }

  /**
   * How far coefficients are from the minimum, whoever computed them.
   *
   * @param labels one for each point; not modified
   * @param coefficients one for each function; not modified
   */
  public Optimality examine(double[] labels, double[] coefficients) {
    return problem.examine(moment(labels), coefficients);
  }

  /**
   * The nearest coefficients that satisfy the bounds: in each degree whose norm is larger than c₁,
   * scaled to c₁.
   *
   * @param coefficients one for each function; not modified
   */
  public double[] cutBack(double[] coefficients) {
    return problem.ontoBalls(coefficients);
  }

  private double[] moment(double[] labels) {
    double[] moment = features.sums(labels);
    for (int j = 0; j < moment.length; j++) {
      moment[j] /= count;
    }
    return moment;
  }
}
