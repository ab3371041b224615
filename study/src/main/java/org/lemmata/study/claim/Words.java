package org.lemmata.study.claim;

import java.util.Locale;

/** Numbers as they stand in an evidence sentence. */
final class Words {

  private Words() {}

  static String number(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e6) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    double size = Math.abs(value);
    if (size >= 1e-3 && size < 1e6) {
      return String.format(Locale.ROOT, "%.6g", value)
          .replaceAll("(\\.\\d*?)0+$", "$1")
          .replaceAll("\\.$", "");
    }
    return String.format(Locale.ROOT, "%.3g", value);
  }

  static String estimate(double value, double standardError) {
    return number(value) + " ± " + String.format(Locale.ROOT, "%.2g", standardError);
  }

  static String interval(double lower, double upper) {
    if (Double.isInfinite(lower)) {
      return "at most " + number(upper);
    }
    if (Double.isInfinite(upper)) {
      return "at least " + number(lower);
    }
    return "from " + number(lower) + " to " + number(upper);
  }
}
