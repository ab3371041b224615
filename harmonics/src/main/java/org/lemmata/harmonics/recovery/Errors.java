package org.lemmata.harmonics.recovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.harmonics.field.BasisFunction;
import org.lemmata.harmonics.sup.Ascent;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;

/**
 * The errors of an estimate.
 *
 * @param l2 the norm of the difference, exactly from its coefficients (Parseval)
 * @param linf the largest value of the difference that was found; the true largest value may be
 *     larger
 */
public record Errors(double l2, double linf) {

  private static final int STARTS = 64;

  /**
   * The errors of an estimate.
   *
   * @param target the truth
   * @param estimate coefficients, at most as many as the truth has
   * @param tests points at which the difference is looked at, one a row; the ascent begins at the
   *     best of them, and at the spikes of the truth
   * @param parallel the threads to use
   */
  public static Errors of(
      RecoveryTarget target, double[] estimate, Matrix tests, Parallel parallel) {
    BasisFunction difference = difference(target, estimate);
    return new Errors(difference.norm(), largest(difference, target.spikes(), tests, parallel));
  }

  /**
   * The estimate less the truth.
   *
   * @param target the truth
   * @param estimate coefficients, at most as many as the truth has
   */
  public static BasisFunction difference(RecoveryTarget target, double[] estimate) {
    double[] difference = target.function().coefficients();
    for (int j = 0; j < difference.length; j++) {
      difference[j] = (j < estimate.length ? estimate[j] : 0) - difference[j];
    }
    return new BasisFunction(target.basis(), 0, difference);
  }

  private static double largest(
      BasisFunction f, List<double[]> spikes, Matrix tests, Parallel parallel) {
    double[] values = f.values(tests, parallel);
    List<double[]> starts = new ArrayList<>(spikes);
    IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -Math.abs(values[i])))
        .limit(STARTS)
        .forEach(i -> starts.add(tests.row(i)));
    return Ascent.fromPoints(f, starts, parallel).value();
  }
}
