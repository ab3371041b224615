package org.lemmata.figures.draw;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.lemmata.figures.draw.axis.Scaling;
import org.lemmata.study.claim.Strip;

/**
 * Where numbers lie along a strip. What is beyond its ends, such as an infinite bound or zero on a
 * logarithmic strip, lies at the nearer end.
 *
 * <p>A value and one bound alone would always lie at the two ends, however near they are: such a
 * strip includes zero, so that their distance is seen against their size.
 *
 * @param scaling the range that is seen
 * @param width the strip's length
 */
record StripScale(Scaling scaling, double width) {

  private static final double ROOM = 0.08;
  private static final double DOT = 4;

  static StripScale of(Strip strip, double width) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    double reach = 5 * strip.standardError();
    double[] seen = {
      strip.value(),
      strip.value() - reach,
      strip.value() + reach,
      strip.lower(),
      strip.upper(),
      strip.mark()
    };
    double[] runs = strip.runs().stream().mapToDouble(Double::doubleValue).toArray();
    for (double value : DoubleStream.concat(Arrays.stream(seen), Arrays.stream(runs)).toArray()) {
      if (Double.isFinite(value) && (!strip.log() || value > 0)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (!strip.log() && hasNoWidth(strip)) {
      low = Math.min(low, 0);
      high = Math.max(high, 0);
    }
    return new StripScale(range(strip.log(), low, high), width);
  }

  /** Whether neither a standard error, nor runs, nor two bounds tell what is near. */
  private static boolean hasNoWidth(Strip strip) {
    boolean interval =
        Double.isFinite(strip.lower())
            && Double.isFinite(strip.upper())
            && strip.lower() < strip.upper();
    return !(strip.standardError() > 0) && strip.runs().size() < 2 && !interval;
  }

  double at(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? width : 0;
    }
    double inner = DOT + scaling.fraction(value) * (width - 2 * DOT);
    return Math.max(DOT, Math.min(width - DOT, inner));
  }

  private static Scaling range(boolean log, double low, double high) {
    if (low > high) {
      return log ? new Scaling(true, 0.1, 10) : new Scaling(false, -1, 1);
    }
    if (log) {
      double ratio = Math.max(10, StrictMath.pow(high / low, ROOM));
      return new Scaling(
          true,
          Math.max(Double.MIN_VALUE, low / ratio),
          Math.min(Double.MAX_VALUE, high * Math.min(ratio, 1e9)));
    }
    double span = high / 2 - low / 2;
    double wish = span > 0 ? 2 * ROOM * span : low == 0 ? 1 : 0.1 * Math.abs(low);
    double room = Math.max(wish, Double.MIN_VALUE);
    return new Scaling(
        false, Math.max(-Double.MAX_VALUE, low - room), Math.min(Double.MAX_VALUE, high + room));
  }
}
