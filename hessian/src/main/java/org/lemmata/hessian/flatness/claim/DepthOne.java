package org.lemmata.hessian.flatness.claim;

import org.lemmata.hessian.flatness.model.DifferenceHessian;
import org.lemmata.hessian.flatness.model.LinearHessianTrace;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.model.SensingLoss;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.linalg.random.Stream;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Source;

/** Without depth there is nothing to flatten. */
public final class DepthOne {

  private DepthOne() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.depth-one", "At depth 1 the trace is constant")
        .states(
            """
            At depth 1, $\\operatorname{Tr} \\nabla^2 L(W) = \\frac2n \\sum_i \\|A_i\\|_F^2$ at
            every $W$: flatness prefers no matrix to another.
            """)
        .source(Source.derived("the formula of the trace with empty products"))
        .assuming("the network has one layer")
        .holdsForEveryDraw("the trace is the same at all weights")
        .restsOn("flatness.trace-formula")
        .examining(
            """
            Takes the trace by formula and by finite differences at random weights, for random
            shapes up to %d-by-%d and up to %d random measurements, and reports the largest
            difference from the constant.
            """
                .formatted(
                    RandomNetwork.WIDEST, RandomNetwork.WIDEST, RandomNetwork.MOST_MEASUREMENTS))
        .in("one layer", 1, DepthOne::check)
        .control("depth 2", 2)
        .build();
  }

  private static Evidence check(Integer depth, Run run, Scale scale) {
    Roundoff formula = new Roundoff();
    Roundoff differences = new Roundoff();
    for (int i = 0; i < scale.choose(10, 50, 200); i++) {
      Stream stream = run.streams().stream(i);
      Widths widths = RandomNetwork.widths(depth, stream);
      int rows = widths.outputs();
      int cols = widths.inputs();
      Measurements measurements =
          Measurements.gaussian(RandomNetwork.count(stream), rows, cols, stream);
      LinearNetwork network = LinearNetwork.random(widths, 1, stream);
      SensingLoss loss = SensingLoss.of(measurements, RandomNetwork.normal(rows, cols, stream));
      double constant = 0;
      for (double entry : measurements.entries()) {
        constant += 2 * measurements.weight() * entry * entry;
      }
      double bound = Roundoff.ofFormula(network, measurements);
      formula.add(Math.abs(LinearHessianTrace.of(network, measurements) - constant), 2 * bound);
      differences.add(
          Math.abs(DifferenceHessian.trace(network, loss) - constant),
          bound + Roundoff.ofDifferences(network, loss));
    }
    return Every.of(
        "distance of the trace from the constant",
        formula.evidence("by the formula of the trace"),
        differences.evidence("by finite differences"));
  }
}
