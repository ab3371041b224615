package org.lemmata.attention.training;

import org.lemmata.study.Checkpoint;

/**
 * Adam (Kingma and Ba, arXiv 1412.6980, Algorithm 1) with decays 0.9 and 0.999 and ε 1e-8, after
 * the gradient has been clipped to a largest Euclidean norm.
 */
final class Adam {

  private static final double FIRST = 0.9;
  private static final double SECOND = 0.999;
  private static final double EPSILON = 1e-8;

  private final double rate;
  private final double largestNorm;
  private final double[] mean;
  private final double[] square;
  private double firstPower = 1;
  private double secondPower = 1;

  Adam(int size, double rate, double largestNorm) {
    this.rate = rate;
    this.largestNorm = largestNorm;
    this.mean = new double[size];
    this.square = new double[size];
  }

  /** Writes the state to a checkpoint. */
  void write(Checkpoint.Parts parts) {
    parts.doubles("mean gradient", mean);
    parts.doubles("mean squared gradient", square);
    parts.doubles("powers", firstPower, secondPower);
  }

  /** Goes on from what {@link #write} wrote. */
  void read(Checkpoint.Saved saved) {
    System.arraycopy(saved.doubles("mean gradient"), 0, mean, 0, mean.length);
    System.arraycopy(saved.doubles("mean squared gradient"), 0, square, 0, square.length);
    double[] powers = saved.doubles("powers");
    firstPower = powers[0];
    secondPower = powers[1];
  }

  /**
   * Takes one step.
   *
   * @param values modified
   * @param gradient not modified
   */
  void step(double[] values, double[] gradient) {
    double norm = 0;
    for (double g : gradient) {
      norm += g * g;
    }
    norm = Math.sqrt(norm);
    double clip = norm > largestNorm ? largestNorm / norm : 1;
    firstPower *= FIRST;
    secondPower *= SECOND;
    for (int i = 0; i < values.length; i++) {
      double g = clip * gradient[i];
      mean[i] = FIRST * mean[i] + (1 - FIRST) * g;
      square[i] = SECOND * square[i] + (1 - SECOND) * g * g;
      double direction = mean[i] / (1 - firstPower);
      double size = Math.sqrt(square[i] / (1 - secondPower));
      values[i] -= rate * direction / (size + EPSILON);
    }
  }
}
