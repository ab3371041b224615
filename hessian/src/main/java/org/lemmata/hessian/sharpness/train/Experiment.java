package org.lemmata.hessian.sharpness.train;

import java.util.List;
import org.lemmata.hessian.sharpness.data.Distribution;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Initialisation;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.linalg.random.Streams;

/**
 * A training whose data and start are random.
 *
 * @param network the network
 * @param loss the loss of one point
 * @param law where points come from
 * @param samples the number n of training points
 * @param test the number of fresh points to test on
 * @param start the law of the initial parameters
 * @param stages the stages of training
 * @param norm the fixed norm of (W₁, b₁); 0 to let it be free
 */
public record Experiment(
    Network network,
    Loss loss,
    Distribution law,
    int samples,
    int test,
    Initialisation start,
    List<Stage> stages,
    double norm) {

  /** Keeps an immutable copy of the stages. */
  public Experiment {
    stages = List.copyOf(stages);
  }

  /** The epochs of all stages together. */
  public long epochs() {
    return stages.stream().mapToLong(Stage::epochs).sum();
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

  private TrainingPlan task(Streams streams, long replicate) {
    Samples training = points(samples, streams.child("samples"), replicate);
    return new TrainingPlan(network, loss, training, stages, norm);
  }

  private Samples points(int n, Streams streams, long replicate) {
    return law.draw(n, network.shape().d(), streams.stream(replicate));
  }

  private static Streams orders(Streams streams, long replicate) {
    return streams.child("orders").child(Long.toString(replicate));
  }
}
