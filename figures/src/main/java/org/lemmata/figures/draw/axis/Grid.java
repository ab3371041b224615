package org.lemmata.figures.draw.axis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The multiples of a step in an interval.
 *
 * @param step positive
 * @param first the smallest, in steps
 * @param last the largest, in steps; below {@code first} if there is none
 */
record Grid(BigDecimal step, BigInteger first, BigInteger last) {

  static Grid between(BigDecimal lower, BigDecimal upper, BigDecimal step) {
    return new Grid(
        step,
        lower.divide(step, 0, RoundingMode.CEILING).toBigInteger(),
        upper.divide(step, 0, RoundingMode.FLOOR).toBigInteger());
  }

  /** How many there are; so many as an int can say if there are more. */
  int size() {
    BigInteger size = last.subtract(first).add(BigInteger.ONE);
    return size.bitLength() > 31 ? Integer.MAX_VALUE : size.intValue();
  }

  /** All of them. */
  List<BigDecimal> values() {
    List<BigDecimal> values = new ArrayList<>();
    for (BigInteger k = first; k.compareTo(last) <= 0; k = k.add(BigInteger.ONE)) {
      values.add(value(k));
    }
    return values;
  }

  /** The two outermost. */
  List<BigDecimal> ends() {
    return List.of(value(first), value(last));
  }

  /** The one in the middle. */
  List<BigDecimal> middle() {
    return List.of(value(first.add(last).shiftRight(1)));
  }

  /** Whether the nearest doubles of all are different ones. */
  boolean allDiffer() {
    List<BigDecimal> values = values();
    return IntStream.range(1, values.size())
        .allMatch(i -> values.get(i - 1).doubleValue() < values.get(i).doubleValue());
  }

  /** Whether the nearest doubles of the outermost are. */
  boolean endsDiffer() {
    return value(first).doubleValue() < value(last).doubleValue();
  }

  /** The power of ten of the step's digit. */
  int exponent() {
    return Decimals.exponentOf(step);
  }

  private BigDecimal value(BigInteger k) {
    return step.multiply(new BigDecimal(k));
  }
}
