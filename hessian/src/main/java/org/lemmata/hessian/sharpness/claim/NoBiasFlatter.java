package org.lemmata.hessian.sharpness.claim;

import java.util.Arrays;
import org.lemmata.hessian.sharpness.construct.Construction;
import org.lemmata.hessian.sharpness.construct.TiltedNoBias;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.hessian.sharpness.data.Samples;
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
  private static final int SETS = 8;

  /** Outputs of 200 tiny neurons, solved for from a system that is not well conditioned. */
  private static final double RESIDUAL = Rounding.ulps(1e5, 1);

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
            tilted by next to nothing, fit with trace $4\\sqrt{(1 + q) d}$, $q$ the mean number of
            neurons that are active at a point at whose kink they stand. For random training sets
            there are, in the median, tilts with $q < 1$, hence a trace below $4\\sqrt{2d} = 30.98$.
            """
                .formatted(D, N))
        .source(
            Source.derived("a neuron active at a kink costs as much as one that is at its point"))
        .assuming("the tilts point away from the mean of the points at the kink")
        .restsOn("sharpness.lemma-4-1", "sharpness.no-bias-limit")
        .examining(
            """
            Tilts the four neurons by $10^{-6}$, takes back by 200 neurons with tiny weights what
            that changes in the outputs, counts q, and reports the exact trace, the largest residual
            and the least pre-activation, at which the Hessian exists unless it is 0. Every training
            set (%d at the quick scale) is a run of its own.
            """
                .formatted(SETS))
        .holdsForEveryDraw("network and formula are stated for every tilt")
        .in("tilts away from the points", new Setting(-1, 1), NoBiasFlatter::check)
        .control("tilts towards the points", new Setting(1, 1))
        .control("the first output weight is halved", new Setting(-1, 0.5))
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    double difference = 0;
    double residual = 0;
    double kink = Double.POSITIVE_INFINITY;
    Streams streams = run.streams();
    double[] traces = new double[scale.choose(SETS, 15, 40)];
    for (int i = 0; i < traces.length; i++) {
      Samples training = Corners.distinct(N, D, streams.child("training").stream(i));
      Construction built =
          TiltedNoBias.of(training, setting.direction, streams.child("neurons").stream(i))
              .scalingOutput(0, setting.factor);
      double trace = built.trace();
      double formula = 4 * Math.sqrt((1 + activeAtKinks(built)) * D);
      difference = Math.max(difference, Math.abs(trace / formula - 1));
      traces[i] = trace;
      residual = Math.max(residual, built.residual());
      kink = Math.min(kink, built.kinkDistance());
    }
    return Every.of(
            "flatter networks without bias",
            new Rounding("largest residual", residual, RESIDUAL),
            new Approximation(
                "trace from its formula, relative",
                difference,
                1e-4,
                "a tilt of 10⁻⁶, and its repair by neurons of about that size times n"),
            Runs.median("trace", traces, Interval.atMost(4 * Math.sqrt(2.0 * D))))
        .rig(Searched.notBelow("least pre-activation", kink, CLEAR));
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
