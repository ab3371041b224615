package org.lemmata.hessian.sharpness.claim;

import java.util.Arrays;
import org.lemmata.hessian.sharpness.construct.Construction;
import org.lemmata.hessian.sharpness.construct.Generaliser;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.linalg.Matrix;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The trace of the generalising network with batch norm. */
public final class BatchNormTrace {

  /** A variance of pre-activations of size c loses some digits; sums of a hundred terms. */
  private static final double ROUNDING = Rounding.ulps(1000, 8);

  /** d and the number of members of S. */
  private static final int[][] SIZES = {{5, 4}, {6, 5}, {8, 7}, {8, 20}, {12, 11}};

  /** What is broken. */
  private enum Setting {
    SOUND,
    UNBALANCED,
    INCOMPLETE
  }

  private BatchNormTrace() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("sharpness.batch-norm-trace", "The trace with batch norm")
        .states(
            "On a complete training set, all $(x_1, x_2, s)$ with $s \\in S$, the four neurons $W_1"
                + " = c\\,[\\pm 1, \\pm 1, 0, \\ldots]$, $b_1 = -c$, $\\gamma = 1/\\sqrt2$, $W_2 ="
                + " \\pm 1/\\sqrt2$ with batch norm fit xor with trace $8 + 2V/(|S| c^2)$, $V ="
                + " \\sum_{s \\in S} \\|s - \\bar s\\|^2$; at $d = 5$ and $|S| = 4$ it is $8 +"
                + " 4.5/c^2$.")
        .source(Source.derived("the gradient of a batch-normalised neuron"))
        .assuming("the training set is complete (Condition 1)", "$|\\gamma_j| = |W_{2,j}|$")
        .restsOn("sharpness.lemma-4-1")
        .examining(
            "Compares the exact trace with the formula for c = 1, 10 and 100, several d and S, at"
                + " d = 5 with $8 + 4.5/c^2$. Reports the largest difference and residual.")
        .in("balanced weights, a complete training set", Setting.SOUND, BatchNormTrace::check)
        .control("γ = 1 and W₂ = ±1/2", Setting.UNBALANCED)
        .control("one point is missing", Setting.INCOMPLETE)
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    double residual = 0;
    double difference = 0;
    double reference = 0;
    for (int[] size : SIZES) {
      for (double c : new double[] {1, 10, 100}) {
        Samples complete = Corners.complete(size[1], size[0]);
        Samples training = setting == Setting.INCOMPLETE ? withoutLast(complete) : complete;
        double gamma = setting == Setting.UNBALANCED ? 1 : Math.sqrt(0.5);
        Construction built = Generaliser.batchNorm(training, c, gamma);
        double trace = built.trace();
        double formula = 8 + 2 * spread(complete) / (size[1] * c * c);
        residual = Math.max(residual, built.residual());
        difference = Math.max(difference, Math.abs(trace - formula));
        if (size[0] == 5) {
          reference = Math.max(reference, Math.abs(trace - (8 + 4.5 / (c * c))));
        }
      }
    }
    return Every.of(
        "the network with batch norm",
        new Rounding("largest residual", residual, ROUNDING),
        new Rounding("trace from its formula", difference, ROUNDING),
        new Rounding("trace from 8 + 4.5/c² at d = 5", reference, ROUNDING));
  }

  /** The sum over S of |s - mean|²: every member of S stands at four points. */
  static double spread(Samples complete) {
    double spread = 0;
    for (int j = 2; j < complete.d(); j++) {
      double sum = 0;
      for (int i = 0; i < complete.size(); i += 4) {
        sum += complete.inputs().get(i, j);
      }
      double members = complete.size() / 4.0;
      spread += members - sum * sum / members;
    }
    return spread;
  }

  private static Samples withoutLast(Samples training) {
    int n = training.size() - 1;
    int d = training.d();
    Matrix inputs = Matrix.of(n, d, Arrays.copyOf(training.inputs().data(), n * d));
    return new Samples(inputs, Arrays.copyOf(training.labels(), n));
  }
}
