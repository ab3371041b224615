package org.lemmata.hessian.sharpness.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lemmata.hessian.sharpness.construct.DeepMemoriser;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Activation;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.HessianTrace;
import org.lemmata.hessian.sharpness.model.LastLayer;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.hessian.sharpness.model.TraceBound;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** The lower bounds of the trace. */
public final class TraceAboveBound {

  private static final int D = 6;
  private static final int POINTS = 12;
  private static final int WIDTH = 40;

  /** How far below 1 rounding may take a ratio that is 1. */
  private static final double ROUNDING = 1e-10;

  private TraceAboveBound() {}

  /** The claim; its setting is the share of the label that the network puts out. */
  public static Claim claim() {
    return Claim.of("sharpness.trace-bound", "No network that fits is flatter than the bound")
        .states(
            "At every ReLU network that fits xor, $\\operatorname{Tr} \\nabla^2 L \\ge 4 \\sqrt d$"
                + " without bias, $4 \\sqrt{d + 1}$ with bias, $6 (d + 1)^{1/3}$ with three layers,"
                + " 2 with layer norm, and with batch norm $4 (\\sqrt p + \\sqrt{1 - p})$, $p$ the"
                + " share of positive labels.")
        .source(
            Source.paper(
                "the minimal traces of Sections 3 to 5; the bound for batch norm, which needs no"
                    + " condition on the training set, is derived for this project"))
        .assuming("the network fits the training set", "the activation is ReLU")
        .examining(
            "Takes the trace at random networks whose output weights are solved for and, with bias,"
                + " at memorising ones, each as it is and with its neurons rescaled at random (what"
                + " a neuron receives is multiplied and what it sends is divided, which keeps f)."
                + " Reports the smallest trace over bound of each architecture.")
        .in("the setting of the claim", 1.0, TraceAboveBound::check)
        .control("networks that put out half of each label", 0.5)
        .build();
  }

  private static Evidence check(Double share, Run run, Scale scale) {
    int draws = scale.choose(20, 200, 2000);
    List<Evidence> parts = new ArrayList<>();
    for (Architecture architecture : Architecture.values()) {
      Streams streams = run.streams().child(architecture.name());
      double[] least = new double[draws];
      run.parallel().forEach(draws, i -> least[i] = least(architecture, share, streams, i));
      parts.add(
          Searched.notBelow(
              architecture.name(), Arrays.stream(least).min().orElseThrow(), 1 - ROUNDING));
    }
    return Every.of("smallest trace over bound", parts);
  }

  /** The smallest ratio for one training set. */
  private static double least(Architecture architecture, double share, Streams streams, int i) {
    Samples samples = Corners.distinct(POINTS, D, streams.child("corners").stream(i));
    double[] wanted = Arrays.stream(samples.labels()).map(y -> share * y).toArray();
    Network wide = new Network(new Shape(architecture, D, WIDTH), Activation.RELU);
    double[] random = RandomFit.draw(wide, samples, wanted, streams.child("parameters"), i);
    Stream factors = streams.child("factors").stream(i);
    double least = both(wide, random, samples, factors);
    if (architecture == Architecture.BIAS_3) {
      Samples scaled = new Samples(samples.inputs(), wanted);
      double[] deep = DeepMemoriser.of(scaled, -0.1);
      least = Math.min(least, both(DeepMemoriser.network(scaled), deep, samples, factors));
    } else if (architecture.hasBias()) {
      Network network = new Network(new Shape(architecture, D, POINTS), Activation.RELU);
      double[] memory = LastLayer.fit(network, memory(network, samples), samples.inputs(), wanted);
      least = Math.min(least, both(network, memory, samples, factors));
    }
    return least;
  }

  /** A first layer whose neuron i is active at x_i alone, where it is (d + 1)^(1/4). */
  private static double[] memory(Network network, Samples samples) {
    Shape shape = network.shape();
    double[] theta = new double[shape.size()];
    Arrays.fill(theta, 1);
    double r = Math.sqrt(Math.sqrt(D + 1));
    for (int i = 0; i < POINTS; i++) {
      for (int j = 0; j < D; j++) {
        theta[j * POINTS + i] = r * samples.inputs().get(i, j);
      }
      theta[shape.bias() + i] = r * (1 - D);
    }
    return theta;
  }

  private static double both(Network network, double[] theta, Samples samples, Stream factors) {
    double bound = TraceBound.of(network, samples, Loss.SQUARED);
    double as = HessianTrace.of(network, theta, samples, Loss.SQUARED).total();
    double[] rescaled = rescale(network.shape(), theta, factors);
    double then = HessianTrace.of(network, rescaled, samples, Loss.SQUARED).total();
    return Math.min(as, then) / bound;
  }

  /**
   * Multiplies what reaches a neuron of the first layer and divides what leaves it; a normalised
   * network keeps f by its norm, so all neurons share a factor (layer norm) and the output weight
   * is divided by gamma's factor (batch norm).
   */
  private static double[] rescale(Shape shape, double[] theta, Stream stream) {
    double[] rescaled = theta.clone();
    int m = shape.width();
    double common = StrictMath.exp(stream.nextNormal() / 2);
    for (int j = 0; j < m; j++) {
      double own = StrictMath.exp(stream.nextNormal() / 2);
      double factor = shape.architecture() == Architecture.LAYER_NORM ? common : own;
      for (int row = 0; row < shape.rows(); row++) {
        rescaled[row * m + j] *= factor;
      }
      switch (shape.architecture()) {
        case NO_BIAS, BIAS -> rescaled[shape.output() + j] /= factor;
        case BIAS_3 -> {
          for (int l = 0; l < m; l++) {
            rescaled[shape.middle() + j * m + l] /= factor;
          }
        }
        case BATCH_NORM -> {
          rescaled[shape.gamma() + j] *= factor;
          rescaled[shape.output() + j] /= factor;
        }
        case LAYER_NORM -> {}
      }
    }
    return rescaled;
  }
}
