package org.lemmata.hessian.flatness.sensing;

import org.lemmata.hessian.flatness.regulariser.ClosedForm;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Svd;

/**
 * The interpolator of least nuclear norm, by Douglas and Rachford's splitting (Lions and Mercier,
 * SIAM J. Numer. Anal. 16, 1979), with a certificate.
 *
 * <p>min ‖X‖_* over interpolators has the dual max ⟨D, X⟩ over D in the span of the measurements
 * with largest singular value at most 1, where ⟨D, X⟩ is the same for every interpolator X. Each
 * iterate gives a feasible X and, scaled, a feasible D; the gap between their values bounds how far
 * the norm is from least, whatever the iteration did.
 */
public final class MinimumNuclear {

  /** The most iterations of the method min-nuclear. */
  public static final int MOST_ITERATIONS = 20_000;

  private static final int EACH = 10;

  /**
   * What was found.
   *
   * @param x an interpolator, up to rounding
   * @param gap its nuclear norm less the dual value, over its nuclear norm; not negative but for
   *     rounding
   * @param iterations how many were made
   */
  public record Found(Matrix x, double gap, int iterations) {}

  private MinimumNuclear() {}

  /**
   * Iterates until the relative gap is small enough.
   *
   * @param gap the relative duality gap at which to stop, positive
   * @param iterations the most iterations
   */
  public static Found solve(Interpolators interpolators, double gap, int iterations) {
    Matrix z = interpolators.shortest();
    double threshold = Svd.of(z).values()[0] / 2;
    if (threshold == 0) {
      return new Found(z, 0, 0);
    }
    Found best = null;
    for (int i = 1; i <= iterations; i++) {
      Matrix x = shrunk(z, threshold);
      Matrix y = interpolators.nearest(x.scale(2).minus(z));
      if (i % EACH == 0 || i == iterations) {
        Matrix dual = z.minus(x).scale(1 / threshold);
        Found now = new Found(y, gap(interpolators, y, dual), i);
        if (best == null || now.gap < best.gap) {
          best = now;
        }
        if (best.gap <= gap) {
          break;
        }
      }
      z = z.plus(y).minus(x);
    }
    return best;
  }

  /** Singular values lowered by the threshold, at least to 0. */
  private static Matrix shrunk(Matrix z, double threshold) {
    Svd svd = Svd.of(z);
    double[] values = svd.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, values[i] - threshold);
    }
    return svd.u().times(Matrix.diagonal(values)).times(svd.v().transpose());
  }

  private static double gap(Interpolators interpolators, Matrix x, Matrix guess) {
    Matrix dual = interpolators.inSpan(guess);
    double largest = Svd.of(dual).values()[0];
    Matrix feasible = dual.scale(1 / Math.max(1, largest));
    double value = 0;
    double[] shortest = interpolators.shortest().data();
    for (int k = 0; k < shortest.length; k++) {
      value = Math.fma(feasible.data()[k], shortest[k], value);
    }
    return 1 - value / ClosedForm.nuclear(x);
  }
}
