package org.lemmata.attention.claim;

import org.lemmata.attention.param.Covariates;
import org.lemmata.attention.sampling.BestStep;
import org.lemmata.attention.sampling.MonteCarlo;
import org.lemmata.attention.sampling.TaskLaw;
import org.lemmata.attention.sampling.Vectors;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.linalg.stats.RatioEstimate;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** Uniform covariates: still one step, of another size. */
public final class UniformCovariates {

  private static final Case CASE = new Case(5, 5, 0.125);
  private static final double RELATIVE_MARGIN = 0.05;
  private static final double LEAST_EXCESS = 0.05;

  private UniformCovariates() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.uniform-covariates", "Uniform covariates: one step of another size")
        .states(
            "For coordinates iid uniform on $(-1, 1)$ the best $K$ is still $\\eta I$, with $\\eta ="
                + " s/(m_4 + (n + d - 2)s^2 + s\\sigma^2)$, $s = 1/3$, $m_4 = 1/5$; the formula for"
                + " normal covariates of the same variance gives too small a step.")
        .source(Source.derived("moments of iid coordinates"))
        .assuming(
            "the coordinates are iid uniform, with $m_4 < 3 s^2$", "$w \\sim N(0, I)$, $d = n = 5$")
        .examining(
            "Estimates the best steps overall, along $e_1$ and along $(1, .., 1)$ and the"
                + " correlation of the entries of $X'y$; the first must exceed the normal formula"
                + " by at least 5 per cent (10.5 are predicted).")
        .in("the setting of the claim", Covariates.UNIFORM, UniformCovariates::examine)
        .control("normal covariates, for which the formula is right", Covariates.GAUSSIAN)
        .build();
  }

  private static Evidence examine(Covariates covariates, Run run, Scale scale) {
    TaskLaw law = CASE.law(covariates);
    Moments moments = moments(run, law, scale.choose(250_000L, 2_500_000L, 25_000_000L));
    double predicted = BestStep.of(law).step();
    Estimate step = RatioEstimate.ratio(moments, 0, 1);
    Estimate excess = step.times(1 / BestStep.ifGaussian(law));
    Estimate correlation = RatioEstimate.ratio(moments, 6, 3);
    return Every.of(
        "steps for " + covariates + " covariates",
        agreement("step", step, predicted),
        agreement("step along e₁", RatioEstimate.ratio(moments, 2, 3), predicted),
        agreement("step along (1, .., 1)", RatioEstimate.ratio(moments, 4, 5), predicted),
        Mean.near(
            "correlation of the first two entries of X′y",
            new Estimate(correlation.value(), correlation.standardError()),
            0,
            RELATIVE_MARGIN),
        Mean.atLeast(
            "step over the normal formula, less 1",
            new Estimate(excess.value() - 1, excess.standardError()),
            LEAST_EXCESS));
  }

  private static Evidence agreement(String what, Estimate step, double predicted) {
    return Mean.near(
        what,
        new Estimate(step.value(), step.standardError()),
        predicted,
        RELATIVE_MARGIN * predicted);
  }

  private static Moments moments(Run run, TaskLaw law, long tasks) {
    return MonteCarlo.means(
        run,
        0,
        law,
        tasks,
        7,
        () -> {
          double[] ridge = new double[law.d()];
          double[] ones = new double[law.d()];
          java.util.Arrays.fill(ones, 1);
          return (task, out) -> {
            task.ridge(ridge);
            double[] xy = task.xy();
            double sum = Vectors.dot(ones, xy);
            out[0] = Vectors.dot(ridge, xy);
            out[1] = Vectors.dot(xy, xy);
            out[2] = ridge[0] * xy[0];
            out[3] = xy[0] * xy[0];
            out[4] = Vectors.dot(ones, ridge) * sum;
            out[5] = sum * sum;
            out[6] = xy[0] * xy[1];
          };
        });
  }
}
