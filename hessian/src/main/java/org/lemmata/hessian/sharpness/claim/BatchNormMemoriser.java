package org.lemmata.hessian.sharpness.claim;

import org.lemmata.hessian.sharpness.construct.Construction;
import org.lemmata.hessian.sharpness.construct.Generaliser;
import org.lemmata.hessian.sharpness.construct.Memoriser;
import org.lemmata.hessian.sharpness.construct.PopulationError;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The row of batch norm in Table 1, at the constructions: memorising is not flat. */
public final class BatchNormMemoriser {

  /** d and the number of members of S, at least d - 1 as Condition 1 asks. */
  private static final int[][] SIZES = {{4, 3}, {5, 4}, {6, 5}, {8, 7}, {10, 20}};

  private static final double EPS = 0.1;

  /** A pre-activation loses |x|/ε of its digits; traces are below 64 and sums of 100 terms. */
  private static final double OUTPUT = Rounding.ulps(64, 60);

  private static final double TRACE = Rounding.ulps(400, 60);

  /**
   * The memorising network.
   *
   * @param eps of its neurons
   * @param gamma factor on γ, taken back in the output weights
   */
  private record Setting(double eps, double gamma) {}

  private BatchNormMemoriser() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of(
            "sharpness.batch-norm-memoriser", "With batch norm one neuron a point is not flat")
        .states(
            """
            On a complete training set of $n = 4|S|$ points the network with batch norm and one
            neuron a point, $\\gamma_j W_{2,j} = y_j/\\sqrt n$ with $|\\gamma_j| = |W_{2,j}|$, fits
            xor with trace $4 \\sqrt n$ and zero-one error $1 - n/2^d$, while four neurons that
            generalise have trace $8 + 2V/(|S| c^2)$: that of the memorising network is
            $\\sqrt n / 2$ times the infimum 8.
            """)
        .source(
            Source.derived(
                "a neuron active at one point has normalised activation √n there, whatever its"
                    + " weights; Theorem 3.2 and Table 1 say that flattest networks generalise"))
        .assuming(
            "the training set is complete (Condition 1)",
            "each neuron is active at one point",
            "$|\\gamma_j| = |W_{2,j}|$")
        .restsOn("sharpness.batch-norm-infimum", "sharpness.batch-norm-trace")
        .examining(
            """
            Builds the network with $\\epsilon = %s$ on complete sets of several d and S and reports
            the largest residual, the difference of the exact trace from $4 \\sqrt n$, that of the
            zero-one error from its value, and that of the ratio of its trace to the trace of the
            four neurons at $c = 10^6$ from $\\sqrt n / 2$.
            """
                .formatted(EPS))
        .in("neurons that do not meet, balanced", new Setting(EPS, 1), BatchNormMemoriser::check)
        .control("ε = 3, so that neurons meet", new Setting(3, 1))
        .control("γ twice as large, W₂ half", new Setting(EPS, 2))
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    double residual = 0;
    double trace = 0;
    double error = 0;
    double ratio = 0;
    for (int[] size : SIZES) {
      Samples training = Corners.complete(size[1], size[0]);
      int n = training.size();
      Construction built = Memoriser.batchNorm(training, setting.eps, setting.gamma);
      double seen = built.trace();
      residual = Math.max(residual, built.residual());
      trace = Math.max(trace, Math.abs(seen - 4 * Math.sqrt(n)));
      double wrong = PopulationError.of(built, run.parallel());
      error = Math.max(error, Math.abs(wrong - (1 - Math.scalb((double) n, -size[0]))));
      double flat = Generaliser.batchNorm(training, 1e6).trace();
      ratio = Math.max(ratio, Math.abs(seen / flat - Math.sqrt(n) / 2));
    }
    return Every.of(
        "the memorising network with batch norm",
        new Rounding("largest residual", residual, OUTPUT),
        new Rounding("trace from 4 √n", trace, TRACE),
        new Rounding("zero-one error from its value", error, 0),
        new Approximation(
            "ratio of both traces from √n / 2",
            ratio,
            1e-9,
            "the first layer of the four neurons is not infinitely large"));
  }
}
