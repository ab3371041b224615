package org.lemmata.harmonics.euler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.linalg.quadrature.Quadrature;

class EulerLawTest {

  /**
   * NOTES.md, the table of ratios, computed for this project in high precision: to all the digits
   * that stand there. The other digits are from a direct evaluation of the sum over curvatures with
   * 60 to 90 digits, apart from this code.
   */
  @ParameterizedTest
  @CsvSource({
    "3, 2, 2.042060, 2.233567",
    "3, 4, 2.440348, 2.880328",
    "3, 8, 2.892303, 3.523404",
    "3, 32, 3.787509, 4.591851",
    "5, 2, 2.775736, 3.448127",
    "5, 4, 3.553042, 4.510013",
    "10, 2, 4.123248, 5.121441",
    "10, 4, 5.361721, 6.326597",
    "10, 32, 8.125974, 8.702159",
    "50, 2, 9.734081, 10.78955",
    "50, 32, 17.90164, 18.1869"
  })
  void referenceValues(int d, int k, double median, double q99) {
    EulerLaw law = new EulerLaw(d, k);
    assertEquals(median, law.median(), median > 10 ? 5e-6 : 5e-7);
    assertEquals(q99, law.quantile(0.99), q99 > 18 ? 5e-5 : q99 > 10 ? 5e-6 : 5e-7);
  }

  /** The row of the table that the direct evaluation left out. */
  @Test
  void referenceValueOfFiveThirtyTwo() {
    EulerLaw law = new EulerLaw(5, 32);
    assertEquals(5.537, law.median(), 0.0005);
    assertEquals(6.321, law.quantile(0.99), 0.0005);
  }

  /**
   * d = 3, k = 2: with R = √5 cos(φ), 0 ≤ φ ≤ π/6, the law of the eigenvalues of a symmetric matrix
   * without trace gives P(R &gt; u) = 1 - cos(3 φ) exactly, and it is Echi.
   */
  @Test
  void isExactForQuadraticFormsInThreeVariables() {
    EulerLaw law = new EulerLaw(3, 2);
    for (int i = 1; i < 30; i++) {
      double phi = i * Math.PI / 180;
      assertEquals(1 - Math.cos(3 * phi), law.expected(Math.sqrt(5) * Math.cos(phi)), 1e-13);
    }
    assertEquals(2, law.expected(law.least()), 1e-13);
    assertEquals(Math.sqrt(5) / 2, law.least(), 1e-14);
  }

  /** The sum and its derivative in closed form know nothing of each other. */
  @Property(tries = 150)
  void isTheIntegralOfItsSlope(
      @ForAll @IntRange(min = 3, max = 120) int d,
      @ForAll @IntRange(min = 2, max = 60) int k,
      @ForAll @DoubleRange(min = 0, max = 0.8) double fraction) {
    EulerLaw law = new EulerLaw(d, k);
    Slope slope = new Slope(new HarmonicSpace(d, k));
    double from = law.least() + fraction * (law.quantile(0.999) - law.least());
    // u = largest - (largest - from) v² makes the end smooth when it is near.
    double end = Math.min(law.largest(), from + 12);
    double integral =
        Quadrature.gaussLegendre(200, 0, 1)
            .sum(v -> 2 * v * (end - from) * slope.at(end - (end - from) * v * v));
    assertEquals(1, integral / law.expected(from), 1e-9);
  }

  @Property(tries = 100)
  void decreasesBeyondTheTurningPointAndQuantilesInvertIt(
      @ForAll @IntRange(min = 3, max = 100) int d,
      @ForAll @IntRange(min = 2, max = 100) int k,
      @ForAll @IntRange(min = 5000, max = 9999) int permyriad) {
    double p = permyriad / 1e4;
    EulerLaw law = new EulerLaw(d, k);
    double u = law.quantile(p);
    assertEquals(1 - p, law.exceedance(u), 1e-9);
    assertTrue(law.least() < u && u < law.largest());
    double before = law.expected(law.least());
    for (int i = 1; i <= 20; i++) {
      double next = law.expected(law.least() + i * (law.largest() - law.least()) / 20);
      assertTrue(next < before || before == 0, "increases");
      before = next;
    }
    assertTrue(law.expected(law.least() * (1 - 1e-3)) < law.expected(law.least()));
  }

