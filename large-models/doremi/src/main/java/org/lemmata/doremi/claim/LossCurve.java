package org.lemmata.doremi.claim;

import org.lemmata.study.table.Table;

/** The average loss over the domains, against steps. */
final class LossCurve {

  private final double[] steps;
  private final double[] losses;

  private LossCurve(double[] steps, double[] losses) {
    this.steps = steps;
    this.losses = losses;
  }

  /** The curve of a table with a row for each step and domain. */
  static LossCurve of(Table table, int domains) {
    double[] step = table.doubles("step");
    double[] loss = table.doubles("loss");
    double[] steps = new double[step.length / domains];
    double[] losses = new double[steps.length];
    for (int i = 0; i < step.length; i++) {
      steps[i / domains] = step[i];
      losses[i / domains] += loss[i] / domains;
    }
    return new LossCurve(steps, losses);
  }

  /** All steps. */
  double steps() {
    return steps[steps.length - 1];
  }

  /** The loss at the end. */
  double last() {
    return losses[losses.length - 1];
  }

  /**
   * The first step at which a loss is reached, on straight lines between the points.
   *
   * @param loss at least the last one; above the first one the first step is returned
   */
  double reaches(double loss) {
    int at = 0;
    while (losses[at] > loss) {
      at++;
    }
    if (at == 0) {
      return steps[0];
    }
    double part = (losses[at - 1] - loss) / (losses[at - 1] - losses[at]);
    return steps[at - 1] + part * (steps[at] - steps[at - 1]);
  }
}
