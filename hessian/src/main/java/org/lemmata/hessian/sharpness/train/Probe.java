package org.lemmata.hessian.sharpness.train;

import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Activation;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.HessianTrace;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;

/**
 * Looks at parameters.
 *
 * @param network the network
 * @param loss the loss of one point
 * @param training the training set
 * @param fresh points to test on
 */
public record Probe(Network network, Loss loss, Samples training, Samples fresh) {

  /** Where a trainer stands. */
  public Snapshot look(Trainer trainer) {
    double[] theta = trainer.theta();
    double[] seen = network.outputs(theta, training.inputs());
    double[] unseen = network.outputs(theta, training.inputs(), fresh.inputs());
    HessianTrace trace = HessianTrace.of(network, theta, training, loss);
    return new Snapshot(
        trainer.epoch(),
        loss.mean(seen, training.labels()),
        accuracy(seen, training),
        loss.mean(unseen, fresh.labels()),
        accuracy(unseen, fresh),
        trace.total(),
        trace.gaussNewton());
  }

  /**
   * The lower bound of the trace over ReLU networks that fit the training set, from the inequality
   * of the means; with layer norm that of the output weights alone. NaN for batch norm and
   * softplus.
   */
  public double bound() {
    Architecture architecture = network.shape().architecture();
    if (network.activation() != Activation.RELU || architecture == Architecture.BATCH_NORM) {
      return Double.NaN;
    }
    Points points = new Points(network.shape(), training);
    double depth = architecture.depth();
    double sum = 0;
    for (int i = 0; i < points.size(); i++) {
      double f = Math.abs(loss.minimiser(points.label(i)));
      double square =
          architecture == Architecture.LAYER_NORM
              ? 1
              : depth
                  * StrictMath.pow(points.square(i), 1 / depth)
                  * StrictMath.pow(f, 2 * (depth - 1) / depth);
      sum += loss.curvature(f, points.label(i)) * square;
    }
    return sum / points.size();
  }

  private static double accuracy(double[] outputs, Samples samples) {
    int right = 0;
    for (int i = 0; i < outputs.length; i++) {
      if (outputs[i] * samples.label(i) > 0) {
        right++;
      }
    }
    return right / (double) outputs.length;
  }
}
