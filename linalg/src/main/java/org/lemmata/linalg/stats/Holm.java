package org.lemmata.linalg.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's step-down correction ("A simple sequentially rejective multiple test procedure", Scand. J.
 * Stat. 6, 1979): whatever the dependence between the tests, the probability of rejecting any true
 * hypothesis is at most α.
 */
public final class Holm {

  private Holm() {}

  /**
   * Returns the adjusted p-values: hypothesis i is rejected at family-wise level α exactly when its
   * adjusted p-value is at most α. With p in ascending order the k-th of m (from 1) is the maximum
   * over j up to k of (m - j + 1) pⱼ, and at most 1.
   *
   * @param p p-values in [0, 1], possibly none; not modified
   * @return adjusted p-values in the same places
   * @throws IllegalArgumentException if a p-value is NaN or outside [0, 1]
   */
  public static double[] adjusted(double[] p) {
    for (int i = 0; i < p.length; i++) {
      if (!(p[i] >= 0 && p[i] <= 1)) {
        throw new IllegalArgumentException("p[" + i + "] = " + p[i] + " is not in [0, 1]");
      }
    }
    int[] ascending =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[p.length];
    double largest = 0;
    for (int k = 0; k < ascending.length; k++) {
      largest = Math.max(largest, Math.min(1, (p.length - k) * p[ascending[k]]));
      adjusted[ascending[k]] = largest;
    }
    return adjusted;
  }

  /**
   * Returns which hypotheses are rejected at family-wise level α.
   *
   * @param p p-values in [0, 1]; not modified
   * @param alpha in (0, 1)
   * @throws IllegalArgumentException if a p-value or {@code alpha} is out of range
   */
  public static boolean[] rejected(double[] p, double alpha) {
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha must be in (0, 1), not " + alpha);
    }
    double[] adjusted = adjusted(p);
    boolean[] rejected = new boolean[p.length];
    for (int i = 0; i < p.length; i++) {
      rejected[i] = adjusted[i] <= alpha;
    }
    return rejected;
  }
}
