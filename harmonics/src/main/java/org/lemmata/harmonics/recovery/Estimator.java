package org.lemmata.harmonics.recovery;

/** What recovers a function from labels at points that are already known to it. */
@FunctionalInterface
public interface Estimator {

  /**
   * The estimate.
   *
   * @param labels one for each point; not modified
   * @return coefficients in the orthonormal basis, of the first functions in its order; those that
   *     are not there are 0
   */
  double[] fit(double[] labels);
}
