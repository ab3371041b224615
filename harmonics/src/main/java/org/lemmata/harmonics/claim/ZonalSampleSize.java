package org.lemmata.harmonics.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.recovery.MaximumCorrelation;
import org.lemmata.harmonics.recovery.ZonalTrial;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** Lemma 7: a spike cannot be found from fewer than N/beta^2 samples. */
public final class ZonalSampleSize {

  private static final int D = 5;
  private static final double MOST = 0.5;

  /** Samples in units of N/beta^2. */
  private static final List<Double> BELOW = List.of(0.5, 0.95);

  private static final List<Double> ENOUGH = List.of(40.0);

  private ZonalSampleSize() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.lemma-7", "A spike is not found from fewer than N samples")
        .states(
            "No algorithm recovers every $f = \\beta P_k(\\langle \\cdot, \\xi\\rangle)$ in"
                + " $L_\\infty$ from $n < N_{k,d}/\\beta^2$ samples with noise of variance 1. Here"
                + " for one algorithm: the axis of largest correlation has an error below"
                + " $\\beta/2$ everywhere in at most half of the tries.")
        .source(Source.paper("Lemma 7, examined for one algorithm"))
        .assuming(
            "$n < N/\\beta^2$",
            "$\\xi$ is uniform on the sphere; that this one algorithm fails does not prove that all"
                + " do")
        .examining(
            "Takes for $\\xi$ the maximiser of $\\sum_i y_i P_k(\\langle u, x_i\\rangle)$, searched"
                + " for from many starts, and counts how often the largest difference of the two"
                + " functions is below half their height. The standard error is that of the share"
                + " 1/2, the largest possible.")
        .in("the setting of the claim", BELOW, ZonalSampleSize::examine)
        .control("$n = 40 N/\\beta^2$", ENOUGH)
        .build();
  }

  private static Evidence examine(List<Double> units, Run run, Scale scale) {
    int k = scale.choose(4, 6, 6);
    int repetitions = scale.choose(100, 200, 1000);
    double[] heights = scale.choose(new double[] {1}, new double[] {1, 0.5}, new double[] {1, 0.5});
    double size = new HarmonicSpace(D, k).size();
    Streams streams = run.streams();
    MaximumCorrelation estimator = new MaximumCorrelation(D, k, streams.child("net").stream(0));
    List<Evidence> parts = new ArrayList<>();
    for (double unit : units) {
      for (double beta : heights) {
        int samples = (int) Math.rint(unit * size / (beta * beta));
        List<Boolean> successes =
            run.parallel()
                .map(
                    repetitions,
                    r -> ZonalTrial.run(D, k, beta, samples, estimator, streams, r).succeeded());
        double share = successes.stream().filter(s -> s).count() / (double) repetitions;
        parts.add(
            Mean.atMost(
                "share of successes, k = " + k + ", beta = " + beta + ", n = " + samples,
                new Estimate(share, Math.sqrt(MOST * (1 - MOST) / repetitions)),
                MOST));
      }
    }
    return Every.of("recovery by the largest correlation", parts);
  }
}
