package org.lemmata.doremi.minimax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lemmata.doremi.weight.DomainWeights;

/**
 * Three domains with losses bᵢ + aᵢ(θ - cᵢ)²/2 in one number θ, a = (1, 4, 1), c = (-1, 1, 0.2), b
 * = (0.1, 0.5, 5). The least largest excess is 8/9, at θ = 1/3 and with weights (2/3, 1/3, 0)
 * (derived): the third domain has the largest loss, and nothing to gain from.
 *
 * @param mode what the weights are moved by
 * @param smoothing the share c of the uniform weights, in [0, 1]
 */
public record QuadraticGame(Mode mode, double smoothing) {

  /** The smoothing of the paper. */
  public static final double USUAL = 1e-3;

  private static final double[] A = {1, 4, 1};
  private static final double[] C = {-1, 1, 0.2};
  private static final double[] B = {0.1, 0.5, 5};
  private static final double ETA = 1;
  private static final double RATE = 0.1;

  /**
   * Where the game is.
   *
   * @param step steps played
   * @param theta the number θ
   * @param alpha the weights
   * @param average the mean of the weights after steps 1 to this one; the weights at step 0
   */
  public record State(int step, double theta, DomainWeights alpha, DomainWeights average) {

    /** The largest excess loss at θ. */
    public double worst() {
      return Arrays.stream(excess(theta)).max().orElseThrow();
    }
  }

  /** The excess losses, aᵢ(θ - cᵢ)²/2; a new array. */
  static double[] excess(double theta) {
    double[] excess = new double[A.length];
    for (int i = 0; i < A.length; i++) {
      excess[i] = A[i] / 2 * (theta - C[i]) * (theta - C[i]);
    }
    return excess;
  }

  /** Plays from θ = 0 and uniform weights, and returns all states. */
  public List<State> play(int steps) {
    DomainWeights alpha = DomainWeights.uniform(A.length);
    List<State> states = new ArrayList<>();
    states.add(new State(0, 0, alpha, alpha));
    double[] sum = new double[A.length];
    double theta = 0;
    for (int t = 1; t <= steps; t++) {
      double[] lambda = excess(theta);
      for (int i = 0; i < lambda.length; i++) {
        lambda[i] = mode.lambda(lambda[i], B[i]);
      }
      alpha = alpha.step(lambda, ETA, smoothing);
      double slope = 0;
      for (int i = 0; i < A.length; i++) {
        slope += alpha.get(i) * A[i] * (theta - C[i]);
        sum[i] += alpha.get(i);
      }
      theta -= RATE * slope;
      states.add(new State(t, theta, alpha, DomainWeights.of(sum)));
    }
    return states;
  }
}
