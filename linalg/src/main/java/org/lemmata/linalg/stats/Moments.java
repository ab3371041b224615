package org.lemmata.linalg.stats;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.LongFunction;
import org.lemmata.linalg.parallel.Parallel;

/**
 * Running mean vector and covariance matrix of observations with d components.
 *
 * <p>One observation is added by Welford's update, two sets are merged by the formula of Chan,
 * Golub and LeVeque ("Algorithms for computing the sample variance", Am. Stat. 37, 1983): no sum of
 * squares is ever formed, so a large mean does not cancel a small variance. The bits depend on the
 * order of additions and the shape of merges, not on anything else. NaN and infinite observations
 * make the results of their components NaN; they are not refused. So do deviations from the mean
 * that leave the range of doubles, which takes observations beyond 8e307.
 *
 * <p>Deviations are measured in a power of two near the largest, so that products of tiny or huge
 * ones neither vanish nor overflow.
 *
 * <p>Mutable by {@link #add} alone; not safe for use by several threads at a time.
 */
public final class Moments {

  /** The largest d whose d (d + 1) fits an int. */
  private static final int MOST = 46_340;

  private final double[] mean;

  /** Sums of products of deviations from the means in their units, lower triangle by rows. */
  private final double[] comoment;

  private final Units units;
  private final double[] deviation;

  private long count;

  /**
   * Creates empty moments.
   *
   * @param components d, from 1 to 46340
   * @throws IllegalArgumentException if {@code components} is out of range
   */
  public Moments(int components) {
    if (components < 1 || components > MOST) {
      throw new IllegalArgumentException(
          "components must be from 1 to " + MOST + ", not " + components);
    }
    mean = new double[components];
    comoment = new double[components * (components + 1) / 2];
    units = new Units(components);
    deviation = new double[components];
  }

  private Moments(Moments other) {
    mean = other.mean.clone();
    comoment = other.comoment.clone();
    units = other.units.copy();
    deviation = new double[mean.length];
    count = other.count;
  }

  /**
   * The moments of many observations, which are made side by side.
   *
   * @param parallel the threads; they never change a bit, the chunks do
   * @param count how many observations, at least 1
   * @param chunk how many are added one by one before sets are merged, at least 1
   * @param components d, from 1 to 46340
   * @param observation makes an observation of d numbers by its place, from any thread
   * @throws IllegalArgumentException if a number is out of range, or an observation has other than
   *     d components
   */
  public static Moments of(
      Parallel parallel,
      long count,
      long chunk,
      int components,
      LongFunction<double[]> observation) {
    return parallel.mapReduce(
        count,
        chunk,
        (from, to) -> {
          Moments some = new Moments(components);
          for (long i = from; i < to; i++) {
            some.add(observation.apply(i));
          }
          return some;
        },
        Moments::merge);
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
    for (int i = 0; i < mean.length; i++) {
      double distance = distance(observation[i], mean[i]);
      if (count > 1 && units.exceededBy(i, distance)) {
        units.enlargeFor(i, distance, comoment);
      }
      deviation[i] = units.measure(i, distance);
    }
    for (int i = 0, k = 0; i < mean.length; i++) {
      double scaled = deviation[i] * shrink;
      for (int j = 0; j <= i; j++, k++) {
        comoment[k] = Math.fma(scaled, deviation[j], comoment[k]);
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] += distance(observation[i], mean[i]) / count;
    }
  }

  /** NaN also where it leaves the range. */
  private static double distance(double to, double from) {
    double distance = to - from;
    return Double.isFinite(distance) ? distance : Double.NaN;
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
    double rest = (double) count / all.count;
    double[] others = other.comoment.clone();
    all.units.join(all.comoment, other.units, others);
    for (int i = 0; i < mean.length; i++) {
      double distance = distance(other.mean[i], mean[i]);
      if (all.units.exceededBy(i, distance)) {
        all.units.enlargeFor(i, distance, all.comoment, others);
      }
      all.deviation[i] = all.units.measure(i, distance);
    }
    for (int i = 0, k = 0; i < mean.length; i++) {
      double scaled = all.deviation[i] * weight * count;
      for (int j = 0; j <= i; j++, k++) {
        all.comoment[k] = Math.fma(scaled, all.deviation[j], all.comoment[k] + others[k]);
      }
      // The smaller set moves the mean of the larger: the other way round digits would cancel.
      all.mean[i] =
          other.count > count
              ? Math.fma(distance(mean[i], other.mean[i]), rest, other.mean[i])
              : Math.fma(distance(other.mean[i], mean[i]), weight, mean[i]);
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
   * @throws ArithmeticException if products of the deviations do not fit a double
   */
  public double covariance(int i, int j) {
    double scaled = scaledCovariance(i, j);
    int exponent = unit(i) + unit(j);
    double covariance = Math.scalb(scaled, exponent);
    double size = Math.sqrt(scaledCovariance(i, i)) * Math.sqrt(scaledCovariance(j, j));
    boolean vanishes = size != 0 && Math.scalb(size, exponent) < Double.MIN_NORMAL;
    if (vanishes || (Double.isInfinite(covariance) && Double.isFinite(scaled))) {
      throw new ArithmeticException(
          "the covariance of components " + i + " and " + j + " does not fit a double");
    }
    return covariance;
  }

  /** The covariance in units of 2^{unit(i) + unit(j)}, which is always in range. */
  double scaledCovariance(int i, int j) {
    Objects.checkIndex(i, mean.length);
    Objects.checkIndex(j, mean.length);
    requireCount(2);
    int row = Math.max(i, j);
    return comoment[row * (row + 1) / 2 + Math.min(i, j)] / (count - 1);
  }

  /** Binary exponent of the unit of component i; 0 wherever squares are far from both ends. */
  int unit(int i) {
    return units.exponent(i);
  }

  /**
   * Returns the sample mean of component i with its standard error, √(variance / count), on count -
   * 1 degrees of freedom.
   *
   * @throws IllegalStateException if there are fewer than two observations
   * @throws IndexOutOfBoundsException if i is not in [0, d)
   */
  public Estimate estimate(int i) {
    double scaled = Math.sqrt(scaledCovariance(i, i) / count);
    return new Estimate(mean(i), Math.scalb(scaled, unit(i)), count - 1.0);
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
