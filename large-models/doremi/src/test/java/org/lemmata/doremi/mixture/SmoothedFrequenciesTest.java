package org.lemmata.doremi.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.lemmata.linalg.random.Streams;

class SmoothedFrequenciesTest {

  private static final SmoothedFrequencies ONE = new SmoothedFrequencies(1, 1, 0, 0);
  private static final SmoothedFrequencies TWO = new SmoothedFrequencies(1, 0.7, 0.2, 0.1);
  private static final SmoothedFrequencies THREE =
      new SmoothedFrequencies(1, 1.0 / 3, 1.0 / 3, 1.0 / 3);

  /** NOTES.md, reference values: H, Δ, and errors of uniform and of the paper's weights. */
  @Test
  void referenceValues() {
    assertEquals(0, ONE.spread(), 1e-15);
    assertEquals(0.46, TWO.spread(), 1e-15);
    assertEquals(2.0 / 3, THREE.spread(), 1e-15);
    assertEquals(2.0 / 3, ONE.distance(), 1e-15);
    assertEquals(0.20667, TWO.distance(), 5e-6);
    assertEquals(0, THREE.distance(), 1e-15);
    assertEquals(2.371e-5, ONE.error(500 / 3.0), 5e-9);
    assertEquals(2.735e-3, TWO.error(500 / 3.0), 5e-7);
    assertEquals(3.952e-3, THREE.error(500 / 3.0), 5e-7);
    assertEquals(1.735e-5, ONE.error(195), 5e-9);
    assertEquals(1.501e-3, TWO.error(305), 5e-7);
    assertEquals(0, THREE.error(0), 1e-15);
  }

  private static void assertDrawsMeetTheFormula(SmoothedFrequencies frequencies, long seed) {
    double sum = 0;
    for (int i = 0; i < 4000; i++) {
      sum += frequencies.drawnError(10, Streams.of(seed, "draws").stream(i)) / 4000;
    }
    assertEquals(frequencies.error(10), sum, 0.1 * frequencies.error(10));
  }

  @Test
  void oneDrawByHand() {
    // The estimates are 2/3 for what was drawn and 1/6 for the others.
    assertEquals(1.0 / 9 + 2.0 / 36, ONE.squaredError(new int[] {1, 0, 0}), 1e-15);
    assertEquals(ONE.squaredError(new int[] {1, 0, 0}), ONE.exactError(1), 1e-15);
    assertEquals(TWO.error(5), TWO.exactError(5), 1e-14);
    assertDrawsMeetTheFormula(TWO, 4);
  }

  /** The formula against the sum over all draws, where the smoothing is not 1. */
  @Test
  void smoothingCountsTwice() {
    SmoothedFrequencies wide = new SmoothedFrequencies(2.5, 0.2, 0.3, 0.5);
    assertEquals(wide.exactError(6), wide.error(6), 1e-14);
    assertDrawsMeetTheFormula(wide, 5);
  }

  /** Almost all draws alike: mpmath, 50 digits. */
  @Test
  void aSmallSpreadKeepsItsDigits() {
    double x = 0x1.8a3p-45;
    SmoothedFrequencies alike = new SmoothedFrequencies(0, 1 - x, x);
    assertEquals(8.752720770388195e-14, alike.spread(), 1e-28);
    assertEquals(2.917573590129398e-14, alike.error(3), 1e-29);
    assertEquals(alike.exactError(3), alike.error(3), 1e-28);
    SmoothedFrequencies one = new SmoothedFrequencies(0, 1, 1e-20);
    assertEquals(one.exactError(3), one.error(3), 1e-34);
  }

  /** Where squares leave the range: Δ, and H/(4n) + Δ/4 for s = n. */
  @Test
  void anySmoothingMayBeTaken() {
    SmoothedFrequencies wide = new SmoothedFrequencies(1e200, 0.7, 0.2, 0.1);
    assertEquals(wide.distance(), wide.error(3), 1e-15);
    assertEquals(wide.exactError(2), wide.error(2), 1e-15);
    SmoothedFrequencies narrow = new SmoothedFrequencies(1e-200, 0.7, 0.2, 0.1);
    assertEquals(0.46 / 4e-200, narrow.error(1e-200), 1e185);
  }
}
