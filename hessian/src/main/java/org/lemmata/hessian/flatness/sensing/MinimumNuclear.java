package org.lemmata.hessian.flatness.sensing;

import java.util.Optional;
import org.lemmata.hessian.flatness.regulariser.ClosedForm;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Svd;
import org.lemmata.study.Checkpoint;

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
   * @param iterations the most iterations, at least 1
   * @throws IllegalArgumentException if it is less
   */
  public static Found solve(Interpolators interpolators, double gap, int iterations) {
    return solve(interpolators, gap, iterations, Checkpoint.NONE);
  }

  /**
   * The same.
   *
   * @param checkpoint where the iteration leaves its state
   */
  static Found solve(
      Interpolators interpolators, double gap, int iterations, Checkpoint checkpoint) {
    if (iterations < 1) {
      throw new IllegalArgumentException("need an iteration, not " + iterations);
    }
    Matrix shortest = interpolators.shortest();
    double threshold = Svd.of(shortest).values()[0] / 2;
    if (threshold == 0) {
      return new Found(shortest, 0, 0);
    }
    Optional<Checkpoint.Saved> saved = checkpoint.load();
    Matrix z = saved.map(state -> like(shortest, state.doubles("z"))).orElse(shortest);
    Found best = saved.map(state -> best(shortest, state)).orElse(null);
    int done = saved.map(state -> (int) state.longs("done")[0]).orElse(0);
    for (int i = done + 1; i <= iterations; i++) {
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
      if (i % EACH == 0) {
        keep(checkpoint, z, best, i);
      }
    }
    return best;
  }

  private static void keep(Checkpoint checkpoint, Matrix z, Found best, long done) {
    checkpoint.save(
        parts -> {
          parts.doubles("z", z.data());
          parts.doubles("best", best.x.data());
          parts.doubles("gap", best.gap);
          parts.longs("done", done, best.iterations);
        });
  }

  private static Found best(Matrix shape, Checkpoint.Saved state) {
    Matrix x = like(shape, state.doubles("best"));
    return new Found(x, state.doubles("gap")[0], (int) state.longs("done")[1]);
  }

  private static Matrix like(Matrix shape, double[] data) {
    return Matrix.of(shape.rows(), shape.cols(), data);
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
