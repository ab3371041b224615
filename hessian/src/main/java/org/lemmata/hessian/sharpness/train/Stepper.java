package org.lemmata.hessian.sharpness.train;

import static org.lemmata.hessian.sharpness.model.Architecture.BIAS;
import static org.lemmata.hessian.sharpness.model.Architecture.BIAS_3;
import static org.lemmata.hessian.sharpness.model.Architecture.LAYER_NORM;
import static org.lemmata.hessian.sharpness.model.Architecture.NO_BIAS;

import java.util.Set;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;

/** Takes training steps on parameters of its own. A workspace for one thread. */
interface Stepper {

  /** The fastest stepper for a network and a number of points in each step. */
  static Stepper of(Network network, Loss loss, Samples samples, Rescaling rescaling, int batch) {
    Points points = new Points(network.shape(), samples);
    if (batch == 1 && Set.of(NO_BIAS, BIAS, LAYER_NORM).contains(network.shape().architecture())) {
      return new PointStepper(network, loss, points, rescaling);
    }
    if (batch == 1 && network.shape().architecture() == BIAS_3) {
      return new DeepStepper(network, loss, points, rescaling);
    }
    LossGradient gradient =
        switch (network.shape().architecture()) {
          case NO_BIAS, BIAS, LAYER_NORM -> new PlainGradient(network, loss, points);
          case BATCH_NORM -> new BatchNormGradient(network, loss, points);
          case BIAS_3 -> new DeepGradient(network, loss, points);
        };
    return new BatchStepper(network.shape(), gradient, rescaling);
  }

  /** Takes the parameters from an array. */
  void load(double[] theta);

  /** Writes the parameters into an array. */
  void store(double[] theta);

  /**
   * One pass over the training set.
   *
   * @param order the points, each once
   * @param stage the settings
   */
  void epoch(int[] order, Stage stage);

  /** Whether the output weights, where any divergence arrives at once, are finite. */
  boolean isFinite();
}
