package org.lemmata.figures.draw.axis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels at decades, or at every so many decades when they are many; then only so many of the
 * decades between have a tick that ticks stay apart. Where less than two decades are seen, labels
 * at 1, 2 and 5 times a power of ten; where even those are too few, the ticks of a linear axis.
 */
final class LogTicks {

  private static final int MOST_DECADES_WITH_MINOR = 12;
  private static final int MOST_TICKS = 48;
  private static final int[] MANTISSAS = {1, 2, 5};

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
    boolean lone = Math.floorDiv(last, stride) + Math.floorDiv(-first, stride) < 1;
    int between = between(last - first, stride);
    List<Tick> ticks = new ArrayList<>();
    for (int k = first - 1; k <= last; k++) {
      // From one label nobody reads a scale.
      boolean labelled = lone ? k == first || k == last : Math.floorMod(k, stride) == 0;
      if (k >= first && (labelled || Math.floorMod(k, between) == 0)) {
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
      for (int mantissa : MANTISSAS) {
        if (decades / (mantissa * power) + 1 <= most) {
          return mantissa * power;
        }
      }
    }
  }

  /** A round number of decades between ticks, a part of the one between labels. */
  private static int between(int decades, int stride) {
    for (int power = 1; power < stride; power *= 10) {
      for (int mantissa : MANTISSAS) {
        int step = mantissa * power;
        if (stride % step == 0 && decades / step < MOST_TICKS) {
          return step;
        }
      }
    }
    return stride;
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

  /**
   * Adds a tick, unless it is beyond the ends. Of several at one double, as there are among the
   * smallest, one with a label remains.
   */
  private static void add(
      List<Tick> ticks, Scaling scaling, int mantissa, int exponent, String label) {
    double value = Double.parseDouble(mantissa + "e" + exponent);
    double at = scaling.fraction(value);
    if (!(value > 0 && at > -1e-9 && at < 1 + 1e-9)) {
      return;
    }
    int last = ticks.size() - 1;
    if (last < 0 || ticks.get(last).value() < value) {
      ticks.add(new Tick(value, at, label));
    } else if (!ticks.get(last).major()) {
      ticks.set(last, new Tick(value, at, label));
    }
  }

  private static String label(int mantissa, int exponent) {
    if (exponent >= -3 && exponent <= 3) {
      return Decimals.plain(BigDecimal.valueOf(mantissa).scaleByPowerOfTen(exponent));
    }
    return (mantissa == 1 ? "" : mantissa + "×") + Decimals.power(exponent);
  }
}
