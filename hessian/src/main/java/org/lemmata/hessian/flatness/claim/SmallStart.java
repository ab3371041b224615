package org.lemmata.hessian.flatness.claim;

import org.lemmata.hessian.flatness.study.SensingStudy;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Source;
import org.lemmata.study.table.Table;

/** Gradient descent from small weights nearly recovers, for another reason. */
public final class SmallStart {

  private static final double NEARLY = 0.1;
  private static final double FITTED = 1e-5;

  private SmallStart() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.small-start", "A small start nearly recovers without flatness")
        .states(
            """
            Plain gradient descent at depth 2 from weights of scale $0.05$ in place of 1 ends with
            $\\|E - M^*\\|_F^2 < 0.1 \\|M^*\\|_F^2$ in the median: a bias of its own, which an
            experiment on flatness has to keep out by a large start.
            """)
        .source(Source.measured("our setting; the reason why experiments start at scale 1"))
        .assuming("weights start small")
        .examining(
            """
            Trains on random problems of rank 1 ($d = 6$ and $n = 24$ at the quick scale, else $d =
            10$ and $n = 60$) until the loss is $10^{-6}$ of that of the zero matrix, one problem a
            run, and reports the median error.
            """)
        .chosen(
            "0.05 and 0.1 were chosen after seeing errors of .002 in the median and .008 at worst,"
                + " so that every training meets them")
        .in("weights of scale 0.05", 0.05, SmallStart::check)
        .control("weights of scale 1", 1.0)
        .build();
  }

  private static Evidence check(Double weights, Run run, Scale scale) {
    Sensing sizes = Sensing.at(scale);
    Table table =
        run.table(
            SensingStudy.STUDY,
            sizes.draws(
                sizes.enough(),
                scale.choose(36, 36, 48),
                "depth=2",
                "method=gd",
                "fitted=1e-6",
                "scale=" + weights));
    return Every.of(
            "the end of gradient descent",
            Runs.median(
                "squared relative error", Sensing.ends(table, "error"), Interval.atMost(NEARLY)))
        .rig(Runs.median("loss", Sensing.ends(table, "loss"), Interval.atMost(FITTED)));
  }
}
