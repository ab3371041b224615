package org.lemmata.attention.sampling;

import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.RatioEstimate;
import org.lemmata.study.Run;

/**
 * Monte Carlo estimation of the best step eta = E[w_ridge' Sigma X'y] / E[(X'y)' Sigma X'y]
 * (quoted: Theorem 1, there with Sigma = I). The query is integrated out, which leaves its second
 * moment Sigma.
 */
public final class StepSampling {

  private StepSampling() {}

  /**
   * Estimates the best step.
   *
   * @param run seed, threads and progress
   * @param sample tells samples of one run apart
   * @param law linear labels with w ~ N(0, I)
   * @param tasks how many, at least 2
   * @return the ratio of means, with the standard error of the delta method
   */
  public static Estimate estimate(Run run, long sample, TaskLaw law, long tasks) {
    Metric metric = Metric.of(law.covariates().secondMoment(law.d()));
    return RatioEstimate.ratio(
        MonteCarlo.means(
            run,
            sample,
            law,
            tasks,
            2,
            () -> {
              double[] ridge = new double[law.d()];
              return (task, out) -> {
                task.ridge(ridge);
                out[0] = metric.inner(ridge, task.xy());
                out[1] = metric.inner(task.xy(), task.xy());
              };
            }),
        0,
        1);
  }
}
