package org.lemmata.attention.sampling;

import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.linalg.stats.RatioEstimate;
import org.lemmata.study.Run;

/**
 * What a sample of tasks says of steps of gradient descent, for labels of any signal u_f. For
 * standard normal covariates the best step is E[u_f' X'y] / E|X'y|² for any f (derived: x_q is
 * integrated out); other covariates enter by their second moment Σ, as in {@link StepSampling}.
 */
public final class SignalSample {

  private final Moments moments;

  private SignalSample(Moments moments) {
    this.moments = moments;
  }

  /**
   * Draws tasks.
   *
   * @param run seed, threads and progress
   * @param law any labels
   * @param tasks how many, at least 2
   */
  public static SignalSample draw(Run run, TaskLaw law, long tasks) {
    Metric metric = Metric.of(law.covariates().secondMoment(law.d()));
    return new SignalSample(
        MonteCarlo.means(
            run,
            0,
            law,
            tasks,
            5,
            () -> {
              double[] signal = new double[law.d()];
              return (task, out) -> {
                System.arraycopy(task.signal(), 0, signal, 0, signal.length);
                double first = task.xy()[0];
                out[0] = metric.inner(signal, task.xy());
                out[1] = metric.inner(task.xy(), task.xy());
                out[2] = signal[0] * first;
                out[3] = first * first;
                out[4] = task.ff() / law.n();
              };
            }));
  }

  /** The best step, as a ratio of means with the standard error of the delta method. */
  public Estimate step() {
    return RatioEstimate.ratio(moments, 0, 1);
  }

  /** The best step for the first coordinate of the prediction alone, likewise. */
  public Estimate firstStep() {
    return RatioEstimate.ratio(moments, 2, 3);
  }

  /**
   * The loss of a step, E f² + σ² − 2η E[u_f' X'y] + η² E|X'y|². The query has the law of the
   * examples, so E f² is estimated by these.
   *
   * @param step η
   * @param noise σ², of the query's label
   */
  public Estimate loss(double step, double noise) {
    double square = moments.mean(4) + noise;
    double loss = square - 2 * step * moments.mean(0) + step * step * moments.mean(1);
    return RatioEstimate.smooth(moments, loss, -2 * step, step * step, 0, 0, 1);
  }
}
