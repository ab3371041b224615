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

  /**
   * What is broken.
   *
   * @param method of search
   * @param few times d is the number of few measurements
   */
  private record Setting(String method, int few) {}

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
            ($d = 6$, $n = 12$ and $30$ at the quick scale, else $d = 10$, $n = 20$ and $60$; a
            matrix of rank 1 has $2d - 1$ degrees of freedom), and counts squared relative errors
            below $10^{-4}$.
            """)
        .in("2d and 5d or 6d measurements", new Setting("flatness", 2), SuccessCounts::check)
        .control("4d measurements for 2d", new Setting("flatness", 4))
        .control("gradient descent without the trace", new Setting("gd", 2))
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    Sensing sensing = Sensing.at(scale);
    int tries = scale.choose(64, 80, 120);
    boolean flat = setting.method.equals("flatness");
    double[] shares =
        run.table(
                RecoveryRateStudy.STUDY,
                "d=" + sensing.d(),
                "samples=" + setting.few * sensing.d() + ":" + sensing.many(),
                "depth=2",
                "method=" + setting.method,
                "fitted=1e-6",
                "steps=" + (flat ? scale.choose(100, 300, 300) : 200_000),
                "below=1e-4",
                "repetitions=" + tries)
            .doubles("success");
    return Every.of(
        "share of problems in which the matrix is recovered",
        count("from few measurements", shares[0], tries, new Interval(0, HALF)),
        count("from many measurements", shares[1], tries, new Interval(HALF, 1)));
  }

  private static Proportion count(String what, double share, int tries, Interval allowed) {
    return new Proportion(what, Math.round(share * tries), tries, allowed);
  }
}
