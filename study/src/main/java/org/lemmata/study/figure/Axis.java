package org.lemmata.study.figure;

/**
 * An axis.
 *
 * @param label what it shows, with symbol and unit
 * @param log whether it is logarithmic
 * @param lower left or bottom end, or NaN to fit the data; above {@code upper} the axis runs
 *     backwards, as the rows of a matrix do
 * @param upper right or top end, or NaN to fit the data
 */
public record Axis(String label, boolean log, double lower, double upper) {

  /** A linear axis that fits the data. */
  public static Axis linear(String label) {
    return new Axis(label, false, Double.NaN, Double.NaN);
  }

  /** A logarithmic axis that fits the data. */
  public static Axis log(String label) {
    return new Axis(label, true, Double.NaN, Double.NaN);
  }

  /** The same axis between fixed ends; NaN leaves an end to the data. */
  public Axis from(double low, double high) {
    return new Axis(label, log, low, high);
  }
}
