package org.lemmata.study.param;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.lemmata.study.table.Numbers;

/**
 * A list of numbers, written with colons, {@code 1:0.25:4}, or as equal steps, {@code 0..50/200}
 * for 201 numbers from 0 to 50: the doubles nearest to those that are equally far apart in
 * decimals, so that {@code -1..1/20} has 0.1 and ends at 1.
 */
public final class DoubleList {

  private static final int MOST_STEPS = 1_000_000;

  private final String text;
  private final double[] values;

  private DoubleList(String text, double[] values) {
    this.text = text;
    this.values = values;
  }

  /** A list of these numbers. */
  public static DoubleList of(double... values) {
    double[] numbers = Arrays.stream(values).map(Numbers::positiveZero).toArray();
    return new DoubleList(
        Arrays.stream(numbers).mapToObj(Numbers::shortest).collect(Collectors.joining(":")),
        numbers);
  }

  /**
   * Reads a list.
   *
   * @throws InvalidParameter if it is empty, holds anything but finite numbers, or does not go up
   *     in 1 to 1000000 steps that doubles can tell apart
   */
  public static DoubleList parse(String name, String text) {
    try {
      return text.contains("..") ? steps(text) : list(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidParameter(
          name, text, "finite numbers separated by colons, such as 1:0.25:4");
    }
  }

  private static DoubleList list(String text) {
    return of(Arrays.stream(text.split(":", -1)).mapToDouble(DoubleList::number).toArray());
  }

  private static DoubleList steps(String text) {
    String[] parts = text.split("\\.\\.|/", -1);
    if (parts.length != 3 || text.indexOf("..") > text.indexOf('/')) {
      throw new IllegalArgumentException(text);
    }
    double from = number(parts[0]);
    double to = number(parts[1]);
    int steps = Numbers.smallWhole(parts[2].strip());
    if (steps < 1 || steps > MOST_STEPS) {
      throw new IllegalArgumentException(text);
    }
    BigDecimal first = decimal(from);
    BigDecimal span = decimal(to).subtract(first, MathContext.DECIMAL128);
    double[] values = new double[steps + 1];
    values[0] = from;
    for (int i = 1; i <= steps; i++) {
      BigDecimal above =
          span.multiply(BigDecimal.valueOf(i))
              .divide(BigDecimal.valueOf(steps), MathContext.DECIMAL128);
      values[i] = i == steps ? to : first.add(above, MathContext.DECIMAL128).doubleValue();
      if (values[i] <= values[i - 1]) {
        throw new IllegalArgumentException(text);
      }
    }
    return new DoubleList(
        Numbers.shortest(from) + ".." + Numbers.shortest(to) + "/" + steps, values);
  }

  private static BigDecimal decimal(double value) {
    return new BigDecimal(Numbers.shortest(value));
  }

  private static double number(String text) {
    return Numbers.real(text.strip());
  }

  /** A copy of the numbers. */
  public double[] values() {
    return values.clone();
  }

  /** How many there are. */
  public int size() {
    return values.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DoubleList list && text.equals(list.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
