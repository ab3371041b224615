package org.lemmata.linalg.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values were computed with 40 digits. */
class NormalTest {

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.92034432544594203266",
    "1, 0.31731050786291410283",
    "3, 0.0026997960632601890533",
    "5, 5.7330314375838782335e-7",
    "6, 1.9731752900753962814e-9",
    "8, 1.2441921148543568247e-15",
    "10, 1.5239706048321052132e-23",
    "20, 5.5072482372124673902e-89",
    "30, 9.8134278542963741191e-198",
    "37, 1.1451142445049153645e-299"
  })
  void tails(double z, double expected) {
    assertEquals(1, Normal.twoSidedP(z) / expected, 1e-12);
    assertEquals(1, Normal.twoSidedP(-z) / expected, 1e-12);
    assertEquals(1, 2 * Normal.cdf(-z) / expected, 1e-12);
    assertEquals(1 - expected / 2, Normal.cdf(z), 2e-16);
  }

  @ParameterizedTest
  @CsvSource({
    "1e-299, 37.003659431309621592",
    "1e-100, 21.305940069351527446",
    "1e-30, 11.523883577380249525",
    "1e-12, 7.130506848171324458",
    "1e-6, 4.8916384756985903862",
    "0.01, 2.575829303548900761",
    "0.3, 1.0364333894937895797",
    "0.9, 0.12566134685507403421"
  })
  void criticalValuesAndQuantiles(double alpha, double expected) {
    assertEquals(1, Normal.critical(alpha) / expected, 1e-12);
    if (alpha > 1e-298) {
      assertEquals(1, Normal.quantile(alpha / 2) / -expected, 1e-12);
    }
    if (alpha >= 0.01) {
      assertEquals(1, Normal.quantile(1 - alpha / 2) / expected, 1e-12);
    }
  }

  @Property
  void quantileInvertsTheDistribution(@ForAll @DoubleRange(min = -36, max = 5) double z) {
    assertEquals(z, Normal.quantile(Normal.cdf(z)), 1e-9);
  }

  @Test
  void specialValues() {
    assertEquals(0, Normal.quantile(0.5));
    assertEquals(0, Normal.critical(1));
    assertEquals(1, Normal.twoSidedP(0));
    assertEquals(0, Normal.twoSidedP(Double.NEGATIVE_INFINITY));
    assertTrue(Double.isNaN(Normal.twoSidedP(Double.NaN)));
    assertEquals(1, Normal.cdf(Double.POSITIVE_INFINITY));
    assertEquals(0, Normal.cdf(Double.NEGATIVE_INFINITY));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 0, 1.1, Double.NaN})
  void refusesProbabilitiesOutOfRange(double p) {
    assertThrows(IllegalArgumentException.class, () -> Normal.quantile(p));
    assertThrows(IllegalArgumentException.class, () -> Normal.critical(p));
  }
}
