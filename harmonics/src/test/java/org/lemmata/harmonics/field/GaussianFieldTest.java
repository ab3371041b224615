package org.lemmata.harmonics.field;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lemmata.seeds.Agreement.within;

import org.junit.jupiter.api.Test;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;

class GaussianFieldTest {

  @Test
  void variancesAreThoseOfTheNotes() {
    GaussianField field = new GaussianField(5, 10, 1, 2);
    for (int k = 0; k <= 10; k++) {
      double n = new HarmonicSpace(5, k).size();
      assertEquals(4 / (n * n), field.variance(k), 1e-14 * field.variance(k));
      assertEquals(4 / n, field.expectedSquare(k), 1e-14);
      assertEquals(field.variance(k) * Math.sqrt(n), field.kappa(k), 1e-14);
    }
  }

  @Test
  void squaresOfPartsHaveTheirMeansAndAddUp() {
    GaussianField field = new GaussianField(4, 6, 0.7, 1.5);
    Streams streams = Streams.of(1, "field");
    double[] sums = new double[7];
    int draws = 2000;
    for (int i = 0; i < draws; i++) {
      BasisFunction f = field.draw(streams.stream(i));
      double whole = 0;
      for (int k = 0; k <= 6; k++) {
        double part = f.norm(k) * f.norm(k);
        sums[k] += part;
        whole += part;
      }
      assertEquals(f.norm() * f.norm(), whole, 1e-13 * whole);
    }
    for (int k = 0; k <= 6; k++) {
      double n = (k + 1) * (k + 1);
      double expected = field.expectedSquare(k);
      assertEquals(2.25 * StrictMath.pow(n, -0.7), expected, 1e-14);
      assertEquals(expected, sums[k] / draws, within(expected * Math.sqrt(2 / (n * draws))));
    }
  }

  @Test
  void drawsAreFunctionsOfMixedDegrees() {
    BasisFunction f = new GaussianField(3, 8, 1, 1).draw(Streams.of(2, "field").stream(0));
    assertEquals(0, f.from());
    assertEquals(8, f.degree());
    assertEquals(0, f.norm(9));
    SphereFunctions.assertGradientIsTheSlope(f);
    Matrix points = SphereFunctions.points(3, 40, "batch");
    double[] one = new double[40];
    for (int p = 0; p < 40; p++) {
      one[p] = f.value(points.row(p));
    }
    assertArrayEquals(one, f.values(points, Parallel.sequential()), 1e-13);
  }

  @Test
  void refusesWhatIsNotLegal() {
    assertThrows(IllegalArgumentException.class, () -> new GaussianField(3, 2, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> new GaussianField(3, 2, Double.NaN, 1));
    assertThrows(IllegalArgumentException.class, () -> new GaussianField(1, 2, 1, 1));
  }

  /** The same draw, c times as high, also where c² is out of range. */
  @Test
  void scalesOfAnySize() {
    double[] one = new GaussianField(3, 2, 1, 1).draw(Streams.of(1, "x").stream(0)).coefficients();
    for (double c : new double[] {1e-200, 1e-160, 1e160, 1e200}) {
      GaussianField field = new GaussianField(3, 2, 1, c);
      double[] drawn = field.draw(Streams.of(1, "x").stream(0)).coefficients();
      for (int j = 0; j < one.length; j++) {
        assertEquals(1, drawn[j] / c / one[j], 1e-14);
      }
      assertEquals(c / 5, field.deviation(2), 1e-15 * c);
    }
    // N = 9: powers of it are out of range, their product with c² is not.
    GaussianField steep = new GaussianField(4, 2, 339, 1e160);
    assertEquals(
        1, steep.variance(2) / (1e160 * Math.pow(9, -170)) / (1e160 * Math.pow(9, -170)), 1e-12);
  }
}
