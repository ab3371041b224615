package org.lemmata.attention.claim;

import java.util.List;
import org.lemmata.attention.exact.NormalCubature;
import org.lemmata.attention.model.PopulationLoss;
import org.lemmata.attention.model.Prompt;
import org.lemmata.attention.model.Weights;
import org.lemmata.linalg.Cholesky;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The population loss in closed form, and its gradient. */
public final class ClosedFormLoss {

  /** The loss of one prompt has degree 4 in each variable, for which three nodes are exact. */
  private static final int EXACT = 3;

  private static final int SIGNS = 2;

  /** A generous count of the operations behind one value of the formula or of the integrand. */
  private static final double OPERATIONS = 300;

  /** The gradient takes four means a weight, so it is compared with the smaller rules. */
  private static final double MOST_FOR_GRADIENT = 500;

  /** How far weights are moved for differences, which are exact on a quartic whatever it is. */
  private static final double MOVE = 0.5;

  // Each block is a quadratic in n without constant term: two values of n determine it. Noises
  // differ, so that no power of σ² is taken for another.
  private static final List<Prompt> LAWS =
      List.of(
          law(1, 0.25, Matrix.of(2, 2, 1, 0.3, 0.3, 0.6), Matrix.of(2, 2, 0.8, -0.2, -0.2, 1.2)),
          law(2, 1, Matrix.of(2, 2, 1, 0.3, 0.3, 0.6), Matrix.of(2, 2, 0.8, -0.2, -0.2, 1.2)),
          law(3, 7.0 / 3, Matrix.of(1, 1, 0.7), Matrix.of(1, 1, 1.5)),
          law(
              1,
              0,
              Matrix.of(3, 3, 1, 0.2, 0.1, 0.2, 0.8, -0.3, 0.1, -0.3, 0.5),
              Matrix.of(3, 3, 0.9, -0.1, 0.2, -0.1, 1.1, 0.3, 0.2, 0.3, 0.7)));

  private ClosedFormLoss() {}

