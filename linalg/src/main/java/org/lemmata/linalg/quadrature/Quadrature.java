package org.lemmata.linalg.quadrature;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * A quadrature rule: the integral of f is approximated by the sum of weight(i) f(node(i)).
 *
 * <p>Immutable; {@link #nodes()} and {@link #weights()} return copies, {@link #node} and {@link
 * #weight} do not copy. Two rules are equal when all nodes and weights are.
 *
 * @param nodes abscissas, strictly ascending
 * @param weights as many, positive
 */
// The accessors copy; equality goes by content.
@SuppressWarnings("ArrayRecordComponent")
public record Quadrature(double[] nodes, double[] weights) {

  private static final int LARGEST_HERMITE = 100;
  private static final int LARGEST_LEGENDRE = 800;

  /** Rules on [-1, 1] by size, at most a few megabytes. */
  private static final ConcurrentMap<Integer, Quadrature> LEGENDRE = new ConcurrentHashMap<>();

  // One factory, because it keeps the rules it has computed.
  private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();

  /**
   * Copies and checks the rule.
   *
   * @throws IllegalArgumentException if the arrays are empty or differ in length, nodes do not
   *     ascend, or a weight is not positive
   */
  public Quadrature {
    if (nodes.length == 0 || nodes.length != weights.length) {
      throw new IllegalArgumentException(
          "needs as many weights as nodes, not " + weights.length + " for " + nodes.length);
    }
    nodes = nodes.clone();
    weights = weights.clone();
    for (int i = 0; i < nodes.length; i++) {
      if (i > 0 && !(nodes[i - 1] < nodes[i])) {
        throw new IllegalArgumentException(
            "nodes must ascend, but " + nodes[i] + " follows " + nodes[i - 1]);
      }
      if (!(weights[i] > 0)) {
        throw new IllegalArgumentException("weight " + i + " must be positive, was " + weights[i]);
      }
    }
  }

  /**
   * Returns the Gauss-Hermite rule for the standard normal distribution: the sum approximates E
   * f(Z), the weights sum to 1.
   *
   * <p>Exact for polynomials of degree at most 2n - 1: the orthonormal polynomials of degree below
   * n are orthonormal under the rule to 3e-13. That error grows with n, and the first rule of 100
   * nodes takes about a second (later ones are remembered), which is why larger ones are refused.
   *
   * @param n number of nodes, in [1, 100]
   * @throws IllegalArgumentException if {@code n} is out of range
   */
  public static Quadrature gaussHermite(int n) {
    requireSize(n, LARGEST_HERMITE);
    GaussIntegrator rule;
    synchronized (RULES) {
      rule = RULES.hermite(n);
    }
    // The library's weight is exp(-x²): substitute x = z / √2.
    Quadrature physical =
        new Quadrature(points(rule, rule::getPoint), points(rule, rule::getWeight));
    return new Quadrature(
        physical.movedNodes(0, Math.sqrt(2)), physical.scaledWeights(1 / Math.sqrt(Math.PI)));
  }

  /**
   * Returns the Gauss-Legendre rule on [a, b]: the sum approximates the integral of f, the weights
   * sum to b - a. Exact for polynomials of degree at most 2n - 1, in the same sense as {@link
   * #gaussHermite}: on [-1, 1] up to 3e-14 for n at most 200 and 6e-14 beyond, and elsewhere up to
   * 1e-15 n max(|a|, |b|)/(b - a) more, since nodes are rounded at the size of a and b.
   *
   * @param n number of nodes, in [1, 800]
   * @param a lower end, finite
   * @param b upper end, finite, greater than {@code a}, and so far from it that the nodes are n
   *     doubles between them and no weight is below the normal doubles
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static Quadrature gaussLegendre(int n, double a, double b) {
    requireSize(n, LARGEST_LEGENDRE);
    if (!(a < b) || !Double.isFinite(b - a)) {
      throw new IllegalArgumentException("not a finite interval: from " + a + " to " + b);
    }
    Quadrature rule = LEGENDRE.computeIfAbsent(n, LegendreRule::of);
    double half = (b - a) / 2;
    double[] nodes = rule.movedNodes(a / 2 + b / 2, half);
    double[] weights = rule.scaledWeights(half);
    if (!fits(nodes, weights, a, b)) {
      throw new IllegalArgumentException(
          "no room for " + n + " nodes among the doubles from " + a + " to " + b);
    }
    return new Quadrature(nodes, weights);
  }

  private static double[] points(GaussIntegrator rule, IntToDoubleFunction value) {
    return IntStream.range(0, rule.getNumberOfPoints()).mapToDouble(value).toArray();
  }

  /** Whether all nodes are apart and in [a, b], and no weight has lost digits. */
  private static boolean fits(double[] nodes, double[] weights, double a, double b) {
    double before = Math.nextDown(a);
    for (int i = 0; i < nodes.length; i++) {
      if (!(nodes[i] > before && nodes[i] <= b && weights[i] >= Double.MIN_NORMAL)) {
        return false;
      }
      before = nodes[i];
    }
    return true;
  }

  private double[] movedNodes(double centre, double stretch) {
    return Arrays.stream(nodes).map(node -> Math.fma(stretch, node, centre)).toArray();
  }

  private double[] scaledWeights(double factor) {
    return Arrays.stream(weights).map(weight -> factor * weight).toArray();
  }

  private static void requireSize(int n, int largest) {
    if (n < 1 || n > largest) {
      throw new IllegalArgumentException(
          "number of nodes must be in [1, " + largest + "], not " + n);
    }
  }

  /** Returns the sum of weight(i) f(node(i)), nodes ascending, as one chain of additions. */
  public double sum(DoubleUnaryOperator f) {
    double sum = 0;
    for (int i = 0; i < nodes.length; i++) {
      sum = Math.fma(weights[i], f.applyAsDouble(nodes[i]), sum);
    }
    return sum;
  }

  /** Returns the number of nodes. */
  public int size() {
    return nodes.length;
  }

  /** Returns node i. */
  public double node(int i) {
    return nodes[i];
  }

  /** Returns weight i. */
  public double weight(int i) {
    return weights[i];
  }

  /** Returns a copy of the nodes. */
  @Override
  public double[] nodes() {
    return nodes.clone();
  }

  /** Returns a copy of the weights. */
  @Override
  public double[] weights() {
    return weights.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quadrature that
        && Arrays.equals(nodes, that.nodes)
        && Arrays.equals(weights, that.weights);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(nodes) + Arrays.hashCode(weights);
  }

  @Override
  public String toString() {
    return "Quadrature[size=" + nodes.length + "]";
  }
}
