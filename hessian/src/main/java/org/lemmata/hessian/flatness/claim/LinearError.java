package org.lemmata.hessian.flatness.claim;

import java.util.List;
import org.lemmata.hessian.flatness.model.Network;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.hessian.flatness.param.ProblemLaw;
import org.lemmata.hessian.flatness.sensing.FlatDescent;
import org.lemmata.hessian.flatness.sensing.Probe;
import org.lemmata.hessian.flatness.sensing.Problem;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** The error is proportional to lambda. */
public final class LinearError {

  private static final int D = 10;
  private static final double[] LAMBDAS = {1e-2, 1e-3, 1e-4, 1e-5, 1e-6};

  /** Far more than a stage takes where the matrix is recovered. */
  private static final int ITERATIONS = 1000;

  private LinearError() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.linear-error", "The error is linear in lambda")
        .states(
            "Where $M^*$ is recovered, the minimiser of $L + \\lambda \\operatorname{Tr} \\nabla^2"
                + " L$ has $\\|E - M^*\\|_F = c \\lambda (1 + O(\\lambda))$ as $\\lambda \\to"
                + " 0$.")
        .source(Source.derived("first-order perturbation of the minimiser; measured here"))
        .assuming("there are enough measurements for recovery")
        .examining(
            "Minimises for $\\lambda = 10^{-4}, 10^{-5}, 10^{-6}$, $n = 60$, $d = 10$, rank 1, and"
                + " takes the slope of $\\log \\|E - M^*\\|$ in $\\log \\lambda$ between"
                + " neighbours. Reports the least and the largest slope. The band leaves room for"
                + " the next order, which measures about $30 \\lambda$, and for the optimiser.")
        .in("the setting of the claim", 60, LinearError::check)
        .control("too few measurements, n = 20", 20)
        .build();
  }

  private static Evidence check(Integer n, Run run, Scale scale) {
    int depths = scale.choose(2, 3, 3);
    List<double[]> slopes =
        run.parallel()
            .map(
                depths * scale.choose(1, 5, 20),
                i -> slopes(n, 2 + i % depths, i / depths, run.streams()));
    double least = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (double[] pair : slopes) {
      for (double slope : pair) {
        least = Math.min(least, slope);
        largest = Math.max(largest, slope);
      }
    }
    return Every.of(
        "slope of the logarithm of the error",
        new Searched("least slope", least, new Interval(0.98, 1.02)),
        new Searched("largest slope", largest, new Interval(0.98, 1.02)));
  }

  private static double[] slopes(int n, int depth, int replicate, Streams streams) {
    ProblemLaw law = ProblemLaw.gaussian(D, 1, n);
    Problem problem = law.draw(streams, replicate);
    Widths widths = law.widths(depth);
    double[] start =
        Network.random(widths, 1, streams.child("start").stream(replicate, depth)).pack();
    Probe probe = new Probe(problem, widths);
    double[] logs =
        FlatDescent.train(problem, widths, start, ITERATIONS, LAMBDAS).stream()
            .mapToDouble(
                stage -> StrictMath.log10(problem.error(probe.product(stage.end().point()))) / 2)
            .toArray();
    // Neighbours differ by one decade.
    return new double[] {logs[2] - logs[3], logs[3] - logs[4]};
  }
}
