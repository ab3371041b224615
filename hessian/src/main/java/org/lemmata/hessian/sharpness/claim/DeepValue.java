package org.lemmata.hessian.sharpness.claim;

import org.lemmata.hessian.sharpness.construct.DeepMemoriser;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.DifferenceTrace;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** Erratum 5: the memorising network of three layers. */
public final class DeepValue {

  /** A difference of 1e-3 moves no pre-activation to a kink. */
  private static final double STEP = 1e-3;

  private static final int[] DIMENSIONS = {6, 8, 10};

  /** An output is a sum of some ten terms of size up to d √(d + 1) β³ = d. */
  private static final double RESIDUAL = Rounding.ulps(32, 10);

  /**
   * At a fit the moved loss is (g STEP)², g the derivative, with an error of 2 g STEP times that of
   * an output; over STEP², and relative to g², that is 2 RESIDUAL / (g STEP), g of order 1.
   */
  private static final double TRACE = 4 * RESIDUAL / STEP;

  /**
   * The construction.
   *
   * @param kappa off-diagonal entries of the middle layer
   * @param factor on the first output weight
   */
  private record Setting(double kappa, double factor) {}

  private DeepValue() {}

  /** The construction read literally. */
  public static Claim literal() {
    return Claim.of("sharpness.erratum-deep-literal", "Three layers, a diagonal middle layer")
        .states(
            """
            The memorising network of depth 3 whose middle layer $W_2$ is diagonal fits xor and has
            the trace $6 (d + 1)^{1/3}$.
            """)
        .source(Source.paper("the memorising construction for depth D >= 3, read literally"))
        .failsAsPrinted(corrected())
        .assuming("the training points are distinct")
        .examining(
            """
            As for the corrected claim. The idle neurons of the second layer have pre-activation
            exactly 0, so a weight that leads to them counts on one side: the differences see
            $(n + 5)(d + 1)^{1/3}$, 24.868 for $d = 6$ and $n = 8$, and there is no Hessian.
            """)
        .holdsForEveryDraw("the formulas hold for every set of distinct corners")
        .in("off-diagonal entries 0", new Setting(0, 1), DeepValue::check)
        .mustHold("off-diagonal entries −0.1", new Setting(-0.1, 1))
        .control("the first output weight is halved", new Setting(0, 0.5))
        .build();
  }

  /** The construction that is differentiable. */
  public static Claim corrected() {
    return Claim.of("sharpness.deep-memoriser", "Three layers attain the least trace")
        .states(
            """
            The memorising network of depth 3 with off-diagonal entries $-0.1$ of $W_2$ fits xor
            and has the trace $2 D (d + 1)^{1/D} = 6 (d + 1)^{1/3}$; 11.4775870966 for $d = 6$.
            """)
        .source(Source.derived("the construction for depth D, with idle neurons pushed below 0"))
        .assuming("the training points are distinct", "the off-diagonal entries are negative")
        .restsOn("sharpness.trace-bound")
        .examining(
            """
            Builds it on $2 (d - 2)$ distinct corners of the cube and takes the trace by second
            differences of the loss, exact but for rounding. Reports the largest relative error, and
            the largest residual.
            """)
        .holdsForEveryDraw("the construction fits every set of distinct corners")
        .in("off-diagonal entries −0.1", new Setting(-0.1, 1), DeepValue::check)
        .control("off-diagonal entries 0", new Setting(0, 1))
        .control("the first output weight is halved", new Setting(-0.1, 0.5))
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    double residual = 0;
    double error = 0;
    for (int k = 0; k < scale.choose(1, 2, 3); k++) {
      int d = DIMENSIONS[k];
      Samples samples = Corners.distinct(2 * (d - 2), d, run.streams().stream(k));
      Network network = DeepMemoriser.network(samples);
      double[] theta = DeepMemoriser.of(samples, setting.kappa);
      theta[network.shape().output()] *= setting.factor;
      residual = Math.max(residual, samples.residual(network.outputs(theta, samples.inputs())));
      double trace = DifferenceTrace.of(network, theta, samples, Loss.SQUARED, STEP);
      error = Math.max(error, Math.abs(trace / (6 * StrictMath.cbrt(d + 1)) - 1));
    }
    return Every.of(
        "the construction of depth 3",
        new Rounding("trace by differences from 6 (d+1)^(1/3), relative", error, TRACE),
        new Rounding("largest residual", residual, RESIDUAL));
  }
}
