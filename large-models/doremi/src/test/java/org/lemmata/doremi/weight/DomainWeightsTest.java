package org.lemmata.doremi.weight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DomainWeightsTest {

  /** NOTES.md: the golden step. */
  @Test
  void goldenStep() {
    DomainWeights next = DomainWeights.of(0.2, 0.3, 0.5).step(new double[] {0.5, 0, 1.25}, 1, 1e-3);
    assertArrayEquals(new double[] {0.1390391, 0.12652728, 0.73443361}, next.values(), 1e-8);
    assertEquals(3, next.size());
  }

  @Test
  void byHand() {
    assertArrayEquals(new double[] {0.25, 0.75}, DomainWeights.of(1, 3).values());
    double[] two = {StrictMath.log(3), 0};
    assertArrayEquals(
        new double[] {0.75, 0.25}, DomainWeights.uniform(2).step(two, 1, 0).values(), 1e-15);
    // (1 - 1/2) 9/10 + 1/4 = 0.7.
    assertEquals(0.7, DomainWeights.uniform(2).step(two, 2, 0.5).get(0), 1e-15);
    double[] huge = DomainWeights.uniform(2).step(new double[] {1e5, 0}, 1, 1e-3).values();
    assertArrayEquals(new double[] {0.9995, 0.0005}, huge, 1e-15);
  }

  @Test
  void theDistanceIsThatOfTheDomainThatDiffersMost() {
    DomainWeights one = DomainWeights.of(0.5, 0.25, 0.25);
    DomainWeights other = DomainWeights.of(0.25, 0.375, 0.375);
    assertEquals(0.25, one.distance(other));
    assertEquals(0.25, other.distance(one));
    assertEquals(0, one.distance(one));
  }

  /** Tokens that differ in sign: clipping each, the paper's way, leaves more. */
  @Test
  void clippingTokensIsNotClippingMeans() {
    double[] proxy = {3, 1, 2};
    double[] reference = {1, 2.5, 2};
    assertEquals(2.0 / 3, ExcessLoss.perToken(proxy, reference), 1e-15);
    assertEquals(0.5 / 3, ExcessLoss.perDomain(proxy, reference), 1e-15);
    assertEquals(0.5, ExcessLoss.perToken(reference, proxy), 1e-15);
    assertEquals(0, ExcessLoss.perDomain(reference, proxy));
  }

  /** Where exponents overflow or weights vanish; by hand, and mpmath, 50 digits. */
  @Test
  void stepsOfExtremeLosses() {
    double[] far = {1000, 0};
    assertArrayEquals(new double[] {0, 1}, DomainWeights.of(0, 1).step(far, 1, 0).values());
    assertArrayEquals(
        new double[] {5e-4, 0.9995}, DomainWeights.of(0, 1).step(far, 1, 1e-3).values(), 1e-15);
    double[] opposite = {1e308, -1e308};
    DomainWeights two = DomainWeights.uniform(2);
    assertArrayEquals(new double[] {0.5, 0.5}, two.step(opposite, 0, 0).values());
    assertArrayEquals(new double[] {1, 0}, two.step(opposite, 1, 0).values());
    assertArrayEquals(
        new double[] {0.8807970779778824, 0.1192029220221176},
        two.step(opposite, 1e-308, 0).values(),
        1e-15);
    assertArrayEquals(new double[] {0, 1}, two.step(far, -1, 0).values());
    assertArrayEquals(
        new double[] {0.3917238319614749, 0.6082761680385251},
        DomainWeights.of(Double.MIN_VALUE, 1).step(new double[] {744, 0}, 1, 0).values(),
        1e-13);
  }

  @Test
  void weightsWithAnInfiniteSumAreDividedByIt() {
    assertArrayEquals(new double[] {0.5, 0.5}, DomainWeights.of(1e308, 1e308).values());
    assertArrayEquals(new double[] {0.25, 0.75}, DomainWeights.of(0x1p1022, 0x1.8p1023).values());
  }

  @Test
  void whatAreNoWeightsIsRefused() {
    for (double[] alpha :
        new double[][] {{}, {0, 0}, {-1, 2}, {1, Double.NaN}, {1, Double.POSITIVE_INFINITY}}) {
      assertThrows(IllegalArgumentException.class, () -> DomainWeights.of(alpha));
    }
  }
}
