package org.lemmata.harmonics.polynomial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HarmonicSpaceTest {

  /** NOTES.md, reference values. */
  @Test
  void referenceValues() {
    assertEquals(BigInteger.valueOf(19305), new HarmonicSpace(10, 8).dimension());
    assertEquals(BigInteger.valueOf(12529), new HarmonicSpace(5, 32).dimension());
    assertEquals(BigInteger.valueOf(1623421800), new HarmonicSpace(50, 8).dimension());
    assertEquals(138.9424341229, new HarmonicSpace(10, 8).zonalRatio(), 1e-10);
  }

  @Property
  void sizesAddUpToThePolynomials(
      @ForAll @IntRange(min = 2, max = 30) int d, @ForAll @IntRange(min = 0, max = 40) int k) {
    BigInteger sum = BigInteger.ZERO;
    for (int l = 0; l <= k; l++) {
      sum = sum.add(new HarmonicSpace(d, l).dimension());
    }
    HarmonicSpace space = new HarmonicSpace(d, k);
    assertEquals(sum, space.upTo());
    assertEquals(StrictMath.log(space.size()), space.logSize(), 1e-11 * (1 + space.logSize()));
  }

  @Test
  void theLargestRatiosStayFinite() {
    HarmonicSpace space = new HarmonicSpace(1000, 1000);
    assertEquals(1, StrictMath.log(space.zonalRatio()) / (space.logSize() / 2), 1e-12);
  }

  @Test
  void refusesWhatIsNotLegal() {
    assertThrows(IllegalArgumentException.class, () -> new HarmonicSpace(1, 3));
    assertThrows(IllegalArgumentException.class, () -> new HarmonicSpace(3, -1));
  }
}
