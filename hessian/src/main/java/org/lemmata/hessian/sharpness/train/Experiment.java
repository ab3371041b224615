package org.lemmata.hessian.sharpness.train;

import java.util.List;
import org.lemmata.hessian.sharpness.data.Distribution;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Initialisation;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.TraceBound;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/**
 * A training whose data and start are random.
 *
 * @param network the network
 * @param loss the loss of one point
 * @param data where points come from
 * @param samples the number n of training points
 * @param stage the one stage of training, where no list of stages is given
 * @param start the law of the initial parameters
 * @param norm the fixed norm of (W_1, b_1); 0 to let it be free
 * @param stages the list of stages
 * @param test the number of fresh points to test on
 */
public record Experiment(
    @Group Network network,
    @Param(
            value = "loss of one point: squared, or logistic with labels smoothed by p = 0.2",
            byDefault = "squared")
        Loss loss,
    @Param(
            value =
                "data: xor (x uniform on {-1, 1}^d, y = x₁x₂) or ball (x uniform in the ball of"
                    + " radius √d, y = |x₁| - |x₂|)",
            byDefault = "xor")
        Distribution data,
    @Param(
            value = "number n of training points",
            byDefault = "100",
            min = 1,
            max = 10_000,
            trial = {1, 12})
        int samples,
    @Group Stage stage,
    @Group Initialisation start,
    @Param(
            value =
                "Frobenius norm to which (W₁, b₁) is rescaled after each step; 0 to let it be free",
            byDefault = "0",
            min = 0,
            max = 1e6,
            trial = {0, 5})
        double norm,
    @Param(
            value =
                "stages: one (that of rate, rho, batch, decay, epochs), or several"
                    + " rate/rho/batch/decay/epochs with colons between them, or @FILE with these"
                    + " columns",
            byDefault = "one",
            examples = {"one", "0.001/0.05/1/0/10:0.0005/0/0/0.1/5"})
        StageList stages,
    @Param(
            value = "number of fresh points to test on",
            byDefault = "2000",
            min = 1,
            max = 1_000_000,
            trial = {1, 100})
        int test) {

  /** The stages that are gone through. */
  public List<Stage> course() {
    return stages.or(stage);
  }

  /**
   * The same with another stage of its own and another number of fresh points.
   *
   * @param other for {@link #stage}
   * @param fresh for {@link #test}
   */
  public Experiment with(Stage other, int fresh) {
    return new Experiment(network, loss, data, samples, other, start, norm, stages, fresh);
  }

  /** The epochs of all stages together. */
  public long epochs() {
    return course().stream().mapToLong(Stage::epochs).sum();
  }

  /**
   * One replicate, before its first epoch.
   *
   * @param streams where everything random is drawn
   * @param replicate which one
   */
  public Trainer begin(Streams streams, long replicate) {
    double[] theta = start.draw(network.shape(), streams.child("start").stream(replicate));
    return Trainer.start(task(streams, replicate), orders(streams, replicate), theta);
  }

  /**
   * One replicate, taken up again.
   *
   * @param streams where everything random is drawn
   * @param replicate which one
   * @param theta the parameters after {@code epoch} epochs
   * @param epoch epochs done
   */
  public Trainer resume(Streams streams, long replicate, double[] theta, long epoch) {
    return new Trainer(task(streams, replicate), orders(streams, replicate), theta, epoch);
  }

  /** What looks at the trainings of one replicate. */
  public Probe probe(Streams streams, long replicate) {
    return new Probe(
        network,
        loss,
        points(samples, streams.child("samples"), replicate),
        points(test, streams.child("test"), replicate));
  }

  /**
   * The lower bound of the trace over networks that fit one replicate's training set; NaN if none
   * is known.
   */
  public double bound(Streams streams, long replicate) {
    Samples training = points(samples, streams.child("samples"), replicate);
    return TraceBound.of(network, training, loss);
  }

  private TrainingPlan task(Streams streams, long replicate) {
    Samples training = points(samples, streams.child("samples"), replicate);
    return new TrainingPlan(network, loss, training, course(), norm);
  }

  private Samples points(int n, Streams streams, long replicate) {
    return data.draw(n, network.shape().d(), streams.stream(replicate));
  }

  private static Streams orders(Streams streams, long replicate) {
    return streams.child("orders").child(Long.toString(replicate));
  }
}