  private static Prompt law(int n, double noise, Matrix sigma, Matrix omega) {
    return new Prompt(n, sigma, omega, noise);
  }

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.closed-form-loss", "The population loss in closed form")
        .states(
            """
            $L = \\sigma^2 + t + \\operatorname{tr}(\\Sigma K \\Phi K^\\top) - 2n
            \\operatorname{tr}(\\Sigma K \\Sigma \\Omega) + a^\\top[n(n+1) \\Sigma B \\Sigma + n
            \\operatorname{tr}(B\\Sigma) \\Sigma]a + 2b\\, c^\\top \\Sigma A^\\top E a + b^2 q\\,
            c^\\top \\Sigma c$ with $K = bA^\\top + ca^\\top$, $B = A \\Sigma A^\\top$, $t =
            \\operatorname{tr}(\\Sigma\\Omega)$, $\\Phi = n(n+1) \\Sigma\\Omega\\Sigma +
            n(t+\\sigma^2)\\Sigma$, $E = n^2(t+\\sigma^2)\\Sigma + 2n\\Sigma\\Omega\\Sigma$ and $q =
            n(n+2)(t^2 + 2\\operatorname{tr}((\\Sigma\\Omega)^2) + 2t\\sigma^2 + \\sigma^4)$, for
            all weights $(a, b, A, c)$.
            """)
        .source(Source.derived("Isserlis' theorem for all blocks"))
        .assuming("covariates, weights and noise are normal")
        .examining(
            """
            At random weights of order 1, for four laws with full $\\Sigma$ and $\\Omega$, $d$ and
            $n$ from 1 to 3 and $\\sigma^2 = \\tfrac14, 1, \\tfrac73, 0$: compares the formula with
            product cubature of the loss of one prompt, a polynomial of degree 4 in each variable,
            for which three nodes a variable are exact; and for the smallest rule its gradient with
            five-point differences of the cubature, exact on a quartic. Errors are in units of a
            computed bound on rounding.
            """)
        .holdsForEveryDraw("the formula is an identity of polynomials in the weights")
        .in("three nodes a variable: the moments of normal variables", EXACT, ClosedFormLoss::check)
        .control("two nodes a variable: random signs in place of normal variables", SIGNS)
        .build();
  }

  private static Evidence check(int nodes, Run run, Scale scale) {
    double value = 0;
    double gradient = 0;
    for (int law = 0; law < LAWS.size(); law++) {
      PopulationLoss loss = new PopulationLoss(LAWS.get(law));
      Cubature cubature = new Cubature(nodes, LAWS.get(law));
      for (int i = 0; i < scale.choose(3, 30, 300); i++) {
        Stream stream = run.streams().stream(law, i);
        double[] at = new double[Weights.size(loss.d())];
        stream.normals(at, 0, at.length);
        value = Math.max(value, Math.abs(loss.value(at) - cubature.loss(at)) / cubature.bound(at));
        if (cubature.rule.roundings() < MOST_FOR_GRADIENT) {
          gradient = Math.max(gradient, gradientError(loss.gradient(at), cubature, at));
        }
      }
    }
    return Every.of(
        "the closed form against cubature",
        new Rounding("largest error of the loss, over its bound", value, 1),
        new Rounding("largest error of the gradient, over its bound", gradient, 1));
  }

  private static double gradientError(double[] gradient, Cubature cubature, double[] at) {
    double worst = 0;
    for (int i = 0; i < at.length; i++) {
      double[] values = new double[5];
      for (int k = -2; k <= 2; k++) {
        double[] moved = at.clone();
        moved[i] += k * MOVE;
        values[k + 2] = cubature.loss(moved);
      }
      double[] far = at.clone();
      far[i] = Math.abs(at[i]) + 2 * MOVE;
      double bound = cubature.bound(far);
      double difference = (8 * (values[3] - values[1]) - (values[4] - values[0])) / (12 * MOVE);
      // Four values weighted 1, 8, 8, 1 over 12 moves, and the gradient's own rounding.
      worst = Math.max(worst, Math.abs(difference - gradient[i]) / (18 / (12 * MOVE) + 1) / bound);
    }
    return worst;
  }

  /** The mean loss of one prompt over all its variables: X, then w, then the noise. */
  private static final class Cubature {

    private final Prompt law;
    private final Matrix rootSigma;
    private final Matrix rootOmega;
    private final NormalCubature rule;

    Cubature(int nodes, Prompt law) {
      this.law = law;
      this.rootSigma = Cholesky.of(law.sigma()).lower();
      this.rootOmega = Cholesky.of(law.omega()).lower();
      this.rule = new NormalCubature(nodes, law.n() * law.d() + law.d() + law.n());
    }

    double loss(double[] packed) {
      Weights weights = Weights.unpack(law.d(), packed);
      return law.noise()
          + rule.mean(z -> distance(weights, z, rootSigma, rootOmega, law.sigma(), -1));
    }

    /** The loss with all terms positive is the size of the largest number on the way. */
    double bound(double[] packed) {
      Weights weights = Weights.unpack(law.d(), LabelledPrompt.absolute(packed));
      Matrix sigma = LabelledPrompt.absolute(rootSigma);
      Matrix omega = LabelledPrompt.absolute(rootOmega);
      Matrix metric = sigma.times(sigma.transpose());
      double size =
          law.noise()
              + rule.mean(
                  z -> distance(weights, LabelledPrompt.absolute(z), sigma, omega, metric, 1));
      return Rounding.ulps(rule.roundings() + OPERATIONS, size);
    }

    /** (r + sign w)'Σ(r + sign w) for the regressor r on the prompt at z. */
    private double distance(
        Weights weights, double[] z, Matrix sigma, Matrix omega, Matrix metric, int sign) {
      int n = law.n();
      int d = law.d();
      Matrix x = Matrix.of(n, d, java.util.Arrays.copyOf(z, n * d)).times(sigma.transpose());
      LabelledPrompt prompt = LabelledPrompt.of(x, omega, Math.sqrt(law.noise()), z, n * d);
      double[] error = weights.regressor(x, prompt.y());
      for (int j = 0; j < d; j++) {
        error[j] += sign * prompt.w()[j];
      }
      double[] weighted = metric.times(error);
      double sum = 0;
      for (int j = 0; j < d; j++) {
        sum += error[j] * weighted[j];
      }
      return sum;
    }
  }
}
