package org.lemmata.hessian.sharpness.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Activation;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.DifferenceTrace;
import org.lemmata.hessian.sharpness.model.HessianTrace;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;

/**
 * Where Lemma 4.1 is examined.
 *
 * @param architectures the networks
 * @param activation of their hidden layers
 * @param miss the size of the residuals f(x_i) - y_i, standard normal numbers times this
 */
record LemmaSetting(List<Architecture> architectures, Activation activation, double miss) {

  /** The notes' tolerance. */
  private static final double TOLERANCE = 1e-5;

  /**
   * Off interpolation the loss is about 1 and some hundred parameters add up to rounding of at most
   * 1e-16 / STEP^2 each, which is 1e-7 of the trace or less; truncation is of order STEP^2.
   */
  private static final double STEP = 1e-4;

  private static final int D = 5;
  private static final int POINTS = 6;
  private static final int WIDTH = 24;

  LemmaSetting {
    architectures = List.copyOf(architectures);
  }

  /** One architecture with ReLU. */
  static LemmaSetting of(Architecture architecture, double miss) {
    return new LemmaSetting(List.of(architecture), Activation.RELU, miss);
  }

  /** The largest relative error of (2/n) sum |grad f|^2 against differences, by architecture. */
  Evidence check(Run run, Scale scale) {
    List<Evidence> parts = new ArrayList<>();
    int draws = scale.choose(4, 20, 100);
    for (Architecture architecture : architectures) {
      Network network = new Network(new Shape(architecture, D, WIDTH), activation);
      double[] errors = new double[draws];
      run.parallel().forEach(draws, i -> errors[i] = error(network, run.streams(), i));
      double worst = 0;
      for (double error : errors) {
        worst = Math.max(worst, error);
      }
      parts.add(new Rounding(name(architecture), worst, TOLERANCE));
    }
    return Every.of("largest relative difference of the two", parts);
  }

  private double error(Network network, Streams streams, int i) {
    Samples corners = Corners.distinct(POINTS, D, streams.child("corners").stream(i));
    Streams draws = streams.child("parameters").child(network.shape().architecture().name());
    double[] theta = RandomFit.draw(network, corners, corners.labels(), draws, i);
    Stream residuals = streams.child("residuals").stream(i);
    double[] labels = network.outputs(theta, corners.inputs());
    for (int k = 0; k < labels.length; k++) {
      labels[k] += miss * residuals.nextNormal();
    }
    Samples training = new Samples(corners.inputs(), labels);
    double lemma = HessianTrace.of(network, theta, training, Loss.SQUARED).gaussNewton();
    double differences = DifferenceTrace.of(network, theta, training, Loss.SQUARED, STEP);
    return Math.abs(lemma / differences - 1);
  }

  private static String name(Architecture architecture) {
    return switch (architecture) {
      case NO_BIAS -> "no bias";
      case BIAS -> "bias";
      case BIAS_3 -> "three layers";
      case LAYER_NORM -> "layer norm";
      case BATCH_NORM -> "batch norm";
    };
  }
}