  /** More digits change nothing. */
  @ParameterizedTest
  @CsvSource({"200, 2", "200, 3", "200, 1000", "100, 2", "51, 7", "3, 1000"})
  void digitsSuffice(int d, int k) {
    HarmonicSpace space = new HarmonicSpace(d, k);
    EulerLaw law = new EulerLaw(d, k);
    EulerSeries more = new EulerSeries(space, 3 * d + 200);
    for (double u : new double[] {law.least(), law.median(), law.quantile(0.999)}) {
      BigDecimal exact = more.at(u);
      BigDecimal less = new EulerSeries(space, 30 + d).at(u);
      double error = less.subtract(exact).divide(exact, MathContext.DECIMAL64).abs().doubleValue();
      assertTrue(error < 1e-20, () -> "u=" + u + " error " + error);
    }
  }

  /**
   * For large N the law is the Gaussian one, up to u⁴/(4N); here with coefficients in doubles for d
   * = 4 and 5.
   */
  @Test
  void becomesTheGaussianVersion() {
    double u = 5;
    double bell = Math.exp(-u * u / 2);
    double four = 1000 * 1002.0 / 3;
    double root = Math.sqrt(four);
    // 1/2 (3 λ^{1/2} He₀ + λ^{3/2} He₂).
    double expected = bell / 2 * (3 * root + four * root * (u * u - 1));
    assertEquals(1, new EulerLaw(4, 1000).expected(u) / expected, 2e-4);
    double five = 1000 * 1003.0 / 4;
    double he3 = u * u * u - 3 * u;
    double sum = Math.sqrt(2 / Math.PI) / 3 * bell * (6 * five * u + five * five * he3);
    double tail = Erf.erfc(u / Math.sqrt(2));
    assertEquals(1, new EulerLaw(5, 1000).expected(u) / (sum + tail), 1e-6);
  }

  @Test
  void densityIsTheSlopeOfTheExceedance() {
    EulerLaw law = new EulerLaw(10, 4);
    double h = 1e-5;
    for (double u : new double[] {4.9, 5.4, 6.3}) {
      double slope = (law.exceedance(u - h) - law.exceedance(u + h)) / (2 * h);
      assertEquals(slope, law.density(u), 1e-7);
    }
    assertEquals(0, law.density(1));
    assertEquals(0, law.density(30));
    assertEquals(1 - law.leastProbability(), law.exceedance(1));
    assertEquals(0, law.exceedance(30));
  }

  @Test
  void refusesWhatIsNotLegal() {
    assertThrows(IllegalArgumentException.class, () -> new EulerLaw(2, 5));
    assertThrows(IllegalArgumentException.class, () -> new EulerLaw(5, 1));
    assertThrows(IllegalArgumentException.class, () -> new EulerLaw(201, 5));
    EulerLaw law = new EulerLaw(3, 2);
    assertThrows(IllegalArgumentException.class, () -> law.quantile(0.1));
    assertThrows(IllegalArgumentException.class, () -> law.quantile(1));
    assertThrows(IllegalArgumentException.class, () -> law.quantile(Double.NaN));
  }

  /** mpmath, 60 digits; towards √N the square of u must not be rounded. */
  @ParameterizedTest
  @CsvSource({
    "4, 5, 5.9994, 4.4351961427584973e-57, 1.1826447239204976e-52",
    "4, 5, 0x1.7ffffffffe59dp2, 4.43545474864268e-185, 1.1828578743563779e-172",
    "3, 2, 0x1.1e3779897a609p1, 8.99999991649e-8, 4.0249222521683586"
  })
  void keepsItsDigitsTowardsTheLargestRatio(
      int d, int k, String at, double expected, double slope) {
    double u = at.startsWith("0x") ? Double.parseDouble(at) : 0.9999 * 6;
    assertEquals(1, new EulerLaw(d, k).expected(u) / expected, 1e-12);
    assertEquals(1, new Slope(new HarmonicSpace(d, k)).at(u) / slope, 1e-12);
    assertEquals(slope, new EulerLaw(d, k).density(u), 1e-6 * slope);
  }

  /** Where the slope is beyond the largest double no ratio is expected. */
  @Test
  void theDensityIsZeroWherePeaksAreCertain() {
    EulerLaw law = new EulerLaw(200, 1000);
    assertEquals(0, law.density(0x1.e00ee3566ce43p4));
    double step = (law.median() - law.least()) / 12;
    for (int i = 1; i < 12; i++) {
      double density = law.density(law.least() + i * step);
      assertTrue(density >= 0 && density < 100, () -> "" + density);
    }
  }
}
