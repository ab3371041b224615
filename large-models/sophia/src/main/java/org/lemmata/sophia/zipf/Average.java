package org.lemmata.sophia.zipf;

/** A moving average of vectors, a ← β a + (1 − β) x from zero, and a/(1 − βᵗ) after t of them. */
final class Average {

  private final double beta;
  private final double[] average;
  private final double[] corrected;
  private double left = 1;

  /** Of vectors of a length, with β in (0, 1). */
  Average(double beta, int length) {
    this.beta = beta;
    this.average = new double[length];
    this.corrected = new double[length];
  }

  void add(double[] x) {
    double scale = next();
    for (int i = 0; i < average.length; i++) {
      double a = beta * average[i] + (1 - beta) * x[i];
      average[i] = a;
      corrected[i] = scale * a;
    }
  }

  /** Adds x ⊙ x. */
  void addSquares(double[] x) {
    double scale = next();
    for (int i = 0; i < average.length; i++) {
      double a = beta * average[i] + (1 - beta) * x[i] * x[i];
      average[i] = a;
      corrected[i] = scale * a;
    }
  }

  private double next() {
    left *= beta;
    return 1 / (1 - left);
  }

  /** Zero before the first; not to be changed. */
  double[] corrected() {
    return corrected;
  }
}
