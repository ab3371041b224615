package org.lemmata.attention.claim;

import java.util.List;
import java.util.function.IntFunction;
import org.hipparchus.fraction.BigFraction;
import org.lemmata.attention.exact.LayeredSteps;
import org.lemmata.attention.exact.WishartMoments;
import org.lemmata.attention.published.CompanionValues;
import org.lemmata.linalg.random.Stream;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The optimal steps of one to three layers in the setting of Ahn et al., Figure 2. */
public final class AhnSteps {

  private static final int D = 5;
  private static final int N = 20;
  private static final int LAYERS = 3;

  /** The steps of three layers as the claim states them. */
  private static final double[] STATED = {0.4224, 0.6891, 1.7142};

  /** A generous count of the operations behind one coefficient and its product with a moment. */
  private static final double OPERATIONS = 50;

  /**
   * What is tried.
   *
   * @param averaged the moments for which steps are sought
   * @param misreads whether the first layer has A = -a₁ I
   */
  private record Setting(IntFunction<BigFraction> averaged, boolean misreads) {}

  private AhnSteps() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.ahn-steps", "The steps of several layers without training")
        .states(
            """
            With $A_i = -a_i \\Sigma^{-1}$ the loss of $L$ layers of linear attention is
            $\\mathbb{E} \\operatorname{tr} \\prod_i (I - a_i S/n)^2$, and the optimal $a_i$ are the
            reciprocal roots of the optimal polynomial; for $d = 5$, $n = 20$, $L = 3$: $0.4224,\\
            0.6891,\\ 1.7142$.
            """)
        .source(
            Source.derived(
                "Wishart moments, for the trained steps of Ahn et al. (arXiv 2306.00297), Fig. 2"))
        .assuming(
            "prior $w \\sim N(0, \\Sigma^{-1})$, no label noise",
            "$S$ is Wishart with $n = 20$, $d = 5$")
        .examining(
            """
            Solves for the optimal polynomial in rational arithmetic and takes its reciprocal
            roots. For one to three layers multiplies out the loss of these steps and its derivative
            by each step with the exact Wishart moments; errors are in units of a computed bound on
            rounding. Compares the steps of three layers with the stated digits and with the
            published trained values. Runs one to three layers token by token on random prompts
            with Ahn's $\\Sigma$, of eigenvalues $1, 1, \\tfrac14, \\tfrac1{16}, 1$, and compares the
            loss given the covariates, which is exact, since the error is linear in $w$ and in the
            query, with $\\operatorname{tr} \\prod_i (I - a_i S/n)^2$.
            """)
        .holdsForEveryDraw("given the covariates the loss of the layers is an identity")
        .published(CompanionValues.AHN_STEPS)
        .in(
            "exact Wishart moments",
            new Setting(new WishartMoments(D, N)::averaged, false),
            AhnSteps::check)
        .control(
            "moments of large d and n at the same ratio",
            new Setting(AhnSteps::marchenkoPastur, false))
        .control(
            "a first layer that takes I for Σ",
            new Setting(new WishartMoments(D, N)::averaged, true))
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    WishartMoments moments = new WishartMoments(D, N);
    double tokens = 0;
    double loss = 0;
    double slope = 0;
    List<Double> three = List.of();
    for (int layers = 1; layers <= LAYERS; layers++) {
      LayeredSteps best = LayeredSteps.of(setting.averaged, layers);
      three = best.steps();
      double[] whole = product(three, -1);
      loss = Math.max(loss, error(moments, whole, whole, 0, best.loss()));
      for (int i = 0; i < layers; i++) {
        slope = Math.max(slope, error(moments, whole, product(three, i), 1, 0));
      }
      for (int i = 0; i < scale.choose(3, 30, 300); i++) {
        Stream stream = run.streams().stream(layers, i);
        tokens = Math.max(tokens, TokenByToken.draw(N, stream).error(three, setting.misreads));
      }
    }
    double[] low = CompanionValues.AHN_STEPS.table().doubles("low");
    double[] high = CompanionValues.AHN_STEPS.table().doubles("high");
    double stated = 0;
    double outside = 0;
    for (int i = 0; i < LAYERS; i++) {
      stated = Math.max(stated, Math.abs(three.get(i) - STATED[i]));
      outside = Math.max(outside, low[i] - three.get(i));
      outside = Math.max(outside, three.get(i) - high[i]);
    }
    return Every.of(
        "the optimal steps",
        new Rounding("largest error of the loss of the steps, over its bound", loss, 1),
        new Rounding("largest derivative of the loss by a step, over its bound", slope, 1),
        new Rounding(
            "largest error of the loss given the covariates, token by token, over its bound",
            tokens,
            1),
        new Approximation(
            "largest difference from the stated steps", stated, 5e-5, "four quoted decimals"),
        new Approximation(
            "largest distance from the published trained values",
            outside,
            5e-3,
            "published with two decimals"));
  }

  /** The coefficients of ∏ᵢ (1 - aᵢ z) without one factor, ascending. */
  private static double[] product(List<Double> steps, int without) {
    double[] p = new double[steps.size() + 1];
    p[0] = 1;
    for (int i = 0; i < steps.size(); i++) {
      if (i != without) {
        for (int k = p.length - 1; k > 0; k--) {
          p[k] -= steps.get(i) * p[k - 1];
        }
      }
    }
    return p;
  }

  /** |E tr z^shift p(z) q(z) - expected| at z = S/n, over a bound on its rounding. */
  private static double error(
      WishartMoments moments, double[] p, double[] q, int shift, double expected) {
    double sum = 0;
    double size = 0;
    for (int i = 0; i < p.length; i++) {
      for (int j = 0; j < q.length; j++) {
        double term = p[i] * q[j] * moments.averaged(i + j + shift).doubleValue();
        sum += term;
        size += Math.abs(term);
      }
    }
    return Math.abs(sum - expected) / Rounding.ulps(OPERATIONS, size);
  }

  /** d Σᵣ cʳ⁻¹ N(k, r), Narayana numbers N, at the ratio c = d/n of the claim. */
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
