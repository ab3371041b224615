package org.lemmata.attention.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.attention.exact.WishartMoments;
import org.lemmata.attention.param.Case;
import org.lemmata.attention.sampling.MonteCarlo;
import org.lemmata.attention.sampling.TaskLaw;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** The numerator of the optimal step. */
public final class NumeratorIdentity {

  private static final double RELATIVE_MARGIN = 0.01;

  /** Tasks of each case at quick scale; in short prompts the gap scatters more. */
  private static final List<Long> QUICK = List.of(42_000L, 8_000L, 14_000L);

  private NumeratorIdentity() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.numerator-identity", "The numerator of the optimal step")
        .states("E\\left[w_{\\mathrm{ridge}}^\\top X^\\top y\\right] = n d")
        .source(Source.derived("numerator of the step of Theorem 1"))
        .assuming(
            "the penalty of the ridge regression is the noise variance, $\\lambda = \\sigma^2$",
            "covariates and $w$ are standard normal")
        .examining(
            """
            Averages $(w_{ridge} - w)'X'y$, which pairs the quantity with $w'X'y$ on the same
            prompts; its mean is that of $\\operatorname{tr} X'X$, by exact Wishart moments.
            """)
        .in("penalty equal to the noise variance", 1.0, NumeratorIdentity::examine)
        .control("penalty twice the noise variance", 2.0)
        .build();
  }

  private static Evidence examine(double penaltyOverNoise, Run run, Scale scale) {
    List<Evidence> parts = new ArrayList<>();
    for (Case at : Case.NOISY) {
      long tasks = scale.choose(QUICK.get(parts.size()), 200_000L, 2_000_000L);
      double nd = at.n() * (double) at.d();
      double paired = new WishartMoments(at.d(), at.n()).trace(1).doubleValue();
      Estimate gap = gap(run, parts.size(), at, penaltyOverNoise * at.noise(), tasks);
      parts.add(
          Mean.near(
              "E[w_ridge′X′y], " + at,
              new Estimate(paired + gap.value(), gap.standardError(), gap.degreesOfFreedom()),
              nd,
              RELATIVE_MARGIN * nd));
    }
    return Every.of("numerators against nd", parts);
  }

  private static Estimate gap(Run run, int sample, Case at, double penalty, long tasks) {
    return MonteCarlo.means(
            run,
            sample,
            TaskLaw.gaussian(at.d(), at.n(), at.noise()),
            tasks,
            1,
            () -> {
              double[] ridge = new double[at.d()];
              return (task, out) -> {
                task.ridge(penalty, ridge);
                out[0] =
                    Segments.dotRounded(ridge, task.xy())
                        - Segments.dotRounded(task.signal(), task.xy());
              };
            })
        .estimate(0);
  }
}
