package org.lemmata.figures.draw.axis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels at decades, or at every so many decades when they are many. Where less than two decades
 * are seen, labels at 1, 2 and 5 times a power of ten; where even those are too few, the ticks of a
 * linear axis.
 */
final class LogTicks {

  private static final int MOST_DECADES_WITH_MINOR = 12;

  private LogTicks() {}

  static Ticks of(Scaling scaling, int most) {
    int first = (int) Math.ceil(StrictMath.log10(scaling.lower()) - 1e-9);
    int last = (int) Math.floor(StrictMath.log10(scaling.upper()) + 1e-9);
    if (last - first >= 1 && most >= 2) {
      return decades(scaling, first, last, most);
    }
    return within(scaling, first - 1, last, most);
  }

  private static Ticks decades(Scaling scaling, int first, int last, int most) {
    int stride = stride(last - first, most);
    List<Tick> ticks = new ArrayList<>();
    for (int k = first - 1; k <= last; k++) {
      if (k >= first) {
        boolean labelled = Math.floorMod(k, stride) == 0;
        add(ticks, scaling, 1, k, labelled ? Decimals.power(k) : "");
      }
      if (stride == 1 && last - first < MOST_DECADES_WITH_MINOR) {
        for (int mantissa = 2; mantissa <= 9; mantissa++) {
          add(ticks, scaling, mantissa, k, "");
        }
      }
    }
    return new Ticks(ticks, "");
  }

  /** A round number of decades between labels. */
  private static int stride(int decades, int most) {
    for (int power = 1; ; power *= 10) {
      for (int mantissa : new int[] {1, 2, 5}) {
        if (decades / (mantissa * power) + 1 <= most) {
          return mantissa * power;
        }
      }
    }
  }

  private static Ticks within(Scaling scaling, int first, int last, int most) {
    List<Tick> ticks = new ArrayList<>();
    for (int k = first; k <= last; k++) {
      for (int mantissa = 1; mantissa <= 9; mantissa++) {
        boolean labelled = mantissa == 1 || mantissa == 2 || mantissa == 5;
        add(ticks, scaling, mantissa, k, labelled ? label(mantissa, k) : "");
      }
    }
    long labels = ticks.stream().filter(Tick::major).count();
    return labels >= 2 && labels <= most ? new Ticks(ticks, "") : LinearTicks.of(scaling, most);
  }

  private static void add(
      List<Tick> ticks, Scaling scaling, int mantissa, int exponent, String label) {
    double at = scaling.fraction(Double.parseDouble(mantissa + "e" + exponent));
    if (at > -1e-9 && at < 1 + 1e-9) {
      ticks.add(new Tick(at, label));
    }
  }

  private static String label(int mantissa, int exponent) {
    if (exponent >= -3 && exponent <= 3) {
      return Decimals.plain(BigDecimal.valueOf(mantissa).scaleByPowerOfTen(exponent));
    }
    return (mantissa == 1 ? "" : mantissa + "×") + Decimals.power(exponent);
  }
}
