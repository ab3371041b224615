package org.lemmata.example;

import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The claim of Theorem 1. */
final class VarianceOfTheMean {

  private static final int N = 8;
  private static final double SIGMA = 1.5;

  /** A deviation of a tenth would be noticed: it is more than 12 standard errors at any scale. */
  private static final double MARGIN = 0.1;

  private VarianceOfTheMean() {}

  static Claim claim() {
    return Claim.of("example.variance", "The variance of a mean")
        .states("\\operatorname{Var} \\bar{x}_n = \\frac{\\sigma^2}{n}")
        .source(Source.derived("Theorem 1, from the variance of a sum"))
        .assuming("the draws are independent", "each has variance $\\sigma^2$")
        .examining(
            """
            Averages the square of the mean of %d coins of $\\pm\\sigma$ over all outcomes, and
            over simulated throws, and compares both with the formula.
            """
                .formatted(N))
        .holdsForEveryDraw("the average over all outcomes draws nothing")
        .in("independent coins", Coins.INDEPENDENT, VarianceOfTheMean::examine)
        .control("coins in equal pairs", Coins.IN_EQUAL_PAIRS)
        .build();
  }

  private static Evidence examine(Coins coins, Run run, Scale scale) {
    double predicted = SampleMeanStudy.predicted(N, SIGMA);
    double exact = coins.exactVariance(N, SIGMA);
    long draws = scale.choose(40_000L, 400_000L, 4_000_000L);
    Moments thrown =
        SampleMeanStudy.moments(new SampleMeanStudy.Settings(N, SIGMA, coins, draws), run);
    // One rounding for each outcome that is added, and four for its square and the formula.
    double bound = Rounding.ulps((1 << N) + 4, predicted);
    return Every.of(
            "the variance of the mean",
            new Rounding("over all outcomes", Math.abs(exact - predicted), bound),
            Mean.near("over throws", thrown.estimate(1), predicted, MARGIN * predicted))
        .rig(Mean.near("the mean itself", thrown.estimate(0), 0, MARGIN * SIGMA));
  }
}
