package org.lemmata.doremi.weight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
