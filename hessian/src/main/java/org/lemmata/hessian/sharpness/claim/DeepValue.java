package org.lemmata.hessian.sharpness.claim;

import java.util.ArrayList;
import java.util.List;
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

  /** A difference of 1e-3 moves no pre-activation to a kink; rounding leaves about 1e-12. */
  private static final double STEP = 1e-3;

  private static final double TOLERANCE = 1e-9;

  private static final int[] DIMENSIONS = {6, 8, 10};

  /**
   * The construction.
   *
   * @param kappa off-diagonal entries of the middle layer
   * @param points points for each dimension beyond the first two
   */
  private record Construction(double kappa, int points) {}

  private DeepValue() {}

  /** The construction read literally. */
  public static Claim literal() {
    return Claim.of("sharpness.erratum-deep-literal", "Three layers, a diagonal middle layer")
        .states(
            "The memorising network of depth 3 whose middle layer $W_2$ is diagonal is"
                + " differentiable at the training points, and its trace is"
                + " $6 (d + 1)^{1/3}$ on xor.")
        .source(Source.paper("the memorising construction for depth D >= 3, read literally"))
        .failsAsPrinted(corrected())
        .assuming("the training points are distinct")
        .examining(
            "Builds it on distinct corners of the cube and takes the trace by second differences"
                + " of the loss. The idle neurons of the second layer have pre-activation exactly"
                + " 0, so a weight that leads to them counts on one side: the differences see"
                + " $(n + 5)(d + 1)^{1/3}$, 24.868 for $d = 6$ and $n = 8$.")
        .in("the setting of the claim", new Construction(0, 2), DeepValue::check)
        .control("four times as many points", new Construction(0, 8))
        .build();
  }

  /** The construction that is differentiable. */
  public static Claim corrected() {
    return Claim.of("sharpness.deep-memoriser", "Three layers attain the least trace")
        .states(
            "The memorising network of depth 3 with off-diagonal entries $-0.1$ of $W_2$ fits xor"
                + " and has the trace $2 D (d + 1)^{1/D} = 6 (d + 1)^{1/3}$; 11.4775870966 for"
                + " $d = 6$.")
        .source(Source.derived("the construction for depth D, with idle neurons pushed below 0"))
        .assuming("the training points are distinct", "the off-diagonal entries are negative")
        .examining(
            "Builds it on distinct corners of the cube and takes the trace by second differences"
                + " of the loss, exact but for rounding. Reports the largest relative error, and"
                + " the largest residual.")
        .in("the setting of the claim", new Construction(-0.1, 2), DeepValue::check)
        .control("off-diagonal entries 0", new Construction(0, 2))
        .build();
  }

  private static Evidence check(Construction construction, Run run, Scale scale) {
    List<Evidence> parts = new ArrayList<>();
    double residual = 0;
    for (int k = 0; k < scale.choose(1, 2, 3); k++) {
      int d = DIMENSIONS[k];
      int n = construction.points * (d - 2);
      Samples samples = Corners.distinct(n, d, run.streams().stream(k));
      Network network = DeepMemoriser.network(samples);
      double[] theta = DeepMemoriser.of(samples, construction.kappa);
      residual = Math.max(residual, samples.residual(network.outputs(theta, samples.inputs())));
      double trace = DifferenceTrace.of(network, theta, samples, Loss.SQUARED, STEP);
      double value = 6 * StrictMath.cbrt(d + 1);
      parts.add(
          new Rounding(
              "trace by differences over 6 (d+1)^(1/3), d = " + d,
              Math.abs(trace / value - 1),
              TOLERANCE));
    }
    parts.add(new Rounding("largest residual", residual, 1e-12));
    return Every.of("the construction of depth 3", parts);
  }
}
