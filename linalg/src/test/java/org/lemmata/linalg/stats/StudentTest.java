package org.lemmata.linalg.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.seeds.Agreement;

/** Expected values were computed with 40 digits, from the incomplete beta function. */
class StudentTest {

  @ParameterizedTest
  @CsvSource({
    "1, 100, 0.0063659855298165102982, 1e-11",
    "2, 10, 0.0098524570233256908467, 1e-11",
    "5, 100, 1.8960014224623627389e-9, 1e-11",
    "10, 100, 2.4496895554198299191e-16, 1e-11",
    "30, 10, 4.5752514082296131926e-11, 1e-11",
    "30, 100, 1.9846117967270248608e-39, 1e-11",
    "1000, 10, 1.6670702958600066308e-22, 1e-11",
    "1000000, 3, 0.0026998625414217970587, 1e-9",
    "1000000, 10, 1.5278610768178249553e-23, 1e-9",
    "1, 1e160, 6.3661977236758134308e-161, 1e-12",
    "4, 1000, 5.999960000209998992e-12, 1e-12",
    "4.5, 0.3, 0.77753354703943130539, 1e-13",
    "6.5, 40, 5.0393314458096637987e-9, 1e-12",
    "119, 6, 2.1848390377609267149e-8, 1e-12",
    "1000000, 2, 0.045500533851319208421, 1e-12",
    "1e15, 6, 1.9731752900760707044e-9, 1e-12",
    "Infinity, 6, 1.9731752900753962814e-9, 1e-12"
  })
  void tails(double degrees, double t, double expected, double accuracy) {
    assertEquals(1, Student.twoSidedP(t, degrees) / expected, accuracy);
    assertEquals(1, Student.twoSidedP(-t, degrees) / expected, accuracy);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1e-100, 6.36619772367581343e+99",
    "1, 1e-12, 636619772367.581343",
    "2, 1e-6, 999.99924999984375",
    "2, 0.999, 0.00141421426948040657",
    "5, 1e-12, 452.539224333400744",
    "5, 0.05, 2.57058183563631551",
    "30, 1e-6, 6.11907562038421683",
    "1000, 1e-12, 7.22395458679416693",
    "1000, 0.05, 1.96233908082640848",
    "Infinity, 1e-12, 7.130506848171324458",
    "4, 1e-4, 15.5441005815456794",
    "4, 1e-10, 494.919832850115803",
    "6.5, 1e-4, 8.41010687443961789",
    "6.5, 1e-10, 73.199490869689148",
    "30, 1e-4, 4.48241717540974719",
    "30, 1e-10, 9.66735176249255792",
    "119, 1e-4, 4.02655741044038119",
    "119, 1e-10, 7.09616390208930463",
    "1000, 1e-4, 3.90634373670138123",
    "1000, 1e-10, 6.53682083004059679",
    "Infinity, 1e-10, 6.46695108724051617"
  })
  void criticalValues(double degrees, double alpha, double expected) {
    double accuracy = 1e-12 * expected;
    assertEquals(expected, Student.critical(alpha, degrees), accuracy);
    if (alpha > 1e-99) {
      assertEquals(-expected, Student.quantile(alpha / 2, degrees), accuracy);
    }
  }

  /** Near the centre α is taken as the double it is. */
  @ParameterizedTest
  @CsvSource({"1000000, 0.99999, 1.25331445067118162e-5", "10, 0.999999, 1.28498901750258591e-6"})
  void criticalValuesNearTheCentre(double degrees, double alpha, double expected) {
    assertEquals(expected, Student.critical(alpha, degrees), 1e-12 * expected);
  }

  @Property(tries = 100)
  void theCriticalValueHasItsLevel(
      @ForAll @DoubleRange(min = 1, max = 1e7) double degrees,
      @ForAll @DoubleRange(min = -30, max = 0) double logLevel) {
    double level = Math.pow(10, logLevel);
    double p = Student.twoSidedP(Student.critical(level, degrees), degrees);
    assertEquals(level, p, 1e-11 * level);
  }

  @Property(tries = 200)
  void agreesWithCommonsMath(
      @ForAll @DoubleRange(min = 1, max = 500) double degrees,
      @ForAll @DoubleRange(min = -20, max = 20) double t) {
    double expected = 2 * new TDistribution(null, degrees).cumulativeProbability(-Math.abs(t));
    assertEquals(expected, Student.twoSidedP(t, degrees), 1e-10 * expected + 1e-300);
  }

  @Test
  void specialValuesAndRanges() {
    assertEquals(0, Student.critical(1, 3));
    assertEquals(0, Student.quantile(0.5, 3));
    assertEquals(0, Student.twoSidedP(Double.POSITIVE_INFINITY, 3));
    assertTrue(Double.isNaN(Student.twoSidedP(Double.NaN, 3)));
    assertTrue(Double.isNaN(Student.twoSidedP(Double.NaN, Double.POSITIVE_INFINITY)));
    for (double degrees : new double[] {0, 0.5, -1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> Student.twoSidedP(1, degrees));
      assertThrows(IllegalArgumentException.class, () -> Student.critical(0.1, degrees));
    }
    assertThrows(IllegalArgumentException.class, () -> Student.critical(0, 3));
    assertThrows(IllegalArgumentException.class, () -> Student.quantile(1, 3));
  }

  /** Against a library's quantiles, in the tests' own measure of agreement. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 2.5, 6.5, 16.5, 59, 60, 399, 20_000, 999_999})
  void agreesWithTheMeasureOfAgreement(double degrees) {
    double critical = Student.critical(Agreement.FALSE_ALARM, degrees);
    assertEquals(1, Agreement.within(1, degrees) / critical, 1e-6);
  }

  /** With so many degrees of freedom the normal law holds to all digits; from erfinv. */
  @ParameterizedTest
  @CsvSource({
    "1e308, 0.9999, 1.2533141405965309753e-4",
    "1e308, 0.999999999, 1.2533141018693557178e-9",
    "1e31, 0.9999, 1.2533141405965309753e-4",
    "1e29, 0.9999, 1.2533141405965309753e-4",
    "1e300, 0.5, 0.6744897501960817432",
    "1e300, 1e-50, 14.979477571624335379"
  })
  void hugeDegreesOfFreedomAreTheNormalLaw(double degrees, double alpha, double expected) {
    assertEquals(expected, Student.critical(alpha, degrees), 1e-12 * expected);
  }

  /** erfc(t / √2). */
  @ParameterizedTest
  @CsvSource({
    "1e308, 1e-4, 0.99992021154405269422",
    "1e308, 5, 5.7330314375838782335e-7",
    "1e29, 1e-4, 0.99992021154405269422"
  })
  void tailsOfHugeDegreesOfFreedom(double degrees, double t, double expected) {
    assertEquals(expected, Student.twoSidedP(t, degrees), 1e-12 * expected);
  }

  /** P(|T| &lt; t) = t / √(2 + t²) with 2 degrees of freedom, erf(t / √2) with infinitely many. */
  @ParameterizedTest
  @CsvSource({
    "2, 0.4, 0.61721339984836768183",
    "2, 1e-5, 1.4142135624438058426e-5",
    "2, 1e-10, 1.4142135623730951003e-10",
    "2, 1e-16, 1.4142135623730950192e-16",
    "2, 1e-200, 1.4142135623730950235e-200",
    "Infinity, 0.4, 0.52440051270804081597",
    "Infinity, 1e-5, 1.2533141373483120411e-5",
    "Infinity, 1e-10, 1.2533141373155002969e-10",
    "Infinity, 1e-200, 1.2533141373155002288e-200",
    "1e308, 1e-10, 1.2533141373155002969e-10"
  })
  void aboutTheCentre(double degrees, double level, double expected) {
    assertEquals(expected, Student.central(level, degrees), 1e-12 * expected);
  }
}
