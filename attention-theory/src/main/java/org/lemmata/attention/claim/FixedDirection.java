package org.lemmata.attention.claim;

import org.lemmata.attention.exact.NormalCubature;
import org.lemmata.attention.model.Inverses;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.Prompt;
import org.lemmata.linalg.Matrix;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** Without rotation invariance one plain step is not optimal. */
public final class FixedDirection {

  private static final int D = 5;
  private static final int N = 20;
  private static final double[] NOISES = {0.25, 1, 7.0 / 3};

  /** Sums over the points of the rule, of numbers below 256, through a 2-by-2 inverse. */
  private static final double OPERATIONS = 300;

  private FixedDirection() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.fixed-direction", "A fixed direction needs more than a plain step")
        .states(
            """
            For $w = g e_1$ with $g \\sim N(0, 1)$ and $\\Sigma = I$ the best predictor linear in
            $X^\\top y$ has the loss $1 + \\sigma^2 - n/(n + 2 + \\sigma^2)$ and the best plain
            step $1 + \\sigma^2 - n/(n + 1 + d(1 + \\sigma^2))$, which is more for $d \\ge 2$; for
            $(d, n, \\sigma^2) = (5, 20, \\tfrac12)$ they are $11/18$ and $91/114$.
            """)
        .source(Source.derived("what breaks in Theorem 3 when the law of f has a direction"))
        .assuming("$w$ lies along a fixed axis", "covariates and noise are normal, $\\sigma^2 > 0$")
        .examining(
            """
            Computes the second moments of $X'y$ and $w$ by exact cubature for $d = n = 2$, solves
            for the best matrix and for the best multiple of $I$, and compares their losses with the
            formulas; and compares the closed forms of the general optimum with the fractions.
            """)
        .in("w along the first axis", 0.0, FixedDirection::check)
        .control("w ~ N(0, I): rotation invariant", 1.0)
        .build();
  }

  /** The second entry of w has this standard deviation. */
  private static Evidence check(double second, Run run, Scale scale) {
    double best = 0;
    double plain = 0;
    NormalCubature rule = new NormalCubature(3, 8);
    for (double noise : NOISES) {
      double[] losses = losses(rule, second, noise);
      best = Math.max(best, Math.abs(losses[0] - best(2, noise)));
      plain = Math.max(plain, Math.abs(losses[1] - plain(2, 2, noise)));
    }
    double[] omega = new double[D];
    java.util.Arrays.fill(omega, second * second);
    omega[0] = 1;
    double[] ones = new double[D];
    java.util.Arrays.fill(ones, 1);
    Prompt prompt = Prompt.diagonal(N, ones, omega, 0.5);
    double bound = Rounding.ulps(rule.roundings() + OPERATIONS, 256);
    double few = Rounding.ulps(50, 2);
    return Every.of(
        "the two losses",
        new Rounding("largest difference of the best matrix's loss", best, bound),
        new Rounding("largest difference of the best plain step's loss", plain, bound),
        new Rounding("general optimum less 11/18", Math.abs(Optimum.loss(prompt) - 11.0 / 18), few),
        new Rounding(
            "general plain step less 91/114",
            Math.abs(Optimum.plainLoss(prompt) - 91.0 / 114),
            few));
  }

  private static double best(int n, double noise) {
    return 1 + noise - n / (n + 2 + noise);
  }

  private static double plain(int d, int n, double noise) {
    return 1 + noise - n / (n + 1 + d * (1 + noise));
  }

  /** The losses of the best matrix and of the best multiple of I for d = n = 2. */
  private static double[] losses(NormalCubature rule, double second, double noise) {
    Matrix root = Matrix.diagonal(1, second);
    Matrix cross = new Matrix(2, 2);
    Matrix square = new Matrix(2, 2);
    for (int j = 0; j < 2; j++) {
      for (int k = 0; k < 2; k++) {
        int row = j;
        int column = k;
        cross.set(
            j,
            k,
            rule.mean(
                z -> {
                  LabelledPrompt prompt = prompt(root, noise, z);
                  return prompt.w()[row] * prompt.xy()[column];
                }));
        square.set(
            j,
            k,
            rule.mean(
                z -> {
                  double[] xy = prompt(root, noise, z).xy();
                  return xy[row] * xy[column];
                }));
      }
    }
    double zero = noise + 1 + second * second;
    double gain = cross.times(Inverses.of(square)).times(cross.transpose()).trace();
    return new double[] {zero - gain, zero - cross.trace() * cross.trace() / square.trace()};
  }

  private static LabelledPrompt prompt(Matrix root, double noise, double[] z) {
    Matrix x = Matrix.of(2, 2, z[0], z[1], z[2], z[3]);
    return LabelledPrompt.of(x, root, Math.sqrt(noise), z, 4);
  }
}
