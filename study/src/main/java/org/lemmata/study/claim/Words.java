package org.lemmata.study.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lemmata.linalg.stats.Interval;

/** Numbers as they stand in an evidence sentence. */
final class Words {

  private static final Pattern TRAILING_ZEROS =
      Pattern.compile("(?:\\.|(?<=\\.\\d{1,9}))0+(?=e|$)");

  /** Longer decimals are read more easily with a power of ten. */
  private static final int MOST_DECIMALS = 9;

  private Words() {}

  static String number(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e6) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    double size = Math.abs(value);
    String digits = size >= 1e-3 && size < 1e6 ? "%.6g" : "%.3g";
    return TRAILING_ZEROS.matcher(String.format(Locale.ROOT, digits, value)).replaceFirst("");
  }

  /** The value to the last digit that its standard error is given with. */
  static String estimate(double value, double standardError) {
    String error = String.format(Locale.ROOT, "%.2g", standardError);
    return (standardError > 0 && standardError < 1 ? rounded(value, error) : number(value))
        + " ± "
        + error;
  }

  private static String rounded(double value, String error) {
    int decimals = Double.isFinite(value) ? new BigDecimal(error).scale() : 0;
    return decimals > 0 && decimals <= MOST_DECIMALS
        ? new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString()
        : number(value);
  }

  static String interval(Interval interval) {
    if (Double.isInfinite(interval.low())) {
      return "at most " + number(interval.high());
    }
    if (Double.isInfinite(interval.high())) {
      return "at least " + number(interval.low());
    }
    return "from " + number(interval.low()) + " to " + number(interval.high());
  }

  /** From the smallest to the largest. */
  static String range(double[] sample) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    return number(sorted[0]) + " to " + number(sorted[sorted.length - 1]);
  }
}
