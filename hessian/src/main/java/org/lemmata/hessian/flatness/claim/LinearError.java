package org.lemmata.hessian.flatness.claim;

import java.util.List;
import org.lemmata.hessian.flatness.sensing.SensingSnapshot;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Source;

/** The error is proportional to λ. */
public final class LinearError {

  private static final double[] LAMBDAS = {1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7};

  /** Room for the next order, some hundreds of λ at worst, and for where the optimiser stops. */
  private static final Interval ONE = new Interval(0.99, 1.01);

  private LinearError() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.linear-error", "The error is linear in lambda")
        .states(
            """
            Where $M^*$ is recovered, the minimiser of $L + \\lambda \\operatorname{Tr} \\nabla^2
            L$ has $\\|E - M^*\\|_F = c \\lambda (1 + O(\\lambda))$ as $\\lambda \\to 0$.
            """)
        .source(Source.derived("first-order perturbation of the minimiser; measured here"))
        .assuming("there are enough measurements for recovery")
        .restsOn("flatness.recovers")
        .examining(
            """
            Minimises for $\\lambda = 10^{-5}, 10^{-6}, 10^{-7}$ for a matrix of rank 1 ($d = 6$,
            $n = 30$ at the quick scale, else $d = 10$, $n = 60$), depths 2 and 3 in turn, one
            problem a run, and takes the slope of $\\log \\|E - M^*\\|$ in $\\log \\lambda$ between
            neighbours. The band leaves 1% for the next order, some hundreds of $\\lambda$ at worst,
            and for the optimiser.
            """)
        .in("enough measurements", true, LinearError::check)
        .control("too few measurements", false)
        .build();
  }

  private static Evidence check(Boolean enough, Run run, Scale scale) {
    int n = enough ? Sensing.many(scale) : Sensing.few(scale);
    List<double[]> slopes =
        run.parallel()
            .map(
                scale.choose(20, 20, 40),
                i ->
                    slopes(
                        Sensing.draw(Sensing.side(scale), n, 2 + i % 2, 1, i / 2, run.streams())));
    return Every.of(
        "slope of the logarithm of the error",
        Runs.median("between 10⁻⁶ and 10⁻⁷", slopes.stream().mapToDouble(s -> s[1]).toArray(), ONE),
        Runs.median(
            "between 10⁻⁵ and 10⁻⁶", slopes.stream().mapToDouble(s -> s[0]).toArray(), ONE));
  }

  private static double[] slopes(Sensing sensing) {
    double[] logs =
        sensing.flat(LAMBDAS).stream()
            .map(SensingSnapshot::error)
            .mapToDouble(error -> StrictMath.log10(error) / 2)
            .toArray();
    // Neighbours differ by one decade.
    return new double[] {logs[3] - logs[4], logs[4] - logs[5]};
  }
}
