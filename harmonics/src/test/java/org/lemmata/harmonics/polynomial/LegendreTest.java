package org.lemmata.harmonics.polynomial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegendreTest {

  private static final MathContext DIGITS = new MathContext(60);

  /** NOTES.md, reference values (computed for this project in high precision). */
  @ParameterizedTest
  @CsvSource({
    "10, 8, 0.3, -0.006173065050505, 1e-15",
    "3, 16, 0.7, 0.2259429106556, 1e-13",
    "50, 32, 0.9, 0.00155974363297, 1e-14"
  })
  void referenceValues(int d, int k, double t, double expected, double tolerance) {
    assertEquals(expected, new Legendre(d).value(k, t), tolerance);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 10, 50})
  void staysWithinTheStatedErrorToDegreeThousand(int d) {
    Legendre legendre = new Legendre(d);
    double[] all = new double[1001];
    for (double t : arguments()) {
      BigDecimal[] exact = exact(d, t, 1000);
      legendre.values(t, all);
      for (int k : new int[] {0, 1, 2, 3, 10, 63, 64, 500, 999, 1000}) {
        double expected = exact[k].doubleValue();
        assertEquals(expected, legendre.value(k, t), 1e-13, () -> "t=" + t + " k=" + k);
        assertEquals(legendre.value(k, t), all[k], () -> "t=" + t + " k=" + k);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 50})
  void manyPlacesSideBySideLoseFewDigits(int d) {
    double[] t = arguments();
    for (int k : new int[] {0, 1, 2, 6, 15}) {
      double[] values = new Legendre(d).values(k, t);
      for (int i = 0; i < t.length; i++) {
        assertEquals(exact(d, t[i], 15)[k].doubleValue(), values[i], 1e-13);
      }
    }
  }

  private static double[] arguments() {
    double[] t = new double[60];
    for (int i = 0; i < 20; i++) {
      t[i] = 1 - StrictMath.pow(2, -i * 2);
      t[20 + i] = StrictMath.cos((i + 0.5) * Math.PI / 40);
      t[40 + i] = -StrictMath.cos(i * i * 0.003);
    }
    return t;
  }

  private static BigDecimal[] exact(int d, double t, int largest) {
    BigDecimal x = new BigDecimal(t);
    BigDecimal[] p = new BigDecimal[largest + 1];
    p[0] = BigDecimal.ONE;
    p[1] = x;
    for (int k = 2; k <= largest; k++) {
      p[k] =
          BigDecimal.valueOf(2L * k + d - 4)
              .multiply(x)
              .multiply(p[k - 1])
              .subtract(BigDecimal.valueOf(k - 1L).multiply(p[k - 2]))
              .divide(BigDecimal.valueOf(k + d - 3L), DIGITS);
    }
    return p;
  }

  @Property
  void isAtMostOneAndSymmetric(
      @ForAll @IntRange(min = 2, max = 80) int d,
      @ForAll @IntRange(min = 0, max = 200) int k,
      @ForAll @DoubleRange(min = -1, max = 1) double t) {
    Legendre legendre = new Legendre(d);
    double value = legendre.value(k, t);
    assertEquals(0, Math.max(0, Math.abs(value) - 1), 1e-13);
    // Adding 0 makes one zero of the two.
    assertEquals(((k & 1) == 1 ? -value : value) + 0.0, legendre.value(k, -t) + 0.0);
  }

  /** Published values; a Gegenbauer polynomial of index (d - 2)/2 is C(k + d - 3, k) Pₖ. */
  @ParameterizedTest
  @CsvFileSource(resources = "gegenbauer.csv")
  void gegenbauerTable(int k, double index, double t, double expected) {
    int d = (int) (2 * index) + 2;
    double scale = StrictMath.exp(LogBinomial.of(k, d - 3));
    assertEquals(expected, scale * new Legendre(d).value(k, t), 1e-13 * scale);
  }

  @Test
  void sumsBeyondTheWholeNumbers() {
    // P₂(t) = (d t² - 1)/(d - 1), and for d = 2 slopes are squares of degrees.
    Legendre flat = new Legendre(Integer.MAX_VALUE);
    double d = Integer.MAX_VALUE;
    assertEquals((0.49 * d - 1) / (d - 1), flat.value(2, 0.7), 1e-15);
    assertEquals(2 * 0.7, flat.derivative(2, 0.7), 1e-8);
    assertEquals(4.6116860141324206E18, new Legendre(2).slopeAtOne(Integer.MAX_VALUE));
    double steep = new Legendre(2_000_000_000).slopeAtOne(1_500_000_000);
    assertEquals(1, steep / 2624999999.8125, 1e-15);
  }

  @Test
  void derivativeIsTheSlope() {
    Legendre legendre = new Legendre(5);
    double h = 1e-6;
    double slope = (legendre.value(7, 0.4 + h) - legendre.value(7, 0.4 - h)) / (2 * h);
    assertEquals(slope, legendre.derivative(7, 0.4), 1e-8);
    assertEquals(legendre.slopeAtOne(7), legendre.derivative(7, 1));
    assertEquals(0, legendre.derivative(0, 0.4));
  }

  @Test
  void refusesWhatIsNotLegal() {
    assertThrows(IllegalArgumentException.class, () -> new Legendre(1));
    assertThrows(IllegalArgumentException.class, () -> new Legendre(3).value(-1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Legendre(3).value(1, 1.1));
    assertThrows(IllegalArgumentException.class, () -> new Legendre(3).value(1, Double.NaN));
  }
}
