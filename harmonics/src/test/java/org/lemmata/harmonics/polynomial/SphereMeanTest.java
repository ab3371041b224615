package org.lemmata.harmonics.polynomial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SphereMeanTest {

  /** E t^2m = 1 3 5 ... (2m - 1)/(d (d + 2) ... (d + 2m - 2)). */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 10, 11, 100, 999, 5000, 100000})
  void moments(int d) {
    SphereMean mean = new SphereMean(d, 20);
    double moment = 1;
    for (int m = 0; m <= 10; m++) {
      int power = 2 * m;
      assertEquals(1, mean.of(t -> Math.pow(t, power)) / moment, 2e-14, () -> "power " + power);
      assertEquals(0.5, mean.positive(t -> Math.pow(t, power)) / moment, 1e-14);
      moment *= (2 * m + 1.0) / (d + 2.0 * m);
    }
  }

  /** E |t| = Γ(d/2)/(√π Γ((d + 1)/2)), through a kink: twice the mean of a ReLU. */
  @Property(tries = 100)
  void absoluteMean(@ForAll @IntRange(min = 2, max = 3000) int d) {
    double exact = 1 / (Math.sqrt(Math.PI) * GammaStep.at(d / 2.0));
    assertEquals(exact, new SphereMean(d, 0).of(Math::abs), 1e-14 * exact);
    assertEquals(exact / 2, new SphereMean(d, 0).of(t -> Math.max(t, 0)), 1e-14 * exact);
  }

  @Property(tries = 60)
  void legendrePolynomialsAreOrthogonalWithSquareOneOverN(
      @ForAll @IntRange(min = 2, max = 60) int d,
      @ForAll @IntRange(min = 0, max = 60) int k,
      @ForAll @IntRange(min = 0, max = 60) int l) {
    Legendre legendre = new Legendre(d);
    double sizes = new HarmonicSpace(d, k).zonalRatio() * new HarmonicSpace(d, l).zonalRatio();
    SphereMean mean = new SphereMean(d, k + l);
    double product = mean.of(t -> sizes * legendre.value(k, t) * legendre.value(l, t));
    assertEquals(k == l ? 1 : 0, product, 2e-12);
  }

  @Test
  void refusesWhatIsNotLegal() {
    assertThrows(IllegalArgumentException.class, () -> new SphereMean(1, 0));
    assertThrows(IllegalArgumentException.class, () -> new SphereMean(3, -1));
  }
}
