package org.lemmata.linalg.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.stats.KolmogorovSmirnov;
import org.lemmata.linalg.stats.Normal;

/** Seeds are fixed and thresholds are at 1e-6: these tests do not cry wolf. */
class NormalSamplerTest {

  private static final int SAMPLES = 8_000_000;
  private static final double LEVEL = 1e-6;

  private static final double[] sample = new double[SAMPLES];

  @BeforeAll
  static void draw() {
    Streams.of(1, "normal sampler").stream(0).normals(sample, 0, SAMPLES);
  }

  private static double doubleFactorial(int odd) {
    return odd <= 1 ? 1 : odd * doubleFactorial(odd - 2);
  }

  /** E zᵏ is (k-1)!! for even k; the variance of zᵏ is (2k-1)!! minus its square. */
  @Test
  void momentsUpToOrderEight() {
    for (int k = 1; k <= 8; k++) {
      double sum = 0;
      for (double z : sample) {
        double power = 1;
        for (int i = 0; i < k; i++) {
          power *= z;
        }
        sum += power;
      }
      double mean = k % 2 == 0 ? doubleFactorial(k - 1) : 0;
      double error = Math.sqrt((doubleFactorial(2 * k - 1) - mean * mean) / SAMPLES);
      double p = Normal.twoSidedP((sum / SAMPLES - mean) / error);
      assertTrue(p > LEVEL, "moment " + k + ": p = " + p);
    }
  }

  @Test
  void distributionByKolmogorovSmirnov() {
    double p = KolmogorovSmirnov.pValue(Arrays.copyOf(sample, 1_000_000), Normal::cdf);
    assertTrue(p > LEVEL, "p = " + p);
  }

  /** Cells finer than most layers, so that a wrong wedge shows. */
  @Test
  void densityInFineCells() {
    int cells = 400;
    double width = 0.02;
    long[] observed = new long[cells + 2];
    for (double z : sample) {
      int cell = (int) Math.floor(z / width) + cells / 2 + 1;
      observed[Math.max(0, Math.min(cells + 1, cell))]++;
    }
    double[] expected = new double[cells + 2];
    double below = 0;
    for (int i = 0; i <= cells; i++) {
      double cdf = 0.5 * Erf.erfc(-(i - cells / 2) * width / Math.sqrt(2));
      expected[i] = SAMPLES * (cdf - below);
      below = cdf;
    }
    expected[cells + 1] = SAMPLES * (1 - below);
    double p = ChiSquare.pValue(observed, expected, cells + 1);
    assertTrue(p > LEVEL, "p = " + p);
  }

  /** How often the base layer is left, on either side, and that the tail is then drawn. */
  @Test
  void tailsBeyondTheBaseLayer() {
    long[] observed = new long[3];
    for (double z : sample) {
      observed[z > Ziggurat.TAIL ? 2 : z < -Ziggurat.TAIL ? 0 : 1]++;
    }
    double beyond = Normal.twoSidedP(Ziggurat.TAIL);
    double[] expected = {SAMPLES * beyond / 2, SAMPLES * (1 - beyond), SAMPLES * beyond / 2};
    double p = ChiSquare.pValue(observed, expected, 2);
    assertTrue(p > LEVEL, "p = " + p);
  }

  /** The tail alone, in cells of a tenth and an open last one. */
  @Test
  void shapeOfTheTail() {
    int cells = 14;
    int draws = 4_000_000;
    long[] observed = new long[cells];
    Stream stream = Streams.of(2, "normal sampler").stream(0);
    for (int i = 0; i < draws; i++) {
      double excess = Ziggurat.tail(stream) - Ziggurat.TAIL;
      observed[Math.min(cells - 1, (int) (10 * excess))]++;
    }
    double[] expected = new double[cells];
    for (int i = 0; i < cells; i++) {
      double from = Ziggurat.TAIL + i * 0.1;
      double beyond = i == cells - 1 ? 0 : Normal.twoSidedP(from + 0.1);
      double inCell = Normal.twoSidedP(from) - beyond;
      expected[i] = draws * inCell / Normal.twoSidedP(Ziggurat.TAIL);
    }
    double p = ChiSquare.pValue(observed, expected, cells - 1);
    assertTrue(p > LEVEL, "p = " + p);
  }

  @Test
  void successiveNumbersAreUncorrelatedInValueAndSquare() {
    double product = 0;
    double squares = 0;
    for (int i = 1; i < SAMPLES; i++) {
      double a = sample[i - 1];
      double b = sample[i];
      product += a * b;
      squares += (a * a - 1) * (b * b - 1) / 2;
    }
    assertTrue(Normal.twoSidedP(product / Math.sqrt(SAMPLES - 1.0)) > LEVEL);
    assertTrue(Normal.twoSidedP(squares / Math.sqrt(SAMPLES - 1.0)) > LEVEL);
  }

  @Test
  void layersHaveEqualAreaAndDescend() {
    double[] edge = Ziggurat.edges();
    assertEquals(257, edge.length);
    assertEquals(0, edge[256]);
    for (int i = 1; i < 256; i++) {
      assertTrue(edge[i] > edge[i + 1] && edge[i - 1] > edge[i]);
      double height = density(edge[i + 1]) - density(edge[i]);
      assertEquals(1, edge[i] * height / Ziggurat.AREA, 1e-11, "layer " + i);
    }
    double tail = Math.sqrt(Math.PI / 2) * Erf.erfc(Ziggurat.TAIL / Math.sqrt(2));
    double base = Ziggurat.TAIL * density(Ziggurat.TAIL) + tail;
    assertEquals(1, base / Ziggurat.AREA, 1e-13);
    assertEquals(1, edge[0] * density(Ziggurat.TAIL) / Ziggurat.AREA, 1e-15);
  }

  private static double density(double x) {
    return StrictMath.exp(-x * x / 2);
  }

  @Test
  void fillsExactlyTheRangeWithTheSameNumbers() {
    Streams family = Streams.of(5, "range");
    double[] out = {9, 9, 9, 9, 9};
    family.stream(0).normals(out, 1, 4);
    Stream stream = family.stream(0);
    assertArrayEquals(
        new double[] {9, stream.nextNormal(), stream.nextNormal(), stream.nextNormal(), 9}, out);
    assertThrows(IndexOutOfBoundsException.class, () -> family.stream(0).normals(out, 1, 6));
    assertThrows(IndexOutOfBoundsException.class, () -> family.stream(0).normals(out, 3, 2));
  }
}
