package org.lemmata.hessian.sharpness.claim;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;

/**
 * Where Lemma 4.1 is examined.
 *
 * @param activation of the hidden layers
 * @param miss the size of the residuals f(xᵢ) - yᵢ, standard normal numbers times this
 * @param kink whether the first neuron has no weights, so that it stands at its kink everywhere
 */
record LemmaSetting(Activation activation, double miss, boolean kink) {

  /** The notes' tolerance. */
  private static final double TOLERANCE = 1e-5;

  /**
   * Off interpolation the loss is about 1 and some hundred parameters add up to rounding of at most
   * 1e-16 / STEP² each, which is 1e-7 of the trace or less; truncation is of order STEP².
   */
  private static final double STEP = 1e-4;

  private static final int D = 5;
  private static final int POINTS = 6;
  private static final int WIDTH = 24;

  /** The largest relative error of (2/n) sum |grad f|² against differences, by architecture. */
  Evidence check(List<Architecture> architectures, Run run, Scale scale) {
    List<Evidence> parts = new ArrayList<>();
    int draws = scale.choose(4, 20, 100);
    for (Architecture architecture : architectures) {
      Network network = new Network(new Shape(architecture, D, WIDTH), activation);
      double[] errors = new double[draws];
      run.parallel().forEach(draws, i -> errors[i] = error(network, run.streams(), i));
      parts.add(
          new Approximation(
              name(architecture),
              Arrays.stream(errors).max().orElseThrow(),
              TOLERANCE,
              "a step of finite size"));
    }
    return Every.of("largest relative difference of the two", parts);
  }

  private double error(Network network, Streams streams, int i) {
    Samples corners = Corners.distinct(POINTS, D, streams.child("corners").stream(i));
    Streams draws = streams.child("parameters").child(network.shape().architecture().name());
    double[] theta = RandomFit.draw(network, corners, corners.labels(), draws, i);
    if (kink) {
      standAtKink(network.shape(), theta);
    }
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

  /** The labels are taken from the outputs, so the network fits all the same. */
  private static void standAtKink(Shape shape, double[] theta) {
    for (int row = 0; row < shape.rows(); row++) {
      theta[row * shape.width()] = 0;
    }
    theta[shape.output()] = 1;
  }

  /** An architecture in the words of the claims. */
  static String name(Architecture architecture) {
    return switch (architecture) {
      case NO_BIAS -> "no bias";
      case BIAS -> "bias";
      case BIAS_3 -> "three layers";
      case LAYER_NORM -> "layer norm";
      case BATCH_NORM -> "batch norm";
    };
  }
}
