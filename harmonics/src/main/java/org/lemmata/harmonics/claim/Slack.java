package org.lemmata.harmonics.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.Median;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;

/**
 * How far a bound of R is above what R is: a bound alone would pass with any larger constant.
 *
 * <p>The components are the bound over the median of R at k = 2 and δ = {@value #DELTA}.
 *
 * @param three for d = 3
 * @param ten for d = 10
 * @param fifty for d = 50
 */
record Slack(double three, double ten, double fifty) {

  private static final int[] DIMENSIONS = {3, 10, 50};
  private static final double DELTA = 0.01;
  private static final double MARGIN = 0.01;

  /** What is claimed, in words. */
  String sentence() {
    return String.format(
        Locale.ROOT,
        "At $k = 2$ and $\\delta = %s$ the bound is %s, %s and %s times the median of the ratio"
            + " for $d = %d$, %d and %d.",
        DELTA,
        three,
        ten,
        fifty,
        DIMENSIONS[0],
        DIMENSIONS[1],
        DIMENSIONS[2]);
  }

  /** How it is examined, in words. */
  static String method() {
    return String.format(
        Locale.ROOT,
        "Draws $R$ at $k = 2$ exactly, by eigenvalues, and compares the median with the bound, to"
            + " %s%%.",
        100 * MARGIN);
  }

  List<Evidence> of(Exceedance harmonics, Exceedance.Bound bound, Run run, Scale scale) {
    double[] stated = {three, ten, fifty};
    List<Evidence> parts = new ArrayList<>();
    for (int i = 0; i < stated.length; i++) {
      int d = DIMENSIONS[i];
      int draws = (d > 10 ? 3_000 : 10_000) * scale.choose(1, 10, 50);
      double unit = bound.of(d, 2, DELTA) / stated[i];
      parts.add(
          Mean.within(
              "median of R over what is stated, d = " + d,
              Median.of(harmonics.quadratic(d, draws, run)).times(1 / unit),
              new Interval(1 - MARGIN, 1 + MARGIN)));
    }
    return parts;
  }
}
