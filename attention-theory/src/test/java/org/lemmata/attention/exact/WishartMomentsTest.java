package org.lemmata.attention.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moments and layered steps against the notes' values and against known cases. */
class WishartMomentsTest {

  @Test
  void notesValues() {
    WishartMoments moments = new WishartMoments(5, 20);
    double[] expected = {5, 5, 6.5, 10.05, 17.45, 32.9265, 66.2607};
    for (int k = 0; k < expected.length; k++) {
      assertEquals(expected[k], moments.averaged(k).doubleValue(), 5e-5);
    }
  }

  @Test
  void oneDimensionIsChiSquared() {
    // E (χ²_n)ᵏ = n (n + 2) ... (n + 2k - 2).
    WishartMoments moments = new WishartMoments(1, 7);
    long product = 1;
    for (int k = 0; k <= 8; k++) {
      assertEquals(BigInteger.valueOf(product), moments.trace(k));
      product *= 7 + 2L * k;
    }
  }

  @Test
  void sidesExchange() {
    // tr (X'X)ᵏ = tr (XX')ᵏ for k at least 1.
    for (int k = 1; k <= 10; k++) {
      assertEquals(new WishartMoments(3, 8).trace(k), new WishartMoments(8, 3).trace(k));
    }
  }

  @Test
  void ahnSteps() {
    double[][] steps = {
      {0.769230769}, {0.515370683, 1.249571962}, {0.422408534, 0.689126087, 1.714217380}
    };
    double[] losses = {1.153846153846, 0.361239686054, 0.133608429383};
    for (int layers = 1; layers <= 3; layers++) {
      LayeredSteps best = LayeredSteps.of(5, 20, layers);
      assertEquals(losses[layers - 1], best.loss(), 6e-13);
      for (int i = 0; i < layers; i++) {
        assertEquals(steps[layers - 1][i], best.steps().get(i), 6e-10);
      }
    }
  }

  @Test
  void manyLayersKeepTheirDigits() {
    // The product of the steps is the leading coefficient, known exactly.
    LayeredSteps best = LayeredSteps.of(5, 20, 10);
    WishartMoments moments = new WishartMoments(5, 20);
    BigFraction leading =
        PolynomialRegressor.best(moments::averaged, BigFraction.ZERO, 10).coefficients().get(9);
    double product = 1;
    double last = 0;
    for (double step : best.steps()) {
      assertTrue(step > last);
      last = step;
      product *= step;
    }
    assertEquals(-1, product / leading.doubleValue(), 1e-13);
    assertThrows(IllegalArgumentException.class, () -> LayeredSteps.of(5, 20, 13));
  }

  @Test
  void momentsOfNoLawAreRefused() {
    // q = (1, -1): z^2 - z + 1 has no real root, and Newton's method goes from 0 to 1 and back.
    int[] moments = {1, -1, -1, 0, 1};
    assertThrows(
        IllegalArgumentException.class, () -> LayeredSteps.of(k -> new BigFraction(moments[k]), 2));
  }

  @Test
  void bayesRisk() {
    assertEquals(0.346256527292, BayesRisk.of(1, 4, 0.25), 6e-13);
    assertEquals(0.435016497295, BayesRisk.of(2, 5, 0.25), 6e-13);
    // More covariates than examples: three directions are not seen.
    assertEquals(3 + BayesRisk.of(2, 5, 0.25), BayesRisk.of(5, 2, 0.25), 1e-12);
  }

  /** Down to the least noise, where the integrand is steepest; mpmath, 40 to 50 digits. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 0.001, 0.0396527611675235341503",
    "1, 2, 0.001, 0.004513849851841632122078",
    "1, 3, 0.001, 0.001961347238832476506699",
    "5, 1, 0.001, 4.001333012884253722536",
    "1, 20, 0.001, 0.001055552083581328562399",
    "1, 200, 0.001, 0.001005050479282754984134",
    "1, 1, 0.002, 0.0561046562436243",
    "2, 2, 0.001, 0.061342553663807952488",
    "2, 3, 0.001, 0.0076445345871158703835",
    "4, 2, 0.001, 2.0029095401202330426",
    "2, 5, 0.001, 0.0019955712516166622893",
    "2, 2, 0.002, 0.086282506648794815649",
    "2, 3, 0.005, 0.030278441628282891896",
    "4, 2, 0.01, 2.0273239209729348154",
    "2, 2, 0.03, 0.32250376737328428469"
  })
  void bayesRisksOfLittleNoise(int d, int n, double noise, double expected) {
    assertEquals(expected, BayesRisk.of(d, n, noise), 1e-12);
  }

  @Test
  void bayesRisksOutsideTheirRangesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> BayesRisk.of(1, 1, 9e-4));
    assertThrows(
        IllegalArgumentException.class, () -> BayesRisk.of(1, 1, Double.POSITIVE_INFINITY));
    assertThrows(IllegalArgumentException.class, () -> BayesRisk.of(3, 3, 1));
    assertThrows(IllegalArgumentException.class, () -> BayesRisk.ofEigenvalues(3, 3, x -> x));
    assertThrows(IllegalArgumentException.class, () -> BayesRisk.ofEigenvalues(0, 3, x -> x));
    assertThrows(IllegalArgumentException.class, () -> BayesRisk.ofEigenvalues(1, 201, x -> x));
    assertEquals(1e300, BayesRisk.of(1, 1, 1e300));
    assertEquals(6, BayesRisk.ofEigenvalues(2, 3, x -> x), 1e-12);
  }

  @Test
  void regressorsFallTowardsTheBayesRisk() {
    double bayes = BayesRisk.of(2, 5, 0.25);
    double last = Double.POSITIVE_INFINITY;
    for (int terms = 1; terms <= 8; terms++) {
      double loss =
          PolynomialRegressor.best(2, 5, new BigFraction(1, 4), terms).loss().doubleValue();
      assertTrue(loss < last && loss > bayes);
      last = loss;
    }
    assertEquals(bayes, last, 0.03);
  }
}
