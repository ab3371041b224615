package org.lemmata.harmonics.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.harmonics.polynomial.HarmonicSpace;

class RatesTest {

  /** NOTES.md, erratum 2. */
  @Test
  void worstCaseQuotients() {
    assertEquals(0.79, new WorstCaseRate(3, 2).quotient(), 0.005);
    assertEquals(0.0445, new WorstCaseRate(3, 32).quotient(), 0.00005);
    assertEquals(0.0014, new WorstCaseRate(3, 1024).quotient(), 0.00005);
    assertEquals(1 / Math.sqrt(24), new WorstCaseRate(1_000_000, 4).quotient(), 1e-5);
    // N = 5 in three dimensions, over 3²: the other minimum is 2³.
    assertEquals(Math.sqrt(5) / 3, new WorstCaseRate(3, 2).overPower(), 1e-10);
    assertEquals(Math.sqrt(5.0 / 8), new WorstCaseRate(3, 2).quotient(), 1e-10);
    assertEquals(1 / Math.sqrt(24), new WorstCaseRate(7, 4).limit(), 1e-12);
  }

  /** NOTES.md, erratum 4: d = 30, α = 1, 4c/ε = 1e8. */
  @Test
  void truncation() {
    Truncation truncation = new Truncation(30, 1, Math.log(1e8));
    assertEquals(48, truncation.degree());
    assertEquals(5.44, truncation.printedBound(), 0.005);
    assertTrue(truncation.sizeExponent() < 8);
    assertEquals(0, new Truncation(30, 1, 0).degree());
    assertEquals(0, new Truncation(30, 1, 0).sizeExponent());
  }

  /** Proposition 29's max{2e, (4c/ε)^{2/(d α − 3)}}, where whole powers come out. */
  @Test
  void printedBoundOfTheDegree() {
    assertEquals(256, new Truncation(12, 0.5, Math.log(4096)).printedBound(), 1e-9);
    assertEquals(32, new Truncation(7, 1, Math.log(1024)).printedBound(), 1e-10);
    assertEquals(2 * Math.E, new Truncation(7, 1, Math.log(16)).printedBound(), 1e-14);
  }

  /** The degree is the least that suffices. */
  @Property(tries = 200)
  void truncationIsTheLeast(
      @ForAll @IntRange(min = 8, max = 1000) int d,
      @ForAll @DoubleRange(min = 0, max = 8) double log) {
    int k = new Truncation(d, 1, log).degree();
    assertTrue(left(d, k + 1) <= -log + 1e-9);
    assertTrue(k == 0 || left(d, k) > -log - 1e-9);
  }

  private static double left(int d, int k) {
    return 1.5 * Math.log(k) - new HarmonicSpace(d, k).logSize() / 2;
  }

  /** Lemma 21's factor, from NOTES.md as corrected there: between 0.3563 and 0.5781. */
  @Test
  void reluDecay() {
    assertEquals(0.57805, new ReluDecay(3).factor(4), 0.000005);
    assertEquals(0.35635, ReluDecay.LEAST, 0.000005);
    assertEquals(ReluDecay.LEAST, new ReluDecay(100_000_000).factor(2000), 0.0002);
  }

  @Test
  void refusesWhatIsNotLegal() {
    assertThrows(IllegalArgumentException.class, () -> new Truncation(5, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Truncation(30, 1, -1));
    assertThrows(IllegalArgumentException.class, () -> new Truncation(30, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Truncation(Integer.MIN_VALUE, 1, 1));
  }
}
