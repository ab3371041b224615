package org.lemmata.meanfield.param;

import org.lemmata.study.param.DoubleList;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.table.Numbers;

/**
 * Ascending times: a list with colons, {@code 0:1:5}, or equal steps, {@code 0..50/200}.
 *
 * @param text as it was written
 * @param list the times
 */
public record Times(String text, DoubleList list) {

  /** The largest time. */
  public static final double LARGEST = 1e4;

  private static final int MOST = 10_000;
  private static final int MOST_ROWS = 1_000_000;
  private static final String LEGAL =
      "at most 10000 numbers from 0 to 10000 that ascend, such as 0:1:5, or equal steps such as"
          + " 0..50/200";

  /**
   * Reads times.
   *
   * @throws InvalidParameter if they are not numbers from 0 to 10000 in ascending order, or too
   *     many
   */
  public static Times parse(String name, String text) {
    double[] values = text.contains("..") ? steps(name, text) : list(name, text);
    double before = 0;
    for (double value : values) {
      if (!(value >= before && value <= LARGEST)) {
        throw new InvalidParameter(name, text, LEGAL);
      }
      before = value;
    }
    return new Times(text, DoubleList.of(values));
  }

  /**
   * Refuses tables that would fill the memory.
   *
   * @param rows of one time
   * @throws InvalidParameter if all times together have more than a million rows
   */
  public void allow(int rows) {
    if ((long) rows * list.size() > MOST_ROWS) {
      throw new InvalidParameter(
          "times",
          list.size() + " times",
          "at most " + MOST_ROWS / rows + " with " + rows + " rows each");
    }
  }

  /** A copy of the times. */
  public double[] values() {
    return list.values();
  }

  @Override
  public String toString() {
    return text;
  }

  private static double[] list(String name, String text) {
    try {
      DoubleList list = DoubleList.parse(name, text);
      if (list.size() <= MOST) {
        return list.values();
      }
    } catch (InvalidParameter e) {
      throw new InvalidParameter(name, text, LEGAL);
    }
    throw new InvalidParameter(name, text, LEGAL);
  }

  private static double[] steps(String name, String text) {
    String[] parts = text.split("\\.\\.|/", -1);
    try {
      if (parts.length == 3 && text.indexOf("..") < text.indexOf('/')) {
        double from = Numbers.parse(parts[0]);
        double to = Numbers.parse(parts[1]);
        int steps = Integer.parseInt(parts[2]);
        if (steps >= 1 && steps < MOST && from < to && to - from < Double.POSITIVE_INFINITY) {
          double[] values = new double[steps + 1];
          for (int i = 0; i <= steps; i++) {
            values[i] = from + (to - from) * i / steps;
          }
          return values;
        }
      }
    } catch (IllegalArgumentException e) {
      throw new InvalidParameter(name, text, LEGAL);
    }
    throw new InvalidParameter(name, text, LEGAL);
  }
}
