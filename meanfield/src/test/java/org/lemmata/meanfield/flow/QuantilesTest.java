package org.lemmata.meanfield.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {

  private static final int COUNT = 500;

  private static double level(int i) {
    return (i + 0.5) / COUNT;
  }

  /** Archimedes: a coordinate on the sphere of three dimensions is uniform. */
  @Test
  void inThreeDimensionsTheyAreTheLevels() {
    double[] quantiles = Quantiles.of(3, COUNT);
    for (int i = 0; i < COUNT; i++) {
      assertEquals(level(i), quantiles[i], 1e-14);
    }
  }

  /** The density (1 − w²)² of seven dimensions integrates to a polynomial. */
  @Test
  void inSevenDimensionsTheyInvertAPolynomial() {
    double[] quantiles = Quantiles.of(7, COUNT);
    for (int i = 0; i < COUNT; i++) {
      double w = quantiles[i];
      double mass = 15.0 / 8 * (w - 2 * w * w * w / 3 + Math.pow(w, 5) / 5);
      assertEquals(level(i), mass, 1e-13);
    }
  }

  /** The square of a coordinate has the Beta law with 1/2 and (d − 1)/2. */
  @ParameterizedTest
  @ValueSource(ints = {4, 10, 1000, 1_000_000})
  void theyInvertTheBetaLaw(int d) {
    double[] quantiles = Quantiles.of(d, COUNT);
    for (int i = 0; i < COUNT; i++) {
      double mass = Beta.regularizedBeta(quantiles[i] * quantiles[i], 0.5, (d - 1) / 2.0);
      assertEquals(level(i), mass, 1e-9);
      assertTrue(i == 0 || quantiles[i] > quantiles[i - 1]);
    }
  }

  /**
   * For large d, z = √d w is normal up to φ(z)(z³ - 3z)/(2d) in its distribution function, and
   * O(1/d²): the density is that of a normal z times 1 + (6z² - z⁴ - 3)/(4d). At the largest d the
   * Beta function of Hipparchus is off by 3e-9.
   */
  @ParameterizedTest
  @CsvSource({"1000000, 1e-11", "100000000, 1e-14"})
  void inManyDimensionsTheyAreNearlyNormal(int d, double tolerance) {
    double[] quantiles = Quantiles.of(d, COUNT);
    for (int i = 0; i < COUNT; i++) {
      double z = Math.sqrt(d) * quantiles[i];
      double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
      double mass = Erf.erf(z / Math.sqrt(2)) + density * (z * z * z - 3 * z) / (2.0 * d);
      assertEquals(level(i), mass, tolerance);
    }
  }
}
