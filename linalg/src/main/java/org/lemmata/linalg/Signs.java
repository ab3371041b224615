package org.lemmata.linalg;

/**
 * The sign of a singular or eigenvector, which mathematics leaves open: its first entry at least
 * half as large as the largest is positive. The largest itself would not do; where two entries are
 * as large, rounding would choose.
 */
final class Signs {
  private Signs() {}

  /** 1.0 if the column already has the sign, else -1.0; 1.0 for a zero column. */
  static double of(Matrix vectors, int column) {
    double largest = 0.0;
    for (int i = 0; i < vectors.rows(); i++) {
      largest = Math.max(largest, Math.abs(vectors.get(i, column)));
    }
    for (int i = 0; i < vectors.rows(); i++) {
      double entry = vectors.get(i, column);
      if (Math.abs(entry) >= 0.5 * largest) {
        return entry < 0.0 ? -1.0 : 1.0;
      }
    }
    return 1.0;
  }

  /** Multiplies a column by 1.0 or -1.0. */
  static void apply(double sign, Matrix vectors, int column) {
    for (int i = 0; i < vectors.rows(); i++) {
      // Adding 0.0 turns a negative zero into the positive one.
      vectors.set(i, column, sign * vectors.get(i, column) + 0.0);
    }
  }
}
