package org.lemmata.harmonics.polynomial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

class FunkHeckeTest {

  /** NOTES.md, reference values (computed for this project in high precision). */
  @Test
  void referenceValues() {
    FunkHecke relu = new FunkHecke(Kernel.RELU, 10);
    assertEquals(-0.0073926387993, relu.tau(8), 1e-13);
    assertEquals(-5.320648688766e-5, relu.lambda(8), 1e-17);
    assertEquals(0.03019527157221, new FunkHecke(Kernel.EXP, 5).lambda(2), 1e-14);
    assertEquals(1.995172282903e-10, new FunkHecke(Kernel.EXP, 10).lambda(8), 1e-22);
  }

  @Property(tries = 200)
  void quadratureAgreesWithTheClosedForms(
      @ForAll Kernel kernel,
      @ForAll @IntRange(min = 2, max = 200) int d,
      @ForAll @IntRange(min = 0, max = 60) int k) {
    FunkHecke coefficients = new FunkHecke(kernel, d);
    double tau = coefficients.tau(k);
    assertEquals(tau, coefficients.tauByQuadrature(k), 1e-12);
    double root = new HarmonicSpace(d, k).zonalRatio();
    assertEquals(1, tau == 0 ? 1 : coefficients.lambda(k) * root / tau, 1e-12);
  }

  /** Lemma 20 as it is printed, with logarithms of gamma functions. */
  @Property
  void reluAgreesWithTheGammaFunctionsOfLemma20(
      @ForAll @IntRange(min = 2, max = 500) int d, @ForAll @IntRange(min = 1, max = 200) int half) {
    int k = 2 * half;
    double log =
        new HarmonicSpace(d, k).logSize() / 2
            + Gamma.logGamma(d / 2.0)
            + Gamma.logGamma(k - 1.0)
            - k * Math.log(2)
            - Math.log(Math.PI) / 2
            - Gamma.logGamma(k / 2.0)
            - Gamma.logGamma((k + d + 1) / 2.0);
    double tau = new FunkHecke(Kernel.RELU, d).tau(k);
    assertEquals(1, Math.exp(log) / Math.abs(tau), 1e-11);
    assertEquals(half % 2 == 1, tau > 0);
  }

  @Test
  void lowDegrees() {
    for (int d : new int[] {2, 3, 4, 7, 4000}) {
      FunkHecke relu = new FunkHecke(Kernel.RELU, d);
      double mean = new SphereMean(d, 0).positive(t -> t);
      assertEquals(mean, relu.tau(0), 1e-14 * mean);
      assertEquals(1 / (2 * Math.sqrt(d)), relu.tau(1), 1e-15);
      assertEquals(1 / (2.0 * d), relu.lambda(1), 1e-16);
      assertEquals(0, relu.tau(3));
    }
  }

  /** The sum of λ N is e, the covariance of the field at distance 0. */
  @Property(tries = 50)
  void exponentialCoefficientsAddUpToE(@ForAll @IntRange(min = 2, max = 300) int d) {
    FunkHecke exp = new FunkHecke(Kernel.EXP, d);
    double sum = 0;
    for (int k = 60; k >= 0; k--) {
      sum += exp.lambda(k) * new HarmonicSpace(d, k).size();
    }
    assertEquals(Math.E, sum, 1e-13);
  }

  @Test
  void largeDegreesAndDimensionsNeitherOverflowNorVanish() {
    double tau = new FunkHecke(Kernel.RELU, 2000).tau(2000);
    assertTrue(Math.abs(tau) > 1e-8 && Math.abs(tau) < 1, () -> "tau " + tau);
    assertEquals(0, new FunkHecke(Kernel.EXP, 2000).lambda(500));
  }

  @Test
  void refusesWhatIsNotLegal() {
    assertThrows(IllegalArgumentException.class, () -> new FunkHecke(Kernel.RELU, 1));
    assertThrows(IllegalArgumentException.class, () -> new FunkHecke(Kernel.EXP, 3).tau(-1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new FunkHecke(Kernel.EXP, 3000).tauByQuadrature(3000));
  }

  /** mpmath, 60 digits. */
  @Test
  void theLargestDimension() {
    double lambda = new FunkHecke(Kernel.RELU, Integer.MAX_VALUE).lambda(4);
    assertEquals(1, lambda / -1.866746740173693e-24, 1e-14);
  }
}
