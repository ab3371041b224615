package org.lemmata.attention.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.OtherCovariates;
import org.lemmata.attention.param.Case;
import org.lemmata.attention.param.Covariates;
import org.lemmata.attention.study.EstimateStudy;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;
import org.lemmata.study.table.Table;

/** The optimal step, estimated on prompts. */
public final class EtaMonteCarlo {

  private static final double RELATIVE_MARGIN = 0.025;

  /** Tasks of each case at quick scale. */
  private static final List<Long> QUICK = List.of(280_000L, 30_000L, 30_000L, 30_000L);

  /** The same on the sphere, where steps scatter less. */
  private static final List<Long> QUICK_SPHERE = List.of(32_000L, 17_000L, 17_000L, 18_000L);

  /**
   * The laws that are taken for normal and for the sphere.
   *
   * @param normal the law in the formula for normal covariates
   * @param sphere the law in the formula for the sphere
   */
  private record Laws(Covariates normal, Covariates sphere) {}

  private EtaMonteCarlo() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.eta-monte-carlo", "The optimal step, estimated")
        .states(
            """
            The best step is $\\eta^* = 1/(n + d + 1 + \\sigma^2)$ for standard normal covariates,
            and $1/(n + d - 1 + \\sigma^2)$ for covariates uniform on the sphere of radius $\\sqrt
            d$.
            """)
        .source(Source.derived("closed form of the step of Theorem 1, by Gaussian moments"))
        .assuming(
            "the covariates are standard normal where the first formula is applied",
            "$w \\sim N(0, I)$, independent of covariates and noise",
            "the noise is normal with variance $\\sigma^2$")
        .examining(
            """
            Estimates $E[w_{ridge}'X'y] / E|X'y|^2$ on simulated prompts at several $(d, n,
            \\sigma^2)$, the query integrated out, and compares it with the formulas.
            """)
        .in(
            "each formula for its own covariates",
            new Laws(Covariates.GAUSSIAN, Covariates.SPHERE),
            EtaMonteCarlo::examine)
        .control(
            "each formula for the other's covariates",
            new Laws(Covariates.SPHERE, Covariates.GAUSSIAN))
        .build();
  }

  private static Evidence examine(Laws laws, Run run, Scale scale) {
    List<Evidence> parts = new ArrayList<>();
    for (int i = 0; i < Case.ALL.size(); i++) {
      Case at = Case.ALL.get(i);
      Estimate normal = estimate(run, at, laws.normal(), tasks(i, laws.normal(), scale));
      parts.add(near("formula for normal covariates, " + at, normal, normal(at)));
      Estimate sphere = estimate(run, at, laws.sphere(), tasks(i, laws.sphere(), scale));
      parts.add(near("formula for the sphere, " + at, sphere, sphere(at)));
    }
    return Every.of("estimated steps against the formulas", parts);
  }

  private static long tasks(int index, Covariates covariates, Scale scale) {
    Case at = Case.ALL.get(index);
    long quick = (covariates.equals(Covariates.SPHERE) ? QUICK_SPHERE : QUICK).get(index);
    // Short prompts have heavier tails and are cheaper.
    long more = Math.max(1, 80 / (at.n() * at.d()));
    return scale.choose(quick, 300_000L * more, 3_000_000L * more);
  }

  private static Estimate estimate(Run run, Case at, Covariates covariates, long tasks) {
    Table table =
        run.table(
            EstimateStudy.STUDY,
            "d=" + at.d(),
            "n=" + at.n(),
            "noise=" + at.noise(),
            "covariates=" + covariates,
            "tasks=" + tasks);
    return new Estimate(
        table.doubles("estimate")[0], table.doubles("standard_error")[0], tasks - 1.0);
  }

  private static Evidence near(String what, Estimate step, double predicted) {
    return Mean.near(what, step, predicted, RELATIVE_MARGIN * predicted);
  }

  private static double normal(Case at) {
    return Optimum.step(at.d(), at.n(), at.noise());
  }

  private static double sphere(Case at) {
    return OtherCovariates.sphereStep(at.d(), at.n(), at.noise());
  }
}
