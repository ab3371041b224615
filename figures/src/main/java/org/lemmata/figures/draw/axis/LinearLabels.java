package org.lemmata.figures.draw.axis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.lemmata.study.table.Numbers;

/**
 * Labels of ticks on a linear axis, all with the same number of decimals. Very large and very small
 * numbers are written as multiples of a common power of ten; numbers that agree in many digits as
 * what is to be added to a common one.
 *
 * @param values the exact numbers, ascending
 * @param last the power of ten of the last digit that matters
 * @param offset the common number, or 0
 */
record LinearLabels(List<BigDecimal> values, int last, BigDecimal offset) {

  /** Longer numbers are split into a common one and the rest. */
  private static final int MOST_DIGITS = 8;

  static LinearLabels of(List<BigDecimal> values, int last) {
    return new LinearLabels(values, last, offset(values, last));
  }

  private static BigDecimal offset(List<BigDecimal> values, int last) {
    BigDecimal least = values.get(0);
    BigDecimal greatest = values.get(values.size() - 1);
    int digits = size(values) - last + 1;
    if (values.size() < 2 || digits <= MOST_DIGITS) {
      return BigDecimal.ZERO;
    }
    BigDecimal middle = least.add(greatest).divide(BigDecimal.valueOf(2));
    int reach = Decimals.exponentOf(greatest.subtract(least)) + 1;
    return middle.setScale(-reach, RoundingMode.HALF_EVEN);
  }

  /** The ticks. */
  Ticks at(Scaling scaling) {
    List<BigDecimal> rest = values.stream().map(value -> value.subtract(offset)).toList();
    int size = size(rest);
    boolean plain = rest.stream().allMatch(value -> value.signum() == 0) || Decimals.isPlain(size);
    int shift = plain ? 0 : size;
    int decimals = Math.max(0, shift - last);
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      double value = Numbers.positiveZero(values.get(i).doubleValue());
      BigDecimal shown =
          rest.get(i).signum() == 0
              ? BigDecimal.ZERO.setScale(decimals)
              : rest.get(i).scaleByPowerOfTen(-shift).setScale(decimals, RoundingMode.HALF_EVEN);
      ticks.add(new Tick(value, scaling.fraction(value), Decimals.plain(shown)));
    }
    String multiplier = plain ? "" : "×" + Decimals.power(shift);
    return new Ticks(
        ticks,
        offset.signum() == 0 ? multiplier : (multiplier + " " + Decimals.term(offset)).strip());
  }

  private static int size(List<BigDecimal> values) {
    return values.stream().mapToInt(Decimals::exponentOf).max().orElse(0);
  }
}
