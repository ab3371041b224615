package org.lemmata.attention.sampling;

import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.RatioEstimate;
import org.lemmata.study.Run;

/**
 * Monte Carlo estimation of the best step of gradient descent. The query is integrated out, which
 * leaves the second moment Σ of the covariates.
 */
public final class StepSampling {

  private StepSampling() {}

  /**
   * Estimates E[w_ridge' Σ X'y] / E[(X'y)' Σ X'y] (quoted: Theorem 1, there with Σ = I).
   *
   * @param run seed, threads and progress
   * @param law linear labels with w ~ N(0, I)
   * @param tasks how many, at least 2
   * @return the ratio of means, with the standard error of the delta method
   */
  public static Estimate estimate(Run run, TaskLaw law, long tasks) {
    Metric metric = Metric.of(law.covariates().secondMoment(law.d()));
    return RatioEstimate.ratio(
        MonteCarlo.means(
            run,
            0,
            law,
            tasks,
            2,
            () -> {
              double[] best = new double[law.d()];
              return (task, out) -> {
                task.ridge(best);
                out[0] = metric.inner(best, task.xy());
                out[1] = metric.inner(task.xy(), task.xy());
              };
            }),
        0,
        1);
  }
}
