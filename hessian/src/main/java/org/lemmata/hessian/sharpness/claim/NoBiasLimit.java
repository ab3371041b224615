package org.lemmata.hessian.sharpness.claim;

import org.lemmata.hessian.sharpness.construct.Construction;
import org.lemmata.hessian.sharpness.construct.NoBias;
import org.lemmata.hessian.sharpness.construct.PopulationError;
import org.lemmata.hessian.sharpness.construct.TiltedNoBias;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Four neurons without bias: how flat they become, and that others are flatter. */
public final class NoBiasLimit {

  private static final double ROUNDING = 1e-11;

  /** The rounding of a pre-activation, so that one above is not 0. */
  private static final double CLEAR = 1e-14;

  private static final double RESIDUAL = 1e-9;
  private static final int D = 30;
  private static final int N = 100;

  private NoBiasLimit() {}

  /** The limit. */
  public static Claim claim() {
    return Claim.of("sharpness.no-bias-limit", "Four neurons without bias")
        .states(
            "Without bias the four neurons $W_1 = r\\,[\\pm(1+\\epsilon), \\pm(1-\\epsilon), 0,"
                + " \\ldots]$, $W_2 = \\pm 1/(2r(1-\\epsilon))$, $r = (d/8)^{1/4}$, output $x_1 x_2$"
                + " with trace $2\\sqrt{2d}\\,(1 + \\epsilon^2 + (1-\\epsilon)^{-2})$, which tends"
                + " to $4\\sqrt{2d}$ for $\\epsilon \\to 0$.")
        .source(Source.derived("two neurons are active at each corner"))
        .assuming("$\\epsilon > 0$: at 0 every corner is at a kink")
        .examining(
            "Builds the network for d = 30 and 12 and several $\\epsilon$. Reports the largest"
                + " residual, relative difference of the exact trace from the formula, zero-one"
                + " error, and at $\\epsilon = 10^{-6}$ the ratio of trace and limit, $1 +"
                + " \\epsilon$ to first order.")
        .in("the setting of the claim", 1.0, NoBiasLimit::check)
        .control("ε = 0", 0.0)
        .build();
  }

  private static Evidence check(double factor, Run run, Scale scale) {
    double residual = 0;
    double difference = 0;
    double error = 0;
    double ratio = 0;
    for (int i = 0; i < scale.choose(2, 10, 40); i++) {
      int d = i % 2 == 0 ? D : 12;
      Samples training = Corners.distinct(N, d, run.streams().stream(i));
      for (double eps : new double[] {0.5, 0.1, 0.01, 0.001, 1e-6}) {
        Construction built = NoBias.of(training, factor * eps);
        double trace = built.trace();
        residual = Math.max(residual, built.residual());
        difference = Math.max(difference, Math.abs(trace / NoBias.trace(d, factor * eps) - 1));
        error = Math.max(error, PopulationError.of(built, run.parallel()));
        ratio = trace / (4 * Math.sqrt(2.0 * d));
      }
    }
    return Every.of(
        "four neurons without bias",
        new Rounding("largest residual", residual, ROUNDING),
        new Rounding("trace from its formula, relative", difference, ROUNDING),
        new Rounding("zero-one error", error, 0),
        new Searched("trace over its limit at ε = 1e-6", ratio, new Interval(1, 1 + 2e-6)));
  }

  /** Others are flatter. */
  public static Claim notMinimal() {
    return Claim.of("sharpness.no-bias-not-minimal", "Four neurons without bias are not flattest")
        .states(
            "For training sets of xor with $d = 30$ and $n = 100$ there are networks without bias"
                + " that fit with a trace below $4\\sqrt{2d} = 30.98$; none is below $4\\sqrt d ="
                + " 21.91$.")
        .source(
            Source.derived(
                "neurons tilted away from the points at whose kink they stand; the lower bound is"
                    + " the inequality of Cauchy and Schwarz"))
        .assuming("the tilts point away from the mean of the points at the kink")
        .examining(
            "Tilts the four neurons by $10^{-6}$, takes back by 200 neurons with tiny weights what"
                + " that changes in the outputs, and reports the exact trace, the largest residual"
                + " and the least pre-activation, which must not be 0.")
        .in("the setting of the claim", -1, NoBiasLimit::flatter)
        .control("the tilts point towards the mean of these points", 1)
        .build();
  }

  private static Evidence flatter(int direction, Run run, Scale scale) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    double residual = 0;
    double kink = Double.POSITIVE_INFINITY;
    Streams streams = run.streams();
    for (int i = 0; i < scale.choose(2, 10, 40); i++) {
      Samples training = Corners.distinct(N, D, streams.child("training").stream(i));
      Construction built = TiltedNoBias.of(training, direction, streams.child("neurons").stream(i));
      lowest = Math.min(lowest, built.trace());
      highest = Math.max(highest, built.trace());
      residual = Math.max(residual, built.residual());
      kink = Math.min(kink, built.kinkDistance());
    }
    return Every.of(
        "flatter networks without bias",
        new Rounding("largest residual", residual, RESIDUAL),
        Searched.notBelow("least pre-activation", kink, CLEAR),
        Searched.notAbove("largest trace", highest, 4 * Math.sqrt(2.0 * D)),
        Searched.notBelow("least trace", lowest, 4 * Math.sqrt(D)));
  }
}
