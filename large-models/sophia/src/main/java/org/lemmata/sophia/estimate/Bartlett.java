package org.lemmata.sophia.estimate;

/** The Gauss-Newton-Bartlett estimate, and what has been taken for it. */
public enum Bartlett {
  /** Labels drawn from the model, B ĝ ⊙ ĝ: the paper's. */
  AS_STATED,
  /** The same without the factor B. */
  WITHOUT_FACTOR,
  /** The labels of the data, as the first version of a well-known library had it. */
  DATA_LABELS,
  /** The sampled gradient clipped to norm 0.3 first; the authors' repository clips it to 1. */
  CLIPPED;

  private static final double NORM = 0.3;

  /** The largest batch whose labels, 3 to that power, an int can count. */
  private static final int LARGEST = 19;

  /**
   * The expectation of the estimate over all labels, in time that grows as 3 to the batch.
   *
   * @return a new array
   * @throws IllegalArgumentException if the batch has more than 19 inputs
   */
  public double[] expectation(TinyClassifier network) {
    int batch = network.batch();
    if (batch > LARGEST) {
      throw new IllegalArgumentException(
          "a batch must be at most %d, not %d".formatted(LARGEST, batch));
    }
    double[] sum = new double[TinyClassifier.PARAMETERS];
    int outcomes = (int) Math.round(StrictMath.pow(TinyClassifier.CLASSES, batch));
    for (int outcome = 0; outcome < outcomes; outcome++) {
      int[] labels = new int[batch];
      double probability = 1;
      int rest = outcome;
      for (int b = 0; b < batch; b++) {
        labels[b] = rest % TinyClassifier.CLASSES;
        rest /= TinyClassifier.CLASSES;
        probability *= probability(network, b, labels[b]);
      }
      add(sum, probability, network.gradient(labels), batch);
    }
    return sum;
  }

  /** The data's labels are all the first class. */
  private double probability(TinyClassifier network, int b, int label) {
    return this == DATA_LABELS ? (label == 0 ? 1 : 0) : network.probabilities(b)[label];
  }

  private void add(double[] sum, double probability, double[] gradient, int batch) {
    double square = 0;
    for (double g : gradient) {
      square += g * g;
    }
    double shrink = this == CLIPPED ? Math.min(1, NORM * NORM / square) : 1;
    double factor = this == WITHOUT_FACTOR ? 1 : batch;
    for (int k = 0; k < sum.length; k++) {
      sum[k] += probability * factor * shrink * gradient[k] * gradient[k];
    }
  }
}
