package org.lemmata.hessian.flatness.claim;

import org.lemmata.hessian.flatness.study.RecoveryRateStudy;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Proportion;
import org.lemmata.study.claim.Source;

/** How often flatness recovers, by the number of measurements. */
public final class SuccessCounts {

  private static final double HALF = 0.5;

  /** The rows of the table, few measurements before many, that are taken for few and for many. */
  private record Sizes(int few, int many) {}

  private SuccessCounts() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.success-counts", "Recovery sets in with the number of measurements")
        .states(
            """
            With at most $2d$ measurements a matrix of rank 1 is found at flat minima in fewer
            than half of random problems, with $5d$ ($6d$ for $d = 10$) in more than half.
            """)
        .source(
            Source.measured(
                "our setting; that O~(d) measurements suffice is the paper's, as commonly quoted"))
        .assuming("depth 2, matrices of rank 1, weights of scale 1")
        .chosen(
            """
            The two numbers of measurements were chosen after seeing where recovery sets in, so
            that both lie well off it.
            """)
        .restsOn("flatness.trace-formula")
        .examining(
            """
            Minimises loss plus $\\lambda$ times trace, $\\lambda \\to 10^{-6}$, on random problems
            ($d = 6$, $n = 10$ and $30$ at the quick scale, else $d = 10$, $n = 20$ and $60$), and
            counts squared relative errors below $10^{-4}$.
            """)
        .in("few and many measurements", new Sizes(0, 1), SuccessCounts::check)
        .control("many in place of few", new Sizes(1, 1))
        .control("few in place of many", new Sizes(0, 0))
        .build();
  }

  private static Evidence check(Sizes sizes, Run run, Scale scale) {
    Sensing sensing = Sensing.at(scale);
    int tries = scale.choose(48, 60, 120);
    double[] shares =
        run.table(
                RecoveryRateStudy.STUDY,
                "d=" + sensing.d(),
                "samples=" + sensing.few() + ":" + sensing.many(),
                "depth=2",
                "method=flatness",
                "steps=" + scale.choose(100, 300, 300),
                "below=1e-4",
                "repetitions=" + tries)
            .doubles("success");
    return Every.of(
        "share of problems in which the matrix is recovered",
        count("from few measurements", shares[sizes.few], tries, new Interval(0, HALF)),
        count("from many measurements", shares[sizes.many], tries, new Interval(HALF, 1)));
  }

  private static Proportion count(String what, double share, int tries, Interval allowed) {
    return new Proportion(what, Math.round(share * tries), tries, allowed);
  }
}
