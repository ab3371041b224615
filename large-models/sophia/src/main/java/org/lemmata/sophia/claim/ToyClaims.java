package org.lemmata.sophia.claim;

import org.lemmata.sophia.toy.ToyMethod;
import org.lemmata.sophia.toy.ToyPath;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** What the methods do on the toy loss of Figure 2. */
public final class ToyClaims {

  private static final ToyPath.Point START = new ToyPath.Point(0.23, -0.17);
  private static final double REACHED = 1e-6;
  private static final int SOON = 20;
  private static final int LATE = 100;

  private ToyClaims() {}

  /** The claim on where Sophia ends. */
  public static Claim minimum() {
    return Claim.of("sophia.toy-minimum", "Sophia reaches the minimum of the toy")
        .states(
            """
            From $(0.23, -0.17)$ Sophia with the exact diagonal ends at the minimum $(1, 4)$ of
            $8(x-1)^2(1.3x^2+2x+1) + \\tfrac12(y-4)^2$, although the curvature in $x$ is negative
            at the start.
            """)
        .source(Source.paper("Figure 2; start, step sizes and numbers are this project's"))
        .assuming("the curvature is bounded below by ε > 0", "$\\eta = 1/2$, $\\rho = 1$")
        .examining("Takes 100 steps and measures the distance from the minimum.")
        .in("Sophia", ToyMethod.SOPHIA, ToyClaims::distance)
        .control("without the maximum that keeps the curvature positive", ToyMethod.UNGUARDED)
        .control("Newton's method", ToyMethod.NEWTON)
        .build();
  }

  /** The claim on where Newton's method ends. */
  public static Claim saddle() {
    return Claim.of("sophia.toy-saddle", "Newton's method ends at a saddle of the toy")
        .states(
            """
            From $(0.23, -0.17)$ Newton's method converges to the saddle $(0, 4)$ of the same loss,
            where it is $8$.
            """)
        .source(Source.paper("Figure 2; start and numbers are this project's"))
        .assuming("whole steps")
        .examining("Takes 100 steps and measures the distance from the saddle.")
        .in("Newton's method", ToyMethod.NEWTON, (method, run, scale) -> distance(method, 0))
        .control("Sophia", ToyMethod.SOPHIA)
        .build();
  }

  /** The claim on numbers of steps. */
  public static Claim steps() {
    return Claim.of("sophia.toy-steps", "Sophia is faster than Adam on the toy")
        .states(
            """
            From $(0.23, -0.17)$ Sophia brings the toy loss to $10^{-6}$ in at most %d steps, and
            Adam in no fewer than %d.
            """
                .formatted(SOON, LATE))
        .source(Source.measured("at the notes' rates, which nobody tuned"))
        .assuming("Adam's rate is 0.1, Sophia's 1/2 with $\\rho = 1$")
        .examining("Counts steps.")
        .chosen("%d and %d, after seeing 16 and 153".formatted(SOON, LATE))
        .in("Sophia against Adam", ToyMethod.SOPHIA, ToyClaims::race)
        .control("the sign of the gradient in place of Sophia, at Adam's rate", ToyMethod.SIGNGD)
        .control("Sophia in place of Adam as well", null)
        .build();
  }

  private static Evidence distance(ToyMethod method, Run run, Scale scale) {
    return distance(method, 1);
  }

  private static Evidence distance(ToyMethod method, double x) {
    ToyPath.Point end = ToyPath.of(method, START, LATE).end();
    double distance = StrictMath.hypot(end.x() - x, end.y() - 4);
    return new Approximation(
        "distance of the end", distance, 1e-9, "100 steps, of which each halves it at least");
  }

  private static Evidence race(ToyMethod method, Run run, Scale scale) {
    ToyMethod fast = method == null ? ToyMethod.SOPHIA : method;
    ToyMethod slow = method == null ? ToyMethod.SOPHIA : ToyMethod.ADAM;
    return Every.of(
        "steps to " + REACHED,
        Searched.notAbove("of Sophia", steps(fast), SOON),
        Searched.notBelow("of Adam", steps(slow), LATE));
  }

  private static int steps(ToyMethod method) {
    return ToyPath.of(method, START, 1000).stepsTo(REACHED);
  }
}
