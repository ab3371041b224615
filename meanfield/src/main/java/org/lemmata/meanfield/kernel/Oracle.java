package org.lemmata.meanfield.kernel;

import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.PivotedCholesky;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.meanfield.flow.EvenPolynomials;
import org.lemmata.meanfield.network.EvenQuartic;

/**
 * The least relative error of degree 4 that any method can have whose prediction is Σᵢ βᵢ K(xᵢ.x)
 * with an inner-product kernel K, whatever K and β: 1 - p'A⁺p with pᵢ = P₄(xᵢ.q) and Aᵢⱼ =
 * P₄(xᵢ.xⱼ). Averaged over uniform q it is exactly 1 - rank A/N₄, that is 1 - n/N₄ for n ≤ N₄
 * points in general position (derived).
 *
 * @param errors the bound for each direction q; may be below 0 by rounding
 * @param rank the rank of A
 */
@SuppressWarnings("ArrayRecordComponent")
public record Oracle(double[] errors, int rank) {

  /**
   * Computes the bound for some directions.
   *
   * @param x the inputs as rows, unit vectors; not modified
   * @param directions the q as rows, unit vectors; not modified
   * @param parallel the threads; they do not show in the bits
   */
  public static Oracle of(Matrix x, Matrix directions, Parallel parallel) {
    int d = x.cols();
    EvenQuartic p4 = EvenQuartic.combine(new EvenPolynomials(d), 0, 1);
    PivotedCholesky factored =
        PivotedCholesky.of(
            InnerProducts.of(x, x, p4, parallel),
            InnerProducts.zeroPivot(x.rows(), d, p4),
            parallel);
    double[] errors =
        factored.inverseForms(InnerProducts.of(x, directions, p4, parallel), parallel);
    for (int j = 0; j < errors.length; j++) {
      errors[j] = 1 - errors[j];
    }
    return new Oracle(errors, factored.rank());
  }

  /** The mean over uniform q, 1 - n/N₄ for n points in general position, at least 0. */
  public static double predicted(int d, int n) {
    return Math.max(0, 1 - n / new EvenPolynomials(d).count4());
  }
}
