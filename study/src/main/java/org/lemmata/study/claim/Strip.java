package org.lemmata.study.claim;

import java.util.List;

/**
 * The picture of one number that decides: where it lies, how sure it is, and what is allowed.
 *
 * @param label what the number is
 * @param value where it lies
 * @param standardError zero for an exact number
 * @param lower smallest value allowed, possibly infinite
 * @param upper largest value allowed, possibly infinite
 * @param mark a predicted value, or NaN
 * @param log whether the axis should be logarithmic
 * @param runs the numbers that the value is the centre of, one a seed; empty if there are none
 */
public record Strip(
    String label,
    double value,
    double standardError,
    double lower,
    double upper,
    double mark,
    boolean log,
    List<Double> runs) {

  /** Keeps an immutable copy. */
  public Strip {
    runs = List.copyOf(runs);
  }

  static Strip point(String label, double value) {
    return estimate(label, value, 0);
  }

  static Strip estimate(String label, double value, double standardError) {
    return new Strip(
        label,
        value,
        standardError,
        Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        Double.NaN,
        false,
        List.of());
  }

  Strip between(double low, double high) {
    return new Strip(label, value, standardError, low, high, mark, log, runs);
  }

  Strip markedAt(double predicted) {
    return new Strip(label, value, standardError, lower, upper, predicted, log, runs);
  }

  Strip onLogAxis() {
    return new Strip(label, value, standardError, lower, upper, mark, true, runs);
  }

  Strip withRuns(List<Double> numbers) {
    return new Strip(label, value, standardError, lower, upper, mark, log, numbers);
  }
}
