package org.lemmata.engine.trial;

import java.util.Locale;
import org.lemmata.linalg.random.Stream;

/** Sums of products of floats against the same in doubles. */
final class Rounded {

  /** Half the distance of neighbouring floats at 1. */
  private static final double UNIT = 0x1p-24;

  private final double growth;
  private double largest;
  private double part;

  /**
   * Nothing compared yet: n u / (1 − n u) times the sum of absolute products is what any order of
   * summation may be wrong by (Higham, Accuracy and Stability of Numerical Algorithms, section
   * 3.1), with one rounding more for what is written.
   *
   * @param products n, how many are added, at least 1
   */
  Rounded(int products) {
    growth = (products + 1) * UNIT / (1 - (products + 1) * UNIT);
  }

  /** Factors, each uniform in [−1, 1). */
  static float[] draw(int size, Stream random) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (2 * random.nextDouble() - 1);
    }
    return values;
  }

  /**
   * Compares one sum.
   *
   * @param seen in floats
   * @param exact in doubles
   * @param size the sum of the absolute products, above 0
   */
  void compare(float seen, double exact, double size) {
    double error = Math.abs(seen - exact);
    // What is no number stays so, and does not pass.
    largest = Math.max(largest, error);
    part = Math.max(part, error / (growth * size));
  }

  /** What the comparisons came to; passed if no error is larger than it may be. */
  Trial trial(String name, String sizes) {
    return new Trial(
        name,
        String.format(
            Locale.ROOT,
            "%s, largest error %.2g, %.2g of what rounding allows",
            sizes,
            largest,
            part),
        part <= 1);
  }
}
