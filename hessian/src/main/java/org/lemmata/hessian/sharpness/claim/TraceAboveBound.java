package org.lemmata.hessian.sharpness.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lemmata.hessian.sharpness.construct.Construction;
import org.lemmata.hessian.sharpness.construct.Flattest;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Activation;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.HessianTrace;
import org.lemmata.hessian.sharpness.model.LastLayer;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.hessian.sharpness.model.TraceBound;
import org.lemmata.linalg.DependentColumns;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** The lower bounds of the trace: attained, and nothing that fits is below. */
public final class TraceAboveBound {

  private static final int D = 12;
  private static final int POINTS = 7;
  private static final int WIDTH = 20;

  /** Networks near the flattest have weights off by this share. */
  private static final double NEAR = 0.01;

  /** With batch norm so many neurons more, and their γ, the root of what they have to make up. */
  private static final int MORE = 10;

  private static final double SMALL = 0.1;

  private static final int ATTEMPTS = 100;

  /** How far below 1 rounding may take a ratio that is 1: some hundred terms, none cancelling. */
  private static final double ROUNDING = 1e-12;

  private static final double TOLERANCE = 1e-9;

  /**
   * What is broken.
   *
   * @param share of its label that the network puts out at each point
   * @param first factor on the first layer of the flattest networks
   */
  private record Setting(double share, double first) {}

  /** Ratios of trace and bound: of the flattest networks, and the smallest of the others. */
  private record Ratios(double onXor, double anywhere, double least) {}

