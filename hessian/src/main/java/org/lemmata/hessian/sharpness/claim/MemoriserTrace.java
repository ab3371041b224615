package org.lemmata.hessian.sharpness.claim;

import org.lemmata.hessian.sharpness.construct.Construction;
import org.lemmata.hessian.sharpness.construct.Memoriser;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** A network that memorises is as flat as any. */
public final class MemoriserTrace {

  private static final double EPS = 0.1;

  /** A pre-activation is a sum of d + 1 terms, together up to 2 √d / ε times the output. */
  private static final double OUTPUT = Rounding.ulps(32, 2 * Math.sqrt(30) / EPS);

  /** The trace has d + 2 such terms, relative to its value below 32. */
  private static final double TRACE = 32 * OUTPUT;

  private MemoriserTrace() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("sharpness.memoriser-trace", "A memorising network is as flat as can be")
        .states(
            """
            With one neuron a training point, $W_1 = [\\sqrt{r_i |y_i|}\\, w_i^\\top/\\epsilon]$,
            $b_1 = \\sqrt{r_i |y_i|} (\\epsilon - w_i^\\top x_i)/\\epsilon$, $W_2 =
            \\operatorname{sign}(y_i) \\sqrt{|y_i|/r_i}$, $r_i = (\\|x_i\\|^2 + 1)^{1/2}$, $w_i =
            x_i/\\sqrt d$, the network fits xor and has trace $4\\sqrt{d+1}$, the least of all
            networks with bias that fit.
            """)
        .source(Source.paper("Theorem 4.1"))
        .assuming("no training point occurs twice", "$\\epsilon < 2/\\sqrt d$")
        .restsOn("sharpness.lemma-4-1", "sharpness.trace-bound")
        .examining(
            """
            Builds the network for d = 6 and n = 8 and for d = 30 and n = 100 with $\\epsilon =
            %s$. Reports the largest residual, the difference of the exact trace from
            $4\\sqrt{d+1}$ and the least pre-activation, at which the Hessian exists unless it is
            0. That no network is below is the subject of sharpness.trace-bound.
            """
                .formatted(EPS))
        .holdsForEveryDraw("the construction fits every set of distinct corners")
        .in("neurons that do not meet", EPS, MemoriserTrace::check)
        .control("ε = 3, so that neurons meet", 3.0)
        .build();
  }

  private static Evidence check(double eps, Run run, Scale scale) {
    double residual = 0;
    double trace = 0;
    double kink = Double.POSITIVE_INFINITY;
    for (int i = 0; i < scale.choose(4, 20, 100); i++) {
      int d = i % 2 == 0 ? 30 : 6;
      int n = i % 2 == 0 ? 100 : 8;
      Construction built = Memoriser.bias(Corners.distinct(n, d, run.streams().stream(i)), eps);
      residual = Math.max(residual, built.residual());
      trace = Math.max(trace, Math.abs(built.trace() - 4 * Math.sqrt(d + 1)));
      kink = Math.min(kink, built.kinkDistance());
    }
    return Every.of(
            "the memorising network",
            new Rounding("largest residual", residual, OUTPUT),
            new Rounding("trace from its bound", trace, TRACE))
        .rig(Searched.notBelow("least pre-activation", kink, OUTPUT));
  }
}
