package org.lemmata.harmonics.recovery;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.BasisFunction;
import org.lemmata.harmonics.polynomial.HarmonicSpace;

/**
 * A function to be recovered.
 *
 * @param basis the basis of its degrees, 0 to the largest
 * @param function the function, of all degrees from 0
 * @param spikes axes of its zonal parts, unit vectors where an error may be largest; empty for a
 *     draw of a random field. No estimator sees them.
 */
public record RecoveryTarget(SphericalBasis basis, BasisFunction function, List<double[]> spikes) {

  /** Keeps an immutable list of the spikes. */
  public RecoveryTarget {
    spikes = List.copyOf(spikes);
  }

  /** The square of the norm of what lies above a degree, τ_K² = ‖Π_{&gt;K} f‖₂². */
  public double squareAbove(int degree) {
    double square = 0;
    for (int k = degree + 1; k <= function.degree(); k++) {
      square += function.norm(k) * function.norm(k);
    }
    return square;
  }

  /**
   * The largest value that parts of these norms above a degree can have at a point, the sum of √N_k
   * ‖Π_k f‖₂ over k &gt; K (Fact 2); a spike has it at its tip.
   */
  public double tallestAbove(int degree) {
    double sum = 0;
    for (int k = function.degree(); k > degree; k--) {
      sum += new HarmonicSpace(basis.d(), k).zonalRatio() * function.norm(k);
    }
    return sum;
  }

  /**
   * The same function with other norms: each degree of which it has a part multiplied by a number.
   *
   * @param norms the norm wanted in each degree, where the function has a part
   */
  public RecoveryTarget withNorms(IntToDoubleFunction norms) {
    double[] coefficients = function.coefficients();
    for (int k = 0; k <= function.degree(); k++) {
      double norm = function.norm(k);
      double factor = norms.applyAsDouble(k) / norm;
      for (int j = basis.offset(k); norm > 0 && j < basis.offset(k + 1); j++) {
        coefficients[j] *= factor;
      }
    }
    return new RecoveryTarget(basis, new BasisFunction(basis, 0, coefficients), spikes);
  }
}