  private TraceAboveBound() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("sharpness.trace-bound", "No network that fits is flatter than the bound")
        .states(
            """
            At every ReLU network of depth $D$ that fits, $\\operatorname{Tr} \\nabla^2 L \\ge
            \\frac{2D}{n} \\sum_i c_i^{1/D} |y_i|^{2(D-1)/D}$, $c_i = \\|x_i\\|^2 + 1$, or
            $\\|x_i\\|^2$ without bias; with layer norm $\\ge \\frac2n \\sum_i \\min\\{1, 2 \\sqrt{c_i}
            |y_i| / \\epsilon\\}$; with batch norm $\\ge 4 (|y^+| + |y^-|)$, root mean squares
            over all $n$ points of the positive labels and of the negative ones, with 0 in place of
            the others. On xor these are $4 \\sqrt d$ without bias, $4
            \\sqrt{d + 1}$ with bias, $6 (d + 1)^{1/3}$ with three layers, 2 with layer norm, and $4
            (\\sqrt p + \\sqrt{1 - p})$ with batch norm, $p$ the share of positive labels. All are
            attained, with batch norm in the limit, by networks that memorise up to $d$ points.
            """)
        .source(
            Source.paper(
                "the minimal traces of Sections 3 to 5; those for other labels, for batch norm"
                    + " without Condition 1 and that 4√d is attained derived for this project"))
        .assuming("the network fits the training set", "the activation is ReLU")
        .restsOn("sharpness.lemma-4-1")
        .examining(
            """
            At %d points of dimension %d, corners of the cube with the labels of xor, and points of
            different lengths with normal labels (with layer norm every second one so small that the
            floor $\\epsilon$ counts): compares the trace of an explicit flattest network with the
            formula, and looks for a smaller one at random networks whose output weights are solved
            for, at the flattest with each weight off by about 1%% (with batch norm beside %d more
            neurons of small weights, since two cannot be fitted again), and at both with their
            neurons rescaled at random (what a neuron receives is multiplied and what it sends is
            divided, which keeps f).
            """
                .formatted(POINTS, D, MORE))
        .holdsForEveryDraw(
            "the inequality holds at every network that fits, and the flattest networks exist for"
                + " every training set that is drawn, since others are drawn again")
        .in("flattest networks that fit", new Setting(1, 1), TraceAboveBound::check)
        .control("networks that put out half of each label", new Setting(0.5, 1))
        .control("flattest networks with a first layer of half the size", new Setting(1, 0.5))
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    int draws = scale.choose(10, 100, 1000);
    List<Evidence> parts = new ArrayList<>();
    for (Architecture architecture : Architecture.values()) {
      Streams streams = run.streams().child(architecture.name());
      List<Ratios> all = run.parallel().map(draws, i -> ratios(architecture, setting, streams, i));
      String because = "rounding; batch norm reaches it in a limit";
      parts.add(
          Every.of(
              LemmaSetting.name(architecture),
              new Approximation(
                  "flattest on xor, from the formula", worst(all, true), TOLERANCE, because),
              new Approximation(
                  "flattest anywhere, from the bound", worst(all, false), TOLERANCE, because),
              Searched.notBelow(
                  "smallest trace over bound",
                  all.stream().mapToDouble(Ratios::least).min().orElseThrow(),
                  1 - ROUNDING)));
    }
    return Every.of("the trace over its bound", parts);
  }

  private static double worst(List<Ratios> all, boolean onXor) {
    return all.stream()
        .mapToDouble(r -> Math.abs((onXor ? r.onXor : r.anywhere) - 1))
        .max()
        .orElseThrow();
  }

  private static Ratios ratios(Architecture architecture, Setting setting, Streams streams, int i) {
    Samples corners = TrainingSets.independentCorners(POINTS, D, streams.child("corners"), i);
    Samples anywhere =
        TrainingSets.anywhere(
            POINTS, D, architecture == Architecture.LAYER_NORM, streams.child("anywhere"), i);
    double least = Double.POSITIVE_INFINITY;
    double[] flattest = new double[2];
    for (int k = 0; k < 2; k++) {
      Samples training = k == 0 ? corners : anywhere;
      double[] wanted = Arrays.stream(training.labels()).map(y -> setting.share * y).toArray();
      Construction built = Flattest.of(architecture, new Samples(training.inputs(), wanted));
      for (int neuron = 0; neuron < built.network().shape().width(); neuron++) {
        built = built.scaling(neuron, setting.first);
      }
      Network network = built.network();
      double bound = TraceBound.of(network, training, Loss.SQUARED);
      double trace = trace(network, built.theta(), training);
      flattest[k] = trace / (k == 0 ? onXor(architecture, training) : bound);
      Stream noise = streams.child("noise").stream(i, k);
      least =
          Math.min(
              least, trace(network, rescaled(built.theta(), network, noise), training) / bound);
      Construction several = architecture == Architecture.BATCH_NORM ? wider(built, noise) : built;
      double[] fitted = near(several.network(), several.theta(), training, wanted, noise);
      least = Math.min(least, trace(several.network(), fitted, training) / bound);
      Network wide = new Network(new Shape(architecture, D, WIDTH), Activation.RELU);
      double[] random =
          RandomFit.draw(wide, training, wanted, streams.child("parameters").child("" + k), i);
      double[] turned = rescaled(random, wide, noise);
      least = Math.min(least, trace(wide, random, training) / bound);
      least = Math.min(least, trace(wide, turned, training) / bound);
    }
    return new Ratios(flattest[0], flattest[1], least);
  }

  /** A network with batch norm and more neurons, random, as large and of small weights γ. */
  private static Construction wider(Construction built, Stream stream) {
    Shape few = built.network().shape();
    Shape many = new Shape(Architecture.BATCH_NORM, D, few.width() + MORE);
    double[] theta = new double[many.size()];
    // Rows of the first layer, then γ; the output weights are solved for.
    for (int row = 0; row <= many.rows(); row++) {
      boolean first = row < many.rows();
      System.arraycopy(built.theta(), row * few.width(), theta, row * many.width(), few.width());
      for (int j = few.width(); j < many.width(); j++) {
        theta[row * many.width() + j] = first ? Flattest.LARGE * stream.nextNormal() : SMALL;
      }
    }
    Network network = new Network(many, Activation.RELU);
    return new Construction(network, theta, built.training());
  }

  /** A fit near a fit; where noise silences all neurons at a point, other noise is drawn. */
  private static double[] near(
      Network network, double[] theta, Samples training, double[] wanted, Stream noise) {
    for (int attempt = 1; ; attempt++) {
      double[] near = theta.clone();
      for (int at = 0; at < near.length; at++) {
        near[at] *= 1 + NEAR * noise.nextNormal();
      }
      try {
        return LastLayer.fit(network, near, training.inputs(), wanted);
      } catch (DependentColumns e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** The bound on xor as the claim prints it. */
  private static double onXor(Architecture architecture, Samples training) {
    double positive = Arrays.stream(training.labels()).filter(y -> y > 0).count();
    double p = positive / training.size();
    return switch (architecture) {
      case NO_BIAS -> 4 * Math.sqrt(D);
      case BIAS -> 4 * Math.sqrt(D + 1);
      case BIAS_3 -> 6 * StrictMath.cbrt(D + 1);
      case LAYER_NORM -> 2;
      case BATCH_NORM -> 4 * (Math.sqrt(p) + Math.sqrt(1 - p));
    };
  }

  private static double trace(Network network, double[] theta, Samples training) {
    return HessianTrace.of(network, theta, training, Loss.SQUARED).total();
  }

  private static double[] rescaled(double[] theta, Network network, Stream stream) {
    return Rescaled.of(network.shape(), theta, stream);
  }
}
