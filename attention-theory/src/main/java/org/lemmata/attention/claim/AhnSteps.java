package org.lemmata.attention.claim;

import java.util.List;
import java.util.function.IntFunction;
import org.hipparchus.fraction.BigFraction;
import org.lemmata.attention.exact.LayeredSteps;
import org.lemmata.attention.exact.WishartMoments;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The optimal steps of one to three layers in the setting of Ahn et al., Figure 2. */
public final class AhnSteps {

  private static final int D = 5;
  private static final int N = 20;

  private static final double[][] STEPS = {
    {0.769230769}, {0.515370683, 1.249571962}, {0.422408534, 0.689126087, 1.714217380}
  };
  private static final double[] LOSSES = {1.153846153846, 0.361239686054, 0.133608429383};

  /** What training found for three layers, read off the published figure. */
  private static final double[][] PUBLISHED = {{0.42, 0.43}, {0.69, 0.69}, {1.71, 1.72}};

  private static final double DIGITS = 0.01;

  private AhnSteps() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.ahn-steps", "The steps of several layers without training")
        .states(
            "With $A_i = -a_i \\Sigma^{-1}$ the loss of $L$ layers is $\\mathbb{E}"
                + " \\operatorname{tr} \\prod_i (I - a_i S/n)^2$, and the optimal $a_i$ are the"
                + " reciprocal roots of the optimal polynomial; for $d = 5$, $n = 20$, $L = 3$:"
                + " $0.4224,\\ 0.6891,\\ 1.7142$.")
        .source(
            Source.derived(
                "Wishart moments, for the trained steps of Ahn et al. (arXiv 2306.00297), Fig. 2"))
        .assuming(
            "prior $w \\sim N(0, \\Sigma^{-1})$, no label noise",
            "$S$ is Wishart with $n = 20$, $d = 5$")
        .examining(
            "Computes $E\\,\\mathrm{tr}(S/n)^k$ exactly, solves for the optimal polynomial in rational"
                + " arithmetic, and compares its reciprocal roots with reference digits and with"
                + " the published trained values.")
        .in("the setting of the claim", new WishartMoments(D, N)::averaged, AhnSteps::check)
        .control("moments of large d and n at the same ratio", AhnSteps::marchenkoPastur)
        .build();
  }

  private static Evidence check(IntFunction<BigFraction> averaged, Run run, Scale scale) {
    double steps = 0;
    double losses = 0;
    List<Double> three = List.of();
    for (int layers = 1; layers <= STEPS.length; layers++) {
      LayeredSteps best = LayeredSteps.of(averaged, layers);
      for (int i = 0; i < layers; i++) {
        steps = Math.max(steps, Math.abs(best.steps().get(i) - STEPS[layers - 1][i]));
      }
      losses = Math.max(losses, Math.abs(best.loss() - LOSSES[layers - 1]));
      three = best.steps();
    }
    double outside = 0;
    for (int i = 0; i < PUBLISHED.length; i++) {
      outside = Math.max(outside, PUBLISHED[i][0] - three.get(i));
      outside = Math.max(outside, three.get(i) - PUBLISHED[i][1]);
    }
    return Every.of(
        "the optimal steps",
        new Rounding("largest difference of a step from reference digits", steps, 1e-8),
        new Rounding("largest difference of a loss", losses, 1e-11),
        new Rounding("largest distance from the published trained values", outside, DIGITS));
  }

  /** d sum_r c^{r-1} N(k, r), Narayana numbers N, at the ratio c = d/n of the claim. */
  private static BigFraction marchenkoPastur(int k) {
    if (k == 0) {
      return new BigFraction(D);
    }
    BigFraction ratio = new BigFraction(D, N);
    BigFraction sum = BigFraction.ZERO;
    // N(k, r) = binomial(k, r) binomial(k, r - 1) / k.
    BigFraction term = BigFraction.ONE;
    for (int r = 1; r <= k; r++) {
      sum = sum.add(term);
      term = term.multiply(ratio).multiply((k - r) * (k - r + 1)).divide(r * (r + 1));
    }
    return sum.multiply(D);
  }
}
