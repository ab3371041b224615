package org.lemmata.linalg.stats;

import java.util.Arrays;
import java.util.Objects;

/**
 * Running mean vector and covariance matrix of observations with d components.
 *
 * <p>One observation is added by Welford's update, two sets are merged by the formula of Chan,
 * Golub and LeVeque ("Algorithms for computing the sample variance", Am. Stat. 37, 1983): no sum of
 * squares is ever formed, so a large mean does not cancel a small variance. The bits depend on the
 * order of additions and the shape of merges, not on anything else. NaN and infinite observations
 * make the results NaN; they are not refused.
 *
 * <p>Mutable by {@link #add} alone; not safe for use by several threads at a time.
 */
public final class Moments {

  private final double[] mean;

  /** Sums of products of deviations from the means, lower triangle by rows. */
  private final double[] comoment;

  private long count;

  /**
   * Creates empty moments.
   *
   * @param components d, at least 1
   * @throws IllegalArgumentException if {@code components} is less than 1
   */
  public Moments(int components) {
    if (components < 1) {
      throw new IllegalArgumentException("components must be at least 1, not " + components);
    }
    mean = new double[components];
    comoment = new double[Math.multiplyExact(components, components + 1) / 2];
  }

  private Moments(Moments other) {
    mean = other.mean.clone();
    comoment = other.comoment.clone();
    count = other.count;
  }

  /**
   * Adds one observation.
   *
   * @param observation d numbers; not kept, not modified
   * @throws IllegalArgumentException if the number of components differs
   */
  public void add(double... observation) {
    if (observation.length != mean.length) {
      throw new IllegalArgumentException(
          "expected " + mean.length + " components, not " + observation.length);
    }
    count++;
    double shrink = (count - 1.0) / count;
    for (int i = 0, k = 0; i < mean.length; i++) {
      double scaled = (observation[i] - mean[i]) * shrink;
      for (int j = 0; j <= i; j++, k++) {
        comoment[k] = Math.fma(scaled, observation[j] - mean[j], comoment[k]);
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] += (observation[i] - mean[i]) / count;
    }
  }

  /**
   * Returns the moments of the observations of both, as a new object; neither is modified.
   *
   * @throws IllegalArgumentException if the numbers of components differ
   */
  public Moments merge(Moments other) {
    if (other.mean.length != mean.length) {
      throw new IllegalArgumentException(
          "cannot merge " + mean.length + " components with " + other.mean.length);
    }
    if (other.count == 0 || count == 0) {
      return new Moments(count == 0 ? other : this);
    }
    Moments all = new Moments(this);
    all.count = count + other.count;
    double weight = (double) other.count / all.count;
    for (int i = 0, k = 0; i < mean.length; i++) {
      double scaled = (other.mean[i] - mean[i]) * weight * count;
      for (int j = 0; j <= i; j++, k++) {
        all.comoment[k] =
            Math.fma(scaled, other.mean[j] - mean[j], comoment[k] + other.comoment[k]);
      }
      all.mean[i] = Math.fma(other.mean[i] - mean[i], weight, mean[i]);
    }
    return all;
  }

  /** Returns d. */
  public int components() {
    return mean.length;
  }

  /** Returns the number of observations. */
  public long count() {
    return count;
  }

  /**
   * Returns the sample mean of component i.
   *
   * @throws IllegalStateException if there is no observation
   * @throws IndexOutOfBoundsException if i is not in [0, d)
   */
  public double mean(int i) {
    Objects.checkIndex(i, mean.length);
    requireCount(1);
    return mean[i];
  }

  /**
   * Returns the unbiased sample covariance of components i and j (the variance where they agree).
   *
   * @throws IllegalStateException if there are fewer than two observations
   * @throws IndexOutOfBoundsException if i or j is not in [0, d)
   */
  public double covariance(int i, int j) {
    Objects.checkIndex(i, mean.length);
    Objects.checkIndex(j, mean.length);
    requireCount(2);
    int row = Math.max(i, j);
    return comoment[row * (row + 1) / 2 + Math.min(i, j)] / (count - 1);
  }

  /**
   * Returns the sample mean of component i with its standard error, sqrt(variance / count).
   *
   * @throws IllegalStateException if there are fewer than two observations
   * @throws IndexOutOfBoundsException if i is not in [0, d)
   */
  public Estimate estimate(int i) {
    return new Estimate(mean(i), Math.sqrt(covariance(i, i) / count));
  }

  private void requireCount(long least) {
    if (count < least) {
      throw new IllegalStateException("needs at least " + least + " observations, has " + count);
    }
  }

  @Override
  public String toString() {
    return "Moments[count=" + count + ", mean=" + Arrays.toString(mean) + "]";
  }
}
