package org.lemmata.hessian.flatness.claim;

import java.util.function.ToDoubleFunction;
import org.lemmata.hessian.flatness.model.AutomaticHessian;
import org.lemmata.hessian.flatness.model.DifferenceHessian;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The trace does not depend on the residuals. */
public final class ResidualFree {

  private ResidualFree() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.residual-free", "The trace does not see the residuals")
        .states(
            """
            $\\operatorname{Tr} \\nabla^2 L(W)$ depends on $W$ and the $A_i$ alone, not on the
            labels $b_i$, also where the loss is not zero.
            """)
        .source(Source.derived("no diagonal block of the Hessian of E(W) is other than zero"))
        .assuming("it is the trace of the Hessian that is taken, no other function of it")
        .holdsForEveryDraw("it is an identity in weights, measurements and labels")
        .examining(
            """
            Draws several label vectors at the same random weights and measurements (%s), takes
            the Hessian by automatic differentiation, where second derivatives by one weight meet
            the labels only in products with an exact zero, and by finite differences, and reports
            how far its trace moves.
            """
                .formatted(RandomNetwork.IN_WORDS))
        .<ToDoubleFunction<Matrix>>in(
            "the trace of the Hessian", Matrix::trace, ResidualFree::check)
        .control("the Hessian's Frobenius norm in place of its trace", Matrix::frobenius)
        .build();
  }

  private static Evidence check(ToDoubleFunction<Matrix> measure, Run run, Scale scale) {
    double exact = 0;
    Roundoff differences = new Roundoff();
    for (int i = 0; i < scale.choose(3, 20, 100); i++) {
      RandomNetwork first = RandomNetwork.draw(i, run.streams());
      Stream labels = run.streams().child("labels").stream(i);
      for (int k = 0; k < 3; k++) {
        RandomNetwork other = first.relabelled(labels);
        exact = Math.max(exact, Math.abs(automatic(other, measure) - automatic(first, measure)));
        differences.add(
            Math.abs(byDifferences(other, measure) - byDifferences(first, measure)),
            bound(first) + bound(other));
      }
    }
    return Every.of(
        "change with the labels",
        new Rounding("by automatic differentiation", exact, 0),
        differences.evidence("by finite differences"));
  }

  private static double automatic(RandomNetwork example, ToDoubleFunction<Matrix> measure) {
    return measure.applyAsDouble(AutomaticHessian.of(example.network(), example.loss()));
  }

  private static double byDifferences(RandomNetwork example, ToDoubleFunction<Matrix> measure) {
    return measure.applyAsDouble(DifferenceHessian.of(example.network(), example.loss()));
  }

  private static double bound(RandomNetwork example) {
    return Roundoff.ofDifferences(example.network(), example.loss());
  }
}
