package org.lemmata.attention.exact;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The optimal step and its loss for d = n = 2 and Σ = Ω = I by product Gauss-Hermite cubature over
 * the six normal variables x₁₁, x₁₂, x₂₁, x₂₂, w₁, w₂; the label noise is integrated by hand.
 *
 * <p>A rule of k nodes is exact up to degree 2k - 1 in each variable. The integrand y'XX'y has
 * degree 4 in each covariate and 2 in each weight.
 */
public final class HermiteCubature {

  private static final int VARIABLES = 6;

  private final double noise;
  private double numerator;
  private double denominator;
  private double signal;

  /**
   * Sums over all nodes.
   *
   * @param nodes k, nodes a variable, 1 to 8
   * @param noise σ², at least 0
   */
  public HermiteCubature(int nodes, double noise) {
    if (nodes < 1 || nodes > 8) {
      throw new IllegalArgumentException("nodes must be from 1 to 8, not " + nodes);
    }
    this.noise = noise;
    add(new GaussIntegratorFactory().hermite(nodes), new double[VARIABLES], 0, 1);
  }

  /** η*, the minimiser of the loss. */
  public double step() {
    return numerator / denominator;
  }

  /** L*, the least loss. */
  public double loss() {
    return noise + signal - numerator * numerator / denominator;
  }

  private void add(GaussIntegrator rule, double[] point, int variable, double weight) {
    if (variable == VARIABLES) {
      add(point, weight);
      return;
    }
    for (int i = 0; i < rule.getNumberOfPoints(); i++) {
      // The rule is for the weight exp(-z²): a standard normal variable is √2 z.
      point[variable] = Math.sqrt(2) * rule.getPoint(i);
      add(rule, point, variable + 1, weight * rule.getWeight(i) / Math.sqrt(Math.PI));
    }
  }

  private void add(double[] point, double weight) {
    double w1 = point[4];
    double w2 = point[5];
    double y1 = point[0] * w1 + point[1] * w2;
    double y2 = point[2] * w1 + point[3] * w2;
    double r1 = point[0] * y1 + point[2] * y2;
    double r2 = point[1] * y1 + point[3] * y2;
    double squares = 0;
    for (int i = 0; i < 4; i++) {
      squares += point[i] * point[i];
    }
    numerator += weight * (w1 * r1 + w2 * r2);
    denominator += weight * (r1 * r1 + r2 * r2 + noise * squares);
    signal += weight * (w1 * w1 + w2 * w2);
  }
}
