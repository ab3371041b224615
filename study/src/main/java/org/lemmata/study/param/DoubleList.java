package org.lemmata.study.param;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.lemmata.study.table.Numbers;

/** A list of finite numbers, written with colons: {@code 1:0.25:4}. */
public final class DoubleList {

  private final double[] values;

  private DoubleList(double[] values) {
    this.values = values;
  }

  /** A list of these numbers. */
  public static DoubleList of(double... values) {
    return new DoubleList(values.clone());
  }

  /**
   * Reads a list.
   *
   * @throws InvalidParameter if it is empty or holds anything but finite numbers
   */
  public static DoubleList parse(String name, String text) {
    String[] parts = text.split(":", -1);
    double[] values = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      try {
        values[i] = Numbers.parse(parts[i].strip());
      } catch (NumberFormatException e) {
        values[i] = Double.NaN;
      }
      if (!Double.isFinite(values[i])) {
        throw new InvalidParameter(
            name, text, "finite numbers separated by colons, such as 1:0.25:4");
      }
    }
    return new DoubleList(values);
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
    return other instanceof DoubleList list && Arrays.equals(values, list.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.stream(values).mapToObj(Numbers::shortest).collect(Collectors.joining(":"));
  }
}
