package org.lemmata.attention.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.linalg.Matrix;

/**
 * The closed form of the population loss at weights of order 1 in all blocks, by product
 * Gauss-Hermite cubature over all covariates, weights and label errors of the prompt.
 *
 * <p>The square of the regressor has degree 4 in each variable, and the rule of three nodes 0 and
 * +-√3, with weights 2/3 and 1/6, is exact to degree 5: what differs is rounding.
 */
class LossByCubatureTest {

  /** Σ = S S' and Ω = T T'. */
  private static final Matrix S = Matrix.of(2, 2, 1.1, 0, -0.4, 0.8);

  private static final Matrix T = Matrix.of(2, 2, 0.7, 0, 0.5, 1.3);

  @ParameterizedTest
  @CsvSource({"2, 0.7", "2, 0", "1, 0.7"})
  void closedForm(int n, double noise) {
    Random random = new Random(n);
    double[] packed = new double[Weights.size(2)];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = random.nextGaussian();
    }
    Weights weights = Weights.unpack(2, packed);
    Prompt prompt = new Prompt(n, S.times(S.transpose()), T.times(T.transpose()), noise);
    double expected = sum(weights, prompt, new double[3 * n + 2], 0);
    assertEquals(1, new PopulationLoss(prompt).value(weights) / expected, 1e-12);
  }

  /** The mean over the variables from one on, the others being fixed. */
  private static double sum(Weights weights, Prompt prompt, double[] z, int variable) {
    if (variable == z.length) {
      return loss(weights, prompt, z);
    }
    double sum = 0;
    for (int node = -1; node <= 1; node++) {
      z[variable] = node * Math.sqrt(3);
      sum += (node == 0 ? 2.0 / 3 : 1.0 / 6) * sum(weights, prompt, z, variable + 1);
    }
    return sum;
  }

  /** The loss of one prompt, over its query and the query's error: σ² + (w - r)'Σ (w - r). */
  private static double loss(Weights weights, Prompt prompt, double[] z) {
    int n = prompt.n();
    double[] w = T.times(new double[] {z[3 * n], z[3 * n + 1]});
    Matrix x = new Matrix(n, 2);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      double[] row = S.times(new double[] {z[3 * i], z[3 * i + 1]});
      x.set(i, 0, row[0]);
      x.set(i, 1, row[1]);
      y[i] = row[0] * w[0] + row[1] * w[1] + Math.sqrt(prompt.noise()) * z[3 * i + 2];
    }
    double[] regressor = weights.regressor(x, y);
    double[] miss = S.transpose().times(new double[] {w[0] - regressor[0], w[1] - regressor[1]});
    return prompt.noise() + miss[0] * miss[0] + miss[1] * miss[1];
  }
}
