package org.lemmata.hessian.flatness.claim;

import java.util.function.ToDoubleFunction;
import org.lemmata.hessian.flatness.model.AutomaticHessian;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The trace does not depend on the residuals. */
public final class ResidualFree {

  private static final double TOLERANCE = 1e-8;

  private ResidualFree() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.residual-free", "The trace does not see the residuals")
        .states(
            "$\\operatorname{Tr} \\nabla^2 L(W)$ depends on $W$ and the $A_i$ alone, not on the"
                + " labels $b_i$, also where the loss is not zero.")
        .source(Source.derived("no diagonal block of the Hessian of E(W) is other than zero"))
        .assuming("it is the trace of the Hessian that is taken, no other function of it")
        .examining(
            "Draws several label vectors at the same random weights and measurements, takes the"
                + " Hessian by automatic differentiation, and reports the largest relative change of"
                + " its trace.")
        .<ToDoubleFunction<Matrix>>in(
            "the setting of the claim", Matrix::trace, ResidualFree::check)
        .control("the Hessian's Frobenius norm in place of its trace", Matrix::frobenius)
        .build();
  }

  private static Evidence check(ToDoubleFunction<Matrix> measure, Run run, Scale scale) {
    double worst = 0;
    for (int i = 0; i < scale.choose(3, 20, 100); i++) {
      Example example = Example.draw(i, run.streams());
      double first = of(example, measure);
      Stream labels = run.streams().child("labels").stream(i);
      for (int k = 0; k < 3; k++) {
        worst = Math.max(worst, Math.abs(of(example.relabelled(labels), measure) / first - 1));
      }
    }
    return new Rounding("largest relative change with the labels", worst, TOLERANCE);
  }

  private static double of(Example example, ToDoubleFunction<Matrix> measure) {
    return measure.applyAsDouble(AutomaticHessian.of(example.network(), example.loss()));
  }
}
