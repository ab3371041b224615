package org.lemmata.hessian.flatness.claim;

import java.util.List;
import org.lemmata.hessian.flatness.sensing.FlatDescent;
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

  private static final int DEPTH = 2;
  private static final double RECOVERED = 1e-4;
  private static final double LAST_LAMBDA = 1e-6;
  private static final double HALF = 0.5;

  /** What the two numbers of measurements are. */
  private record Sizes(boolean manyAreMany, boolean fewAreFew) {}

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
        .in("few and many measurements", new Sizes(true, true), SuccessCounts::check)
        .control("many in place of few", new Sizes(true, false))
        .control("few in place of many", new Sizes(false, true))
        .build();
  }

  private static Evidence check(Sizes sizes, Run run, Scale scale) {
    int few = Sensing.few(scale);
    int many = Sensing.many(scale);
    return Every.of(
        "share of problems in which the matrix is recovered",
        count("from few measurements", sizes.fewAreFew ? few : many, below(), run, scale),
        count("from many measurements", sizes.manyAreMany ? many : few, above(), run, scale));
  }

  private static Interval below() {
    return new Interval(0, HALF);
  }

  private static Interval above() {
    return new Interval(HALF, 1);
  }

  private static Proportion count(String what, int n, Interval allowed, Run run, Scale scale) {
    int tries = scale.choose(48, 60, 120);
    List<Boolean> recovered =
        run.parallel()
            .map(
                tries,
                i -> {
                  var ends =
                      Sensing.draw(Sensing.side(scale), n, DEPTH, 1, i, run.streams().child(what))
                          .flat(FlatDescent.schedule(LAST_LAMBDA));
                  return ends.get(ends.size() - 1).error() < RECOVERED;
                });
    long hits = recovered.stream().filter(hit -> hit).count();
    return new Proportion(what, hits, tries, allowed);
  }
}
