package org.lemmata.study.figure;

import java.util.List;
import java.util.Set;

/**
 * An axis, of numbers or of categories.
 *
 * @param label what it shows, with symbol and unit
 * @param log whether it is logarithmic
 * @param lower left or bottom end, or NaN to fit the data; above {@code upper} the axis runs
 *     backwards, as the rows of a matrix do
 * @param upper right or top end, or NaN to fit the data
 * @param names of categories, which columns number from 1; none for numbers
 */
public record Axis(String label, boolean log, double lower, double upper, List<String> names) {

  private static final double HALF = 0.5;

  /**
   * Keeps an immutable copy.
   *
   * @throws IllegalArgumentException if names are blank or not different, or if the axis is
   *     logarithmic and has any
   */
  public Axis {
    names = List.copyOf(names);
    if (names.stream().anyMatch(String::isBlank) || Set.copyOf(names).size() < names.size()) {
      throw new IllegalArgumentException("axis '" + label + "' needs different names: " + names);
    }
    if (log && !names.isEmpty()) {
      throw new IllegalArgumentException("axis '" + label + "' has names and is logarithmic");
    }
  }

  /** A linear axis that fits the data. */
  public static Axis linear(String label) {
    return new Axis(label, false, Double.NaN, Double.NaN, List.of());
  }

  /** A logarithmic axis that fits the data. */
  public static Axis log(String label) {
    return new Axis(label, true, Double.NaN, Double.NaN, List.of());
  }

  /**
   * An axis of categories: the first name stands at 1, the next at 2, and so on, and there is half
   * a place at both ends. Names of more than two words are easier to read beside a vertical axis.
   *
   * @param names at least one, short and different
   * @throws IllegalArgumentException if there is none, or if they are blank or not different
   */
  public static Axis named(String label, List<String> names) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("axis '" + label + "' needs names");
    }
    return new Axis(label, false, HALF, names.size() + HALF, names);
  }

  /** The same axis between fixed ends; NaN leaves an end to the data. */
  public Axis from(double low, double high) {
    return new Axis(label, log, low, high, names);
  }

  /** The same axis with its ends exchanged: the names of a vertical one from the top downwards. */
  public Axis backwards() {
    return from(upper, lower);
  }
}
