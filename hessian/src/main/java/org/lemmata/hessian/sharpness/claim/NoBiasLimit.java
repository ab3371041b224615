package org.lemmata.hessian.sharpness.claim;

import org.lemmata.hessian.sharpness.construct.Construction;
import org.lemmata.hessian.sharpness.construct.NoBias;
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

/** Four neurons without bias: how flat they become. */
public final class NoBiasLimit {

  private static final int[] DIMENSIONS = {30, 12};
  private static final double[] EPSILONS = {0.5, 0.1, 0.01, 0.001, 1e-6};
  private static final double SMALLEST = 1e-6;
  private static final double OUTPUT = Rounding.ulps(16, 2);
  private static final double TRACE = Rounding.ulps(200, 1);

  /**
   * The four neurons.
   *
   * @param factor on every ε
   * @param output factor on the first output weight
   */
  private record Setting(double factor, double output) {}

  private NoBiasLimit() {}

  /** The limit. */
  public static Claim claim() {
    return Claim.of("sharpness.no-bias-limit", "Four neurons without bias")
        .states(
            """
            Without bias the four neurons $W_1 = r\\,[\\pm(1+\\epsilon), \\pm(1-\\epsilon), 0,
            \\ldots]$, $W_2 = \\pm 1/(2r(1-\\epsilon))$, $r = (d/8)^{1/4}$, output $x_1 x_2$ with
            trace $2\\sqrt{2d}\\,(1 + \\epsilon^2 + (1-\\epsilon)^{-2})$, which tends to
            $4\\sqrt{2d}$ for $\\epsilon \\to 0$.
            """)
        .source(Source.derived("two neurons are active at each corner"))
        .assuming("$\\epsilon > 0$: at 0 every corner is at a kink")
        .restsOn("sharpness.lemma-4-1")
        .examining(
            """
            Builds the network for d = 30 and 12, 100 points and $\\epsilon$ from 0.5 to $10^{-6}$.
            Reports the largest residual, relative difference of the exact trace from the formula,
            zero-one error, and at $\\epsilon = 10^{-6}$ difference of trace over limit from $1 +
            \\epsilon$, which it is to first order.
            """)
        .holdsForEveryDraw("the formula is the same at every corner of the cube")
        .in("ε > 0", new Setting(1, 1), NoBiasLimit::check)
        .control("ε = 0", new Setting(0, 1))
        .control("an output weight of the wrong sign", new Setting(1, -1))
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    double residual = 0;
    double difference = 0;
    double error = 0;
    double limit = 0;
    for (int i = 0; i < scale.choose(2, 10, 40); i++) {
      int d = DIMENSIONS[i % 2];
      Samples training = Corners.distinct(100, d, run.streams().stream(i));
      for (double eps : EPSILONS) {
        Construction built =
            NoBias.of(training, setting.factor * eps).scalingOutput(0, setting.output);
        double trace = built.trace();
        residual = Math.max(residual, built.residual());
        difference = Math.max(difference, Math.abs(trace / NoBias.trace(d, eps) - 1));
        error = Math.max(error, PopulationError.of(built, run.parallel()));
        if (eps == SMALLEST) {
          limit = Math.max(limit, Math.abs(trace / (4 * Math.sqrt(2.0 * d)) - 1 - eps));
        }
      }
    }
    return Every.of(
        "four neurons without bias",
        new Rounding("largest residual", residual, OUTPUT),
        new Rounding("trace from its formula, relative", difference, TRACE),
        new Rounding("zero-one error", error, 0),
        new Approximation(
            "trace over its limit from 1 + ε", limit, 1e-11, "2ε² = 2 × 10⁻¹² and rounding"));
  }
}
