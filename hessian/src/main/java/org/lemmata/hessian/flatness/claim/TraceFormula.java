package org.lemmata.hessian.flatness.claim;

import org.lemmata.hessian.flatness.model.AutomaticHessian;
import org.lemmata.hessian.flatness.model.DifferenceHessian;
import org.lemmata.hessian.flatness.model.LinearHessianTrace;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.model.SensingLoss;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Source;

/** The trace of the Hessian by formula. */
public final class TraceFormula {

  /** Which layers the formula counts. */
  private enum Terms {
    ALL,
    NOT_THE_FIRST
  }

  private TraceFormula() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.trace-formula", "The trace of the Hessian")
        .states(
            """
            $\\operatorname{Tr} \\nabla^2 L(W) = \\frac2n \\sum_i \\sum_{l=1}^{L}
            \\|(W_L \\cdots W_{l+1})^\\top A_i (W_{l-1} \\cdots W_1)^\\top\\|_F^2$ at every $W$,
            for $L(W) = \\frac1n \\sum_i (\\langle A_i, W_L \\cdots W_1\\rangle - b_i)^2$.
            """)
        .source(Source.derived("the end-to-end matrix is affine in each layer"))
        .assuming("every layer is linear", "the sum runs over all layers")
        .holdsForEveryDraw("the formula is an identity in weights, measurements and labels")
        .examining(
            """
            At random weights, measurements and labels (%s): compares the formula with the trace
            of the Hessian by finite differences, exact on a polynomial of degree 2 in each weight,
            and by automatic differentiation.
            """
                .formatted(RandomNetwork.IN_WORDS))
        .in("linear layers, all of them counted", Terms.ALL, TraceFormula::check)
        .control("the first layer's term is left out", Terms.NOT_THE_FIRST)
        .build();
  }

  private static Evidence check(Terms terms, Run run, Scale scale) {
    Roundoff byDifferences = new Roundoff();
    Roundoff automatic = new Roundoff();
    for (int i = 0; i < scale.choose(6, 40, 200); i++) {
      RandomNetwork example = RandomNetwork.draw(i, run.streams());
      LinearNetwork network = example.network();
      SensingLoss loss = example.loss();
      Measurements measurements = loss.measurements();
      double formula = LinearHessianTrace.of(network, measurements);
      double rounding = Roundoff.ofFormula(network, measurements);
      if (terms == Terms.NOT_THE_FIRST) {
        formula -= LinearHessianTrace.term(1, network, measurements);
      }
      double differences = DifferenceHessian.trace(network, loss);
      double trace = AutomaticHessian.of(network, loss).trace();
      byDifferences.add(
          Math.abs(formula - differences), rounding + Roundoff.ofDifferences(network, loss));
      automatic.add(
          Math.abs(formula - trace), rounding + Roundoff.ofAutomatic(network, measurements));
    }
    return Every.of(
        "the formula against two Hessians",
        byDifferences.evidence("against finite differences"),
        automatic.evidence("against automatic differentiation"));
  }
}
