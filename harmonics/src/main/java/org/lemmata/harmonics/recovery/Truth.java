package org.lemmata.harmonics.recovery;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.BasisFunction;
import org.lemmata.harmonics.field.GaussianField;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;

/**
 * The kind of function to be recovered. All kinds have, in the same repetition, the same norm in
 * each degree: that of a draw of the Gaussian random field.
 */
public enum Truth {
  /** The draw itself. */
  FIELD,
  /**
   * In each degree the zonal harmonic of that norm, all with a positive sign at one random axis: a
   * spike.
   */
  ZONAL,
  /** In each degree the zonal harmonic of that norm, each at an independent random axis. */
  SCATTERED;

  /**
   * Draws a function.
   *
   * @param field the field whose draw gives the norms
   * @param streams where random numbers come from; the field's are the same for every kind
   * @param repetition which draw
   */
  public RecoveryTarget draw(GaussianField field, Streams streams, long repetition) {
    BasisFunction drawn = field.draw(streams.child("field").stream(repetition));
    if (this == FIELD) {
      return new RecoveryTarget(field.basis(), drawn, List.of());
    }
    Streams axes = streams.child("axis");
    SphericalBasis basis = field.basis();
    double[] coefficients = new double[basis.size()];
    List<double[]> spikes = new ArrayList<>();
    for (int k = 0; k <= basis.largest(); k++) {
      Matrix axis = new Matrix(1, basis.d());
      axes.stream(repetition, this == SCATTERED ? k : 0).sphere(axis.data(), 0, basis.d(), 1);
      if (this == SCATTERED || k == 0) {
        spikes.add(axis.row(0));
      }
      addZonal(basis, k, axis, drawn.norm(k), coefficients);
    }
    return new RecoveryTarget(basis, new BasisFunction(basis, 0, coefficients), spikes);
  }

  /** By the addition theorem √N Pₖ(x.ξ) has the coefficients Yₖⱼ(ξ) / √N. */
  private static void addZonal(
      SphericalBasis basis, int k, Matrix axis, double norm, double[] coefficients) {
    Matrix at = basis.evaluate(axis, 0, Parallel.sequential());
    int from = basis.offset(k);
    int to = basis.offset(k + 1);
    double scale = norm / Math.sqrt(to - from);
    for (int j = from; j < to; j++) {
      coefficients[j] = scale * at.get(j, 0);
    }
  }
}
