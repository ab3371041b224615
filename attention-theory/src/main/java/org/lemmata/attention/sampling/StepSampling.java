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
   * @param sample tells samples of one run apart
   * @param law linear labels with w ~ N(0, I)
   * @param tasks how many, at least 2
   * @return the ratio of means, with the standard error of the delta method
   */
  public static Estimate estimate(Run run, long sample, TaskLaw law, long tasks) {
    return ratio(run, sample, law, tasks, Task::ridge);
  }

  /**
   * Estimates E[u_f' Σ X'y] / E[(X'y)' Σ X'y], where u_f is the signal of the labels. For standard
   * normal covariates it is the best step for any f (derived: x_q is integrated out).
   *
   * @param run seed, threads and progress
   * @param sample tells samples of one run apart
   * @param law any labels
   * @param tasks how many, at least 2
   * @return the ratio of means, with the standard error of the delta method
   */
  public static Estimate ofSignal(Run run, long sample, TaskLaw law, long tasks) {
    return ratio(
        run,
        sample,
        law,
        tasks,
        (task, out) -> System.arraycopy(task.signal(), 0, out, 0, out.length));
  }

  private static Estimate ratio(Run run, long sample, TaskLaw law, long tasks, Measure predictor) {
    Metric metric = Metric.of(law.covariates().secondMoment(law.d()));
    return RatioEstimate.ratio(
        MonteCarlo.means(
            run,
            sample,
            law,
            tasks,
            2,
            () -> {
              double[] best = new double[law.d()];
              return (task, out) -> {
                predictor.of(task, best);
                out[0] = metric.inner(best, task.xy());
                out[1] = metric.inner(task.xy(), task.xy());
              };
            }),
        0,
        1);
  }
}
