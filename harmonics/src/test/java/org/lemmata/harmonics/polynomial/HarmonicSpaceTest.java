package org.lemmata.harmonics.polynomial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /** By mpmath with 40 digits. */
  @ParameterizedTest
  @CsvSource({
    "1000000000, 2, 40.75338449433287700040661",
    "3, 1000000000, 21.41641301800635646545416",
    "1000, 1000, 1381.286997520522310884143",
    "64, 63, 84.40560938324406163969658",
    "2000000000, 2000000000, 2772588709.978380532833491",
    "2147483647, 33, 624.0350989257448699788023",
    "50, 8, 21.20780198080781455985849"
  })
  void logarithmsKeepTheirDigits(int d, int k, double expected) {
    assertEquals(expected, new HarmonicSpace(d, k).logSize(), 1e-14 * expected);
  }

  /** Sums of d and k beyond the largest int, by mpmath with 40 digits. */
  @Test
  void sumsBeyondTheWholeNumbers() {
    HarmonicSpace large = new HarmonicSpace(2_000_000_000, 1_500_000_000);
    assertEquals(2.333333331377778, large.growth(), 1e-15);
    assertEquals(BigInteger.TWO, new HarmonicSpace(2, Integer.MAX_VALUE).dimension());
    assertEquals(1, new HarmonicSpace(2, Integer.MAX_VALUE).growth());
    HarmonicSpace quadrics = new HarmonicSpace(Integer.MAX_VALUE, 2);
    BigInteger d = BigInteger.valueOf(Integer.MAX_VALUE);
    BigInteger size = d.add(BigInteger.TWO).multiply(d.subtract(BigInteger.ONE)).shiftRight(1);
    assertEquals(size, quadrics.dimension());
    assertEquals(size.add(d).add(BigInteger.ONE), quadrics.upTo());
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
