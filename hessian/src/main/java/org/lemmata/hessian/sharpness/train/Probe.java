package org.lemmata.hessian.sharpness.train;

import org.lemmata.hessian.sharpness.data.Samples;
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
        training.accuracy(seen),
        loss.mean(unseen, fresh.labels()),
        fresh.accuracy(unseen),
        trace.total(),
        trace.gaussNewton(),
        InputColumns.contrast(network.shape(), theta));
  }
}
