package org.lemmata.figures.draw.axis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Ticks at multiples of 1, 2 or 5 times a power of ten, computed exactly so that a label is the
 * number where its tick stands.
 */
final class LinearTicks {

  private static final int[] MANTISSAS = {1, 2, 5};

  private LinearTicks() {}

  static Ticks of(Scaling scaling, int most) {
    BigDecimal lower = new BigDecimal(scaling.lower());
    BigDecimal upper = new BigDecimal(scaling.upper());
    BigDecimal span = upper.subtract(lower);
    int exponent = exponentOf(span) - exponentOf(BigDecimal.valueOf(Math.max(1, most))) - 1;
    while (true) {
      for (int mantissa : MANTISSAS) {
        BigDecimal step = BigDecimal.valueOf(mantissa).scaleByPowerOfTen(exponent);
        BigInteger first = quotient(lower, step, RoundingMode.CEILING);
        BigInteger last = quotient(upper, step, RoundingMode.FLOOR);
        if (last.subtract(first).compareTo(BigInteger.valueOf(most)) < 0) {
          return label(scaling, values(first, last, step), exponent);
        }
      }
      exponent++;
    }
  }

  private static List<BigDecimal> values(BigInteger first, BigInteger last, BigDecimal step) {
    List<BigDecimal> values = new ArrayList<>();
    for (BigInteger k = first; k.compareTo(last) <= 0; k = k.add(BigInteger.ONE)) {
      values.add(step.multiply(new BigDecimal(k)));
    }
    return values;
  }

  private static Ticks label(Scaling scaling, List<BigDecimal> values, int stepExponent) {
    int size = values.stream().mapToInt(LinearTicks::exponentOf).max().orElse(0);
    boolean plain =
        values.stream().allMatch(value -> value.signum() == 0) || (size < 5 && size > -4);
    int shift = plain ? 0 : size;
    int decimals = Math.max(0, shift - stepExponent);
    List<Tick> ticks = new ArrayList<>();
    for (BigDecimal value : values) {
      BigDecimal shown =
          value.signum() == 0
              ? BigDecimal.ZERO.setScale(decimals)
              : value.scaleByPowerOfTen(-shift).setScale(decimals, RoundingMode.HALF_EVEN);
      ticks.add(new Tick(scaling.fraction(value.doubleValue()), Decimals.plain(shown)));
    }
    return new Ticks(ticks, plain ? "" : "×" + Decimals.power(shift));
  }

  private static BigInteger quotient(BigDecimal value, BigDecimal step, RoundingMode rounding) {
    return value.divide(step, 0, rounding).toBigInteger();
  }

  /** The power of ten of the first digit; far below everything for zero. */
  private static int exponentOf(BigDecimal value) {
    return value.signum() == 0 ? -400 : value.precision() - value.scale() - 1;
  }
}
