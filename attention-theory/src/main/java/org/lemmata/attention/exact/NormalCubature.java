package org.lemmata.attention.exact;

import java.util.function.ToDoubleFunction;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Means over independent standard normal variables by product Gauss-Hermite cubature: with k nodes
 * a variable it is exact for polynomials of degree at most 2k - 1 in each variable. Two nodes are
 * -1 and 1, random signs.
 */
public final class NormalCubature {

  private static final double MOST_POINTS = 2e6;

  private final int nodes;
  private final int variables;
  private final double[] points;
  private final double[] weights;

  /**
   * A rule.
   *
   * @param nodes k, nodes a variable, 1 to 8
   * @param variables at least 1, with k to that power at most two million
   */
  public NormalCubature(int nodes, int variables) {
    if (nodes < 1 || nodes > 8 || variables < 1 || StrictMath.pow(nodes, variables) > MOST_POINTS) {
      throw new IllegalArgumentException(nodes + " nodes in each of " + variables + " variables");
    }
    GaussIntegrator rule = new GaussIntegratorFactory().hermite(nodes);
    this.nodes = nodes;
    this.variables = variables;
    this.points = new double[nodes];
    this.weights = new double[nodes];
    for (int i = 0; i < nodes; i++) {
      // The rule is for the weight exp(-z²): a standard normal variable is √2 z.
      points[i] = Math.sqrt(2) * rule.getPoint(i);
      weights[i] = rule.getWeight(i) / Math.sqrt(Math.PI);
    }
  }

  /**
   * How many roundings a mean of polynomials of degree at most 4 a variable adds up, beside those
   * of the polynomial: one for each point, and about 32 a variable for nodes and weights.
   */
  public double roundings() {
    return StrictMath.pow(nodes, variables) + 32.0 * variables;
  }

  /**
   * The mean of f.
   *
   * @param f of the variables, which it must not keep
   */
  public double mean(ToDoubleFunction<double[]> f) {
    return sum(f, new double[variables], 0, 1);
  }

  private double sum(ToDoubleFunction<double[]> f, double[] at, int variable, double weight) {
    if (variable == variables) {
      return weight * f.applyAsDouble(at);
    }
    double sum = 0;
    for (int i = 0; i < nodes; i++) {
      at[variable] = points[i];
      sum += sum(f, at, variable + 1, weight * weights[i]);
    }
    return sum;
  }
}
