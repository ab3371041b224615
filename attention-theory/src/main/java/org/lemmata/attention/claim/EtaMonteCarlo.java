package org.lemmata.attention.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.OtherCovariates;
import org.lemmata.attention.param.Covariates;
import org.lemmata.attention.sampling.StepSampling;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** The optimal step, estimated on prompts. */
public final class EtaMonteCarlo {

  private static final double RELATIVE_MARGIN = 0.04;

  private EtaMonteCarlo() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.eta-monte-carlo", "The optimal step, estimated")
        .states(
            "The best step is $\\eta^* = 1/(n + d + 1 + \\sigma^2)$ for standard normal covariates,"
                + " and $1/(n + d - 1 + \\sigma^2)$ for covariates uniform on the sphere of radius"
                + " $\\sqrt d$.")
        .source(Source.derived("closed form of the step of Theorem 1, by Gaussian moments"))
        .assuming(
            "the covariates are standard normal where the first formula is applied",
            "$w \\sim N(0, I)$, independent of covariates and noise",
            "the noise is normal with variance $\\sigma^2$")
        .examining(
            "Estimates $E[w_{ridge}'X'y] / E|X'y|^2$ on simulated prompts at several $(d, n,"
                + " \\sigma^2)$, the query integrated out, and compares it with the formulas.")
        .in("the setting of the claim", Covariates.GAUSSIAN, EtaMonteCarlo::examine)
        .control("covariates on the sphere, formula for normal ones", Covariates.SPHERE)
        .build();
  }

  private static Evidence examine(Covariates takenForNormal, Run run, Scale scale) {
    long tasks = scale.choose(50_000L, 500_000L, 5_000_000L);
    List<Evidence> parts = new ArrayList<>();
    for (Case at : Case.ALL) {
      parts.add(compare(run, parts.size(), tasks, at, takenForNormal, EtaMonteCarlo::normal));
      parts.add(compare(run, parts.size(), tasks, at, Covariates.SPHERE, EtaMonteCarlo::sphere));
    }
    return Every.of("estimated steps against the formulas", parts);
  }

  private static Evidence compare(
      Run run,
      int sample,
      long tasks,
      Case at,
      Covariates covariates,
      ToDoubleFunction<Case> formula) {
    // Short prompts have heavier tails and are cheaper.
    long enough = tasks * Math.max(1, 40 / (at.n() * at.d()));
    Estimate step = StepSampling.estimate(run, sample, at.law(covariates), enough);
    double predicted = formula.applyAsDouble(at);
    return Mean.near(
        "step, " + covariates + ", " + at,
        new Estimate(step.value(), step.standardError()),
        predicted,
        RELATIVE_MARGIN * predicted);
  }

  private static double normal(Case at) {
    return Optimum.step(at.d(), at.n(), at.noise());
  }

  private static double sphere(Case at) {
    return OtherCovariates.sphereStep(at.d(), at.n(), at.noise());
  }
}
