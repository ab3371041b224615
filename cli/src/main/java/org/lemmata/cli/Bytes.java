package org.lemmata.cli;

import java.util.Locale;

/** Sizes in words. */
final class Bytes {

  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};
  private static final double STEP = 1000;

  private Bytes() {}

  /** Such as {@code 1.2 MB}, in powers of a thousand. */
  static String inWords(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= STEP - 0.5 && unit < UNITS.length - 1) {
      size /= STEP;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 || size >= 100 ? "%.0f " : "%.1f ", size)
        + UNITS[unit];
  }
}
