package org.lemmata.hessian.sharpness.claim;

import java.util.function.IntToDoubleFunction;
import org.lemmata.hessian.sharpness.construct.Construction;
import org.lemmata.hessian.sharpness.construct.Generaliser;
import org.lemmata.hessian.sharpness.construct.PopulationError;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The flat network that generalises, with the printed and the right radius (erratum 1). */
public final class GeneraliserTrace {

  private static final double OUTPUT = Rounding.ulps(16, 2);

  /** Of sums of a hundred terms, together below 64. */
  private static final double TRACE = Rounding.ulps(200, 63);

  /**
   * The network.
   *
   * @param radius r, from d
   * @param factor on the first output weight
   */
  private record Setting(IntToDoubleFunction radius, double factor) {}

  private GeneraliserTrace() {}

  /** The statement as it is printed. */
  public static Claim printed() {
    return Claim.of("sharpness.erratum-radius", "The flat generalising network, as printed")
        .states(
            """
            The four neurons $W_1 = r\\,[\\pm 1, \\pm 1, 0, \\ldots]$, $b_1 = -r$, $W_2 = \\pm
            1/r$ with $r = (d^2+1)^{1/4}$ fit xor with the least trace $4\\sqrt{d+1}$ and
            zero-one error 0.
            """)
        .source(Source.paper("Eq. (5) and Proposition 4.2"))
        .failsAsPrinted(corrected())
        .assuming("the training points are corners of the cube")
        .examining(
            """
            Compares the exact trace with $4\\sqrt{d+1}$: at d = 30 it is 62.10, not 22.27, as $2
            (r^2 + (d+1)/r^2)$ is least at $r^2 = \\sqrt{d+1}$.
            """)
        .holdsForEveryDraw("the trace is the same on every set of corners")
        .in("r as printed", new Setting(Generaliser::printed, 1), GeneraliserTrace::check)
        .mustHold("r = (d + 1)^(1/4)", new Setting(Generaliser::balanced, 1))
        .control("an output weight of the wrong sign", new Setting(Generaliser::printed, -1))
        .build();
  }

  /** The statement that holds. */
  public static Claim corrected() {
    return Claim.of("sharpness.generaliser-trace", "A flat network that generalises")
        .states(
            """
            The four neurons $W_1 = r\\,[\\pm 1, \\pm 1, 0, \\ldots]$, $b_1 = -r$, $W_2 = \\pm
            1/r$ with $r = (d+1)^{1/4}$ fit every training set of xor with trace $4\\sqrt{d+1}$,
            the least of all networks with bias that fit, and have zero-one error 0.
            """)
        .source(Source.paper("Proposition 4.2, with $d$ for the $d^2$ of Eq. (5)"))
        .assuming("the training points are corners of the cube", "$r = (d+1)^{1/4}$")
        .restsOn("sharpness.lemma-4-1", "sharpness.trace-bound")
        .examining(
            """
            Builds the network for several d up to 100. Reports the largest residual, the difference
            of the exact trace from $4\\sqrt{d+1}$, and the share of wrong corners, all signs of
            the two coordinates counted that it reads. That no network is below is the subject of
            sharpness.trace-bound.
            """)
        .holdsForEveryDraw("the network fits every corner, and its trace is the same at each")
        .in("the balanced r", new Setting(Generaliser::balanced, 1), GeneraliserTrace::check)
        .control("twice the radius", new Setting(d -> 2 * Generaliser.balanced(d), 1))
        .control("an output weight of the wrong sign", new Setting(Generaliser::balanced, -1))
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    double residual = 0;
    double trace = 0;
    double error = 0;
    for (int d : new int[] {4, 6, 12, 30, 100}) {
      int n = d == 4 ? 10 : scale.choose(50, 60, 64);
      Samples training = Corners.distinct(n, d, run.streams().stream(d));
      Construction built =
          Generaliser.bias(training, setting.radius.applyAsDouble(d))
              .scalingOutput(0, setting.factor);
      residual = Math.max(residual, built.residual());
      trace = Math.max(trace, Math.abs(built.trace() - 4 * Math.sqrt(d + 1)));
      error = Math.max(error, PopulationError.of(built, run.parallel()));
    }
    return Every.of(
        "the generalising network",
        new Rounding("largest residual", residual, OUTPUT),
        new Rounding("trace from its bound", trace, TRACE),
        new Rounding("zero-one error", error, 0));
  }
}
