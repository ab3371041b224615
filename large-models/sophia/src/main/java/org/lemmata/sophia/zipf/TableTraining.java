package org.lemmata.sophia.zipf;

import org.lemmata.linalg.random.Stream;

/**
 * A training of the table from zeros on the whole task at once, with a rate that falls along half a
 * cosine to a twentieth.
 *
 * @param task what is learnt
 * @param optimiser what trains
 * @param rate the largest rate, positive
 * @param steps how many steps, positive
 * @param curvature where Sophia has its curvature from
 */
public record TableTraining(
    BigramTask task, TableOptimiser optimiser, double rate, int steps, Curvature curvature) {

  private static final double FLOOR = 0.05;
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.99;

  /**
   * Trains and returns the excess loss at the end, or NaN if it is not finite.
   *
   * @param stream where sampled curvature draws from
   */
  public double excess(Stream stream) {
    int n = BigramTask.SYMBOLS * BigramTask.SYMBOLS;
    double[] w = new double[n];
    double[] predicted = new double[n];
    double[] g = new double[n];
    double[] h = new double[n];
    Average mean = new Average(BETA1, n);
    Average square = new Average(BETA2, n);
    SampledCurvature sampled = new SampledCurvature(task, stream);
    for (int t = 0; t < steps; t++) {
      task.predict(w, predicted);
      task.gradient(predicted, g);
      mean.add(g);
      if (optimiser == TableOptimiser.ADAM) {
        square.addSquares(g);
      }
      if (optimiser == TableOptimiser.SOPHIA) {
        if (curvature == Curvature.EXACT) {
          task.curvature(predicted, h);
        } else {
          sampled.refresh(t, predicted, h);
        }
      }
      optimiser.move(rate(t), mean.corrected(), square.corrected(), h, w);
    }
    task.predict(w, predicted);
    double excess = task.excess(predicted);
    return Double.isFinite(excess) ? excess : Double.NaN;
  }

  private double rate(int step) {
    double cosine = StrictMath.cos(Math.PI * step / steps);
    return rate * (FLOOR + (1 - FLOOR) * (1 + cosine) / 2);
  }
}
