package org.lemmata.hessian.sharpness.claim;

import java.util.Arrays;
import org.lemmata.hessian.sharpness.construct.Construction;
import org.lemmata.hessian.sharpness.construct.TiltedNoBias;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Activation;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Without bias, others are flatter than four neurons in their limit. */
public final class NoBiasFlatter {

  private static final int D = 30;
  private static final int N = 100;
  private static final int MAIN = 4;
  private static final int SETS = 10;

  /**
   * The operations on which an output depends, some for each point and each of the neurons that are
   * solved for. An orthogonal solve leaves a residual of their rounding times the size of what is
   * added up, whatever the condition of the system.
   */
  private static final double OPERATIONS = 1e5;

  /** The share of the trace that tiny neurons may have; some 1e-5 was seen. */
  private static final double REPAIR = 1e-4;

  /** The rounding of a pre-activation of size up to 6, so that one above is not 0. */
  private static final double CLEAR = Rounding.ulps(32, 6);

  /**
   * The networks.
   *
   * @param direction of the tilts: -1 away from the mean of the points on a kink, 1 towards it
   * @param factor on the first output weight
   */
  private record Setting(int direction, double factor) {}

  private NoBiasFlatter() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("sharpness.no-bias-not-minimal", "Four neurons without bias are not flattest")
        .states(
            """
            For training sets of xor with $d = %d$ and $n = %d$ the four neurons without bias,
            tilted by next to nothing, have trace $4\\sqrt{(1 + q) d}$, $q$ the mean number of
            neurons that are active at a point at whose kink they stand, and they fit with %d more
            neurons of tiny weights. For random training sets there are, in the median, tilts with
            $q < 1$, hence a trace below $4\\sqrt{2d} = 30.98$, that of the tiny neurons included.
            """
                .formatted(D, N, 2 * N))
        .source(
            Source.derived("a neuron active at a kink costs as much as one that is at its point"))
        .assuming("the tilts point away from the mean of the points at the kink")
        .restsOn("sharpness.lemma-4-1", "sharpness.no-bias-limit")
        .examining(
            """
            Tilts the four neurons by $10^{-6}$, takes back by random neurons with tiny weights what
            that changes in the outputs, counts q, and reports the exact trace of the four neurons
            against its formula, the whole trace, the largest residual and the least pre-activation,
            at which the Hessian exists unless it is 0. The tiny neurons must have less than
            $10^{-4}$ of the trace in the median. Every training set (%d at the quick scale) is a
            run of its own.
            """
                .formatted(SETS))
        .holdsForEveryDraw(
            "the formula is stated for every tilt, and the bound on the residual is computed from"
                + " the network that was drawn")
        .in("tilts away from the points", new Setting(-1, 1), NoBiasFlatter::check)
        .control("tilts towards the points", new Setting(1, 1))
        .control("the first output weight is halved", new Setting(-1, 0.5))
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    double difference = 0;
    double residual = 0;
    double size = 0;
    double kink = Double.POSITIVE_INFINITY;
    Streams streams = run.streams();
    double[] traces = new double[scale.choose(SETS, 15, 40)];
    double[] shares = new double[traces.length];
    for (int i = 0; i < traces.length; i++) {
      Samples training = Corners.distinct(N, D, streams.child("training").stream(i));
      Construction built =
          TiltedNoBias.of(training, setting.direction, streams.child("neurons").stream(i))
              .scalingOutput(0, setting.factor);
      double four = main(built).trace();
      double formula = 4 * Math.sqrt((1 + activeAtKinks(built)) * D);
      difference = Math.max(difference, Math.abs(four / formula - 1));
      traces[i] = built.trace();
      shares[i] = 1 - four / traces[i];
      residual = Math.max(residual, built.residual());
      size = Math.max(size, largestSum(built));
      kink = Math.min(kink, built.kinkDistance());
    }
    return Every.of(
            "flatter networks without bias",
            new Rounding("largest residual", residual, Rounding.ulps(OPERATIONS, size)),
            new Approximation(
                "trace of the four neurons from its formula, relative",
                difference,
                1e-6 * Math.sqrt(D),
                "a tilt of 10⁻⁶, of which a point of length √d sees √d 10⁻⁶ at most"),
            Runs.median("trace", traces, Interval.atMost(4 * Math.sqrt(2.0 * D))))
        .rig(
            Searched.notBelow("least pre-activation", kink, CLEAR),
            Runs.median("share of the tiny neurons in the trace", shares, new Interval(0, REPAIR)));
  }

  /** The four neurons alone, which do not fit, but whose trace does not depend on that. */
  private static Construction main(Construction built) {
    int width = built.network().shape().width();
    double[] all = built.theta();
    double[] theta = new double[(D + 1) * MAIN];
    for (int row = 0; row <= D; row++) {
      System.arraycopy(all, row * width, theta, row * MAIN, MAIN);
    }
    Network four = new Network(new Shape(Architecture.NO_BIAS, D, MAIN), Activation.RELU);
    return new Construction(four, theta, built.training());
  }

  /** The largest sum of the absolute values that make up an output. */
  private static double largestSum(Construction built) {
    Network network = built.network();
    double[] theta = built.theta();
    for (int k = network.shape().output(); k < theta.length; k++) {
      theta[k] = Math.abs(theta[k]);
    }
    Construction positive = new Construction(network, theta, built.training());
    double[] sums = positive.outputs(built.training().inputs());
    return Arrays.stream(sums).max().orElseThrow();
  }

  /** The mean number of the four neurons that are active at a point, less the one whose it is. */
  private static double activeAtKinks(Construction built) {
    int width = built.network().shape().width();
    Matrix first = Matrix.of(D, width, Arrays.copyOf(built.theta(), D * width));
    Matrix z = Products.multiply(built.training().inputs(), first);
    int active = 0;
    for (int i = 0; i < N; i++) {
      for (int neuron = 0; neuron < MAIN; neuron++) {
        active += z.get(i, neuron) > 0 ? 1 : 0;
      }
    }
    return active / (double) N - 1;
  }
}
