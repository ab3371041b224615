package org.lemmata.harmonics.study;

import java.util.Arrays;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Median;
import org.lemmata.study.Request;
import org.lemmata.study.Run;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Table;

/** Many ratios of norms of random harmonics of one degree. */
final class RatioSample {

  /** What is known of the ratios. */
  enum Known {
    /** The values are the ratios, to rounding. */
    EXACT("exact"),
    /** There is an upper bound beside each value. */
    CERTIFIED("certified"),
    /** The values are the largest found: lower bounds. */
    FOUND("largest found");

    private final String text;

    Known(String text) {
      this.text = text;
    }

    /** As a table says it. */
    String text() {
      return text;
    }
  }

  private static final ParameterSpec<RatioStudy.Parameters> SETTINGS =
      ParameterSpec.of(RatioStudy.Parameters.class);

  /** The largest |g(x)|/||g||<sub>2</sub> found of each, ascending. */
  private final double[] found;

  /** The certified upper bounds, ascending; those that are missing are NaN and come last. */
  private final double[] upper;

  private RatioSample(double[] found, double[] upper) {
    this.found = found;
    this.upper = upper;
  }

  /** The rows of {@link RatioStudy} with these settings. */
  static RatioSample of(HarmonicSpace space, RatioStudy.Sampling sampling, Run run) {
    RatioStudy.Parameters asked = new RatioStudy.Parameters(space, sampling);
    Table table = run.table(RatioStudy.STUDY, Request.of(SETTINGS.format(asked), run.seed()));
    return new RatioSample(sorted(table.doubles("ratio")), sorted(table.doubles("upper")));
  }

  Known known() {
    if (Double.isNaN(upper[upper.length - 1])) {
      return Known.FOUND;
    }
    return Arrays.equals(found, upper) ? Known.EXACT : Known.CERTIFIED;
  }

  /** The median with its standard error; at least 20 ratios. */
  Estimate median() {
    return Median.of(found);
  }

  /** The quantile of the values found, between two order statistics by interpolation. */
  double quantile(double p) {
    return quantile(found, p);
  }

  /** The same quantile of the upper bounds, which no ratio's exceeds; NaN where one is missing. */
  double upperQuantile(double p) {
    return known() == Known.FOUND ? Double.NaN : quantile(upper, p);
  }

  private static double quantile(double[] sorted, double p) {
    double place = p * (sorted.length - 1);
    int below = (int) place;
    double above = sorted[Math.min(below + 1, sorted.length - 1)];
    return sorted[below] + (place - below) * (above - sorted[below]);
  }

  private static double[] sorted(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
