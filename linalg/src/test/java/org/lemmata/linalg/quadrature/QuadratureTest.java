package org.lemmata.linalg.quadrature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuadratureTest {

  /** Three-term recurrence of orthonormal polynomials: fills p₀(x) to pₙ₋₁(x). */
  @FunctionalInterface
  private interface Basis {
    void fill(double[] p, double x);
  }

  private static void hermite(double[] p, double x) {
    p[0] = 1;
    for (int k = 0; k + 1 < p.length; k++) {
      double before = k == 0 ? 0 : p[k - 1];
      p[k + 1] = (x * p[k] - Math.sqrt(k) * before) / Math.sqrt(k + 1.0);
    }
  }

  private static void legendre(double[] p, double x) {
    p[0] = 1;
    for (int k = 0; k + 1 < p.length; k++) {
      double before = k == 0 ? 0 : p[k - 1];
      p[k + 1] = ((2 * k + 1) * x * p[k] - k * before) / (k + 1);
    }
    for (int k = 0; k < p.length; k++) {
      p[k] *= Math.sqrt(2.0 * k + 1);
    }
  }

  /** Largest deviation of the Gram matrix from the identity, all products of degree 2n - 1. */
  private static double deviation(Quadrature rule, Basis basis) {
    int n = rule.size();
    double[][] p = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      basis.fill(p[i], rule.node(i));
    }
    double worst = 0;
    for (int j = 0; j <= n; j++) {
      for (int k = 0; k < n && j + k <= 2 * n - 1; k++) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
          sum += rule.weight(i) * p[i][j] * p[i][k];
        }
        worst = Math.max(worst, Math.abs(sum - (j == k ? 1 : 0)));
      }
    }
    return worst;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 31, 32, 64, 100})
  void hermiteIsExactUpToDegreeTwiceTheSizeLessOne(int n) {
    Quadrature rule = Quadrature.gaussHermite(n);
    assertEquals(n, rule.size());
    assertTrue(deviation(rule, QuadratureTest::hermite) < 3e-13);
    for (int i = 0; i < n; i++) {
      assertEquals(0, rule.node(n - 1 - i) + rule.node(i));
      assertEquals(1, rule.weight(n - 1 - i) / rule.weight(i), 1e-10);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 31, 32, 64, 127, 200, 399, 400})
  void legendreIsExactUpToDegreeTwiceTheSizeLessOne(int n) {
    Quadrature rule = Quadrature.gaussLegendre(n, -1, 1);
    double[] halved = rule.weights();
    for (int i = 0; i < n; i++) {
      halved[i] /= 2;
    }
    double deviation = deviation(new Quadrature(rule.nodes(), halved), QuadratureTest::legendre);
    assertTrue(deviation < (n <= 200 ? 3e-14 : 6e-14), () -> "deviation " + deviation);
  }

  /** Nodes are rounded at the size of the ends: of these intervals half is a power of two. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 1",
    "5, 1, 2",
    "20, 1, 2",
    "200, 1, 2",
    "400, 1, 2",
    "200, 0, 1",
    "20, 64, 65",
    "200, 64, 65",
    "400, 64, 65",
    "20, 100, 101",
    "200, -3, 5",
    "3, 1e6, 1000001"
  })
  void legendreFarOffLosesWhatRoundedNodesDo(int n, double a, double b) {
    Quadrature rule = Quadrature.gaussLegendre(n, a, b);
    double[] nodes = rule.nodes();
    double[] weights = rule.weights();
    for (int i = 0; i < n; i++) {
      nodes[i] = (nodes[i] - (a + b) / 2) / ((b - a) / 2);
      weights[i] /= b - a;
    }
    double deviation = deviation(new Quadrature(nodes, weights), QuadratureTest::legendre);
    double size = Math.max(Math.abs(a), Math.abs(b)) / (b - a);
    double bound = (n <= 200 ? 3e-14 : 6e-14) + 1e-15 * n * size;
    assertTrue(deviation < bound, () -> "deviation " + deviation + ", bound " + bound);
  }

  /** The library's rules, computed another way; nodes near the ends are worst conditioned. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 64, 127})
  void legendreIsTheLibrarys(int n) {
    Quadrature rule = Quadrature.gaussLegendre(n, -1, 1);
    GaussIntegrator library = new GaussIntegratorFactory().legendre(n);
    for (int i = 0; i < n; i++) {
      assertEquals(library.getPoint(i), rule.node(i), 2e-16);
      assertEquals(1, rule.weight(i) / library.getWeight(i), 1e-11);
      assertEquals(0, rule.node(i) + rule.node(n - 1 - i));
    }
  }

  @Test
  void hermiteMomentsOfTheNormalDistribution() {
    Quadrature rule = Quadrature.gaussHermite(10);
    double moment = 1;
    for (int k = 1; k <= 9; k++) {
      int power = 2 * k;
      moment *= power - 1;
      assertEquals(1, rule.sum(z -> Math.pow(z, power)) / moment, 1e-12);
    }
    // E z²⁰ has one degree too many: off by 10!.
    assertEquals(654729075.0 - 3628800, rule.sum(z -> Math.pow(z, 20)), 1e-3);
    assertEquals(Math.exp(0.5), rule.sum(Math::exp), 1e-9);
  }

  @Test
  void legendreOnAnyInterval() {
    Quadrature rule = Quadrature.gaussLegendre(20, 1, 4);
    assertEquals(3, rule.sum(x -> 1), 1e-14);
    assertEquals(Math.log(4), rule.sum(x -> 1 / x), 1e-14);
    assertEquals(21, rule.sum(x -> x * x), 1e-13);
    assertTrue(rule.node(0) > 1 && rule.node(19) < 4);
  }

  /** From 1e16 on doubles are 2 apart. */
  @Test
  void narrowIntervalsFarOff() {
    assertEquals(64, Quadrature.gaussLegendre(3, 1e16, 1e16 + 64).sum(x -> 1), 1e-13);
    assertEquals(
        "no room for 20 nodes among the doubles from 1.0E16 to 1.0000000000000004E16",
        assertThrows(
                IllegalArgumentException.class, () -> Quadrature.gaussLegendre(20, 1e16, 1e16 + 4))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> Quadrature.gaussLegendre(5, 0, 2 * Double.MIN_VALUE));
    assertThrows(
        IllegalArgumentException.class, () -> Quadrature.gaussLegendre(2, 1, Math.nextUp(1.0)));
  }

  /** The one node of [0, 3q] has the weight 3q, of which half an interval is no double. */
  @Test
  void weightsAreNormal() {
    double q = Double.MIN_VALUE;
    assertThrows(IllegalArgumentException.class, () -> Quadrature.gaussLegendre(1, 0, 3 * q));
    assertThrows(IllegalArgumentException.class, () -> Quadrature.gaussLegendre(20, 0, 401 * q));
    assertThrows(
        IllegalArgumentException.class,
        () -> Quadrature.gaussLegendre(20, 0, 100 * Double.MIN_NORMAL));
    double[] weights = Quadrature.gaussLegendre(20, 0, 1000 * Double.MIN_NORMAL).weights();
    for (int i = 0; i < 20; i++) {
      double expected = Quadrature.gaussLegendre(20, 0, 1000).weight(i);
      assertEquals(expected, weights[i] / Double.MIN_NORMAL, 1e-15 * expected);
    }
  }

  @Test
  void valuesAreImmutable() {
    double[] nodes = {0, 1};
    double[] weights = {0.5, 0.25};
    Quadrature rule = new Quadrature(nodes, weights);
    nodes[0] = 9;
    weights[0] = 9;
    rule.nodes()[1] = 9;
    rule.weights()[1] = 9;
    assertArrayEquals(new double[] {0, 1}, rule.nodes());
    assertArrayEquals(new double[] {0.5, 0.25}, rule.weights());
    assertEquals(0.5 * 3 + 0.25 * 4, rule.sum(x -> x + 3));
    Quadrature same = new Quadrature(rule.nodes(), rule.weights());
    assertEquals(same, rule);
    assertEquals(same.hashCode(), rule.hashCode());
    assertNotEquals(rule, Quadrature.gaussHermite(2));
    assertEquals(Quadrature.gaussHermite(7), Quadrature.gaussHermite(7));
  }

  @Test
  void theSumIsAFixedChain() {
    Quadrature rule = Quadrature.gaussHermite(9);
    DoubleUnaryOperator f = z -> 1 / (1 + z * z);
    double chain = 0;
    for (int i = 0; i < 9; i++) {
      chain = Math.fma(rule.weight(i), f.applyAsDouble(rule.node(i)), chain);
    }
    assertEquals(chain, rule.sum(f));
  }

  @Test
  void refusesWhatItIsNotAccurateFor() {
    for (int n : new int[] {-1, 0, 101, 201}) {
      assertThrows(IllegalArgumentException.class, () -> Quadrature.gaussHermite(n));
    }
    assertThrows(IllegalArgumentException.class, () -> Quadrature.gaussLegendre(801, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> Quadrature.gaussLegendre(3, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> Quadrature.gaussLegendre(3, 2, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> Quadrature.gaussLegendre(3, 0, Double.POSITIVE_INFINITY));
    double[] one = {1};
    double[] two = {1, 2};
    assertThrows(IllegalArgumentException.class, () -> new Quadrature(two, one));
    assertThrows(IllegalArgumentException.class, () -> new Quadrature(new double[0], one));
    assertThrows(IllegalArgumentException.class, () -> new Quadrature(new double[] {2, 1}, two));
    assertThrows(IllegalArgumentException.class, () -> new Quadrature(two, new double[] {1, 0}));
  }
}
