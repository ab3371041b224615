package org.lemmata.hessian.flatness.claim;

import org.lemmata.hessian.flatness.model.DifferenceHessian;
import org.lemmata.hessian.flatness.model.HessianTrace;
import org.lemmata.hessian.flatness.model.Loss;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.model.Network;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.linalg.random.Stream;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** Without depth there is nothing to flatten. */
public final class DepthOne {

  private static final double TOLERANCE = 1e-8;

  private DepthOne() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.depth-one", "At depth 1 the trace is constant")
        .states(
            "At depth 1, $\\operatorname{Tr} \\nabla^2 L(W) = \\frac2n \\sum_i \\|A_i\\|_F^2$ at"
                + " every $W$: flatness prefers no matrix to another.")
        .source(Source.derived("the formula of the trace with empty products"))
        .assuming("the network has one layer")
        .examining(
            "Takes the trace by formula and by finite differences at random weights, and reports"
                + " the largest relative difference from the constant.")
        .in("the setting of the claim", 1, DepthOne::check)
        .control("depth 2", 2)
        .build();
  }

  private static Evidence check(Integer depth, Run run, Scale scale) {
    double worst = 0;
    for (int i = 0; i < scale.choose(10, 50, 200); i++) {
      Stream stream = run.streams().stream(i);
      Measurements measurements = Measurements.gaussian(5, 3, 4, stream);
      Network network = Network.random(Widths.wide(3, 4, depth), 1, stream);
      Loss loss = Loss.of(measurements, Example.normal(3, 4, stream));
      double constant = 2 * measurements.inputMoment().trace();
      double formula = HessianTrace.of(network, measurements);
      double differences = DifferenceHessian.trace(network, loss);
      worst = Math.max(worst, Math.abs(formula / constant - 1));
      worst = Math.max(worst, Math.abs(differences / constant - 1));
    }
    return new Rounding("largest relative difference", worst, TOLERANCE);
  }
}
