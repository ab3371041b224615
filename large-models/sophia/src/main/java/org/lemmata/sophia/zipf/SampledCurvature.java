package org.lemmata.sophia.zipf;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.lemmata.linalg.random.Stream;

/** The Gauss-Newton-Bartlett estimate of a table's curvature, averaged over refreshes. */
final class SampledCurvature {

  private static final int TOKENS = 128;
  private static final int EVERY = 10;
  private static final double STAYS = 0.9;

  private final BigramTask task;
  private final Stream stream;
  private final double[] sampled;

  SampledCurvature(BigramTask task, Stream stream) {
    this.task = task;
    this.stream = stream;
    this.sampled = new double[BigramTask.SYMBOLS * BigramTask.SYMBOLS];
  }

  /** Brings the average up to date before a step, counted from 0. */
  void refresh(int step, double[] predicted, double[] average) {
    if (step % EVERY != 0) {
      return;
    }
    int n = BigramTask.SYMBOLS;
    Arrays.fill(sampled, 0);
    for (int token = 0; token < TOKENS; token++) {
      int context = draw(i -> task.probability(i));
      int row = context * n;
      int label = draw(i -> predicted[row + i]);
      for (int i = 0; i < n; i++) {
        sampled[row + i] += predicted[row + i] / TOKENS;
      }
      sampled[row + label] -= 1.0 / TOKENS;
    }
    for (int i = 0; i < average.length; i++) {
      double square = TOKENS * sampled[i] * sampled[i];
      average[i] = step == 0 ? square : STAYS * average[i] + (1 - STAYS) * square;
    }
  }

  private int draw(IntToDoubleFunction probability) {
    double left = stream.nextDouble();
    int i = 0;
    while (i < BigramTask.SYMBOLS - 1 && left >= probability.applyAsDouble(i)) {
      left -= probability.applyAsDouble(i);
      i++;
    }
    return i;
  }
}
