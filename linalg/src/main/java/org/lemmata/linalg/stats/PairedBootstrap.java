package org.lemmata.linalg.stats;

import java.util.Arrays;
import org.lemmata.linalg.random.Stream;

/**
 * The percentile bootstrap of the mean of paired differences (Efron and Tibshirani, "An
 * introduction to the bootstrap", 1993, chapter 13): pairs are drawn anew with replacement, as many
 * as there are, again and again, and the interval holds the middle part of the means.
 *
 * <p>It knows nothing but the differences: where all are equal it is a point, and of few pairs it
 * is too short.
 */
public final class PairedBootstrap {

  private PairedBootstrap() {}

  /**
   * The interval of the mean.
   *
   * @param differences one a pair, in size at most half the largest double divided by their number;
   *     not modified
   * @param level the part of the means that it holds, in (0, 1); for the smallest it is the middle
   *     one or two
   * @param resamples how often the pairs are drawn anew, at least 100
   * @throws IllegalArgumentException if there is no pair, or a number is out of its range
   */
  public static Interval ofMean(double[] differences, double level, int resamples, Stream random) {
    double most = Double.MAX_VALUE / 2 / differences.length;
    if (differences.length == 0
        || !Arrays.stream(differences).allMatch(difference -> Math.abs(difference) <= most)) {
      throw new IllegalArgumentException(
          "differences must be at least one, finite, and at most %s in size".formatted(most));
    }
    if (!(level > 0 && level < 1) || resamples < 100) {
      throw new IllegalArgumentException(
          "level must be in (0, 1) and resamples at least 100, not %s and %d"
              .formatted(level, resamples));
    }
    double[] means = new double[resamples];
    for (int i = 0; i < resamples; i++) {
      double sum = 0;
      for (int j = 0; j < differences.length; j++) {
        sum += differences[random.nextInt(differences.length)];
      }
      means[i] = sum / differences.length;
    }
    Arrays.sort(means);
    int beyond = (int) ((resamples - OrderStatistics.place(resamples, level)) / 2);
    int outside = Math.min(beyond, (resamples - 1) / 2);
    return new Interval(means[outside], means[resamples - 1 - outside]);
  }
}
