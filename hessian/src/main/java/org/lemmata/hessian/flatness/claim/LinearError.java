package org.lemmata.hessian.flatness.claim;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lemmata.hessian.flatness.study.LambdaStudy;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Source;
import org.lemmata.study.table.Table;

/** The error is proportional to λ. */
public final class LinearError {

  /** The values of lambda, from 1e-2 to 1e-7. */
  private static final int STAGES = 6;

  /** Room for the next order, some hundreds of λ at worst, and for where the optimiser stops. */
  private static final Interval ONE = new Interval(0.99, 1.01);

  private LinearError() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.linear-error", "The error is linear in lambda")
        .states(
            """
            Where $M^*$ is recovered, the minimiser of $L + \\lambda \\operatorname{Tr} \\nabla^2
            L$ has $\\|E - M^*\\|_F = c \\lambda (1 + O(\\lambda))$ as $\\lambda \\to 0$; so the
            slope of its logarithm is within 1% of 1 from $\\lambda = 10^{-5}$ on, in the median.
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
        .chosen(
            """
            1%, the values of $\\lambda$ and $n = 30$ at $d = 6$ were chosen after seeing slopes:
            from $10^{-4}$ to $10^{-5}$ and at $n = 24$ the next order is larger.
            """)
        .in("enough measurements", true, LinearError::check)
        .control("too few measurements", false)
        .build();
  }

  private static Evidence check(Boolean enough, Run run, Scale scale) {
    Sensing sizes = Sensing.at(scale);
    int n = enough ? sizes.many() : sizes.few();
    Table table =
        run.table(
            LambdaStudy.STUDY,
            sizes.alternating(n, scale.choose(20, 20, 40), "least=1e-7", "steps=300"));
    double[] logs = Arrays.stream(table.doubles("error")).map(StrictMath::log10).toArray();
    return Every.of(
        "slope of the logarithm of the error",
        Runs.median("between 1e-6 and 1e-7", slopes(logs, 4), ONE),
        Runs.median("between 1e-5 and 1e-6", slopes(logs, 3), ONE));
  }

  /** The slope after a stage, in each run; neighbours differ by one decade. */
  private static double[] slopes(double[] logs, int stage) {
    return IntStream.range(0, logs.length / STAGES)
        .mapToDouble(run -> logs[run * STAGES + stage] - logs[run * STAGES + stage + 1])
        .toArray();
  }
}
