package org.lemmata.linalg.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.stats.KolmogorovSmirnov;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.linalg.stats.Normal;

class StreamTest {

  private static final double LEVEL = 1e-6;

  private static Stream stream(String name) {
    return Streams.of(11, name).stream(0);
  }

  @Test
  void doublesAreOddMultiplesInTheOpenIntervalAndUniform() {
    Stream stream = stream("uniform");
    double[] sample = new double[1_000_000];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = stream.nextDouble();
      double scaled = sample[i] * 0x1p53;
      assertTrue(scaled > 0 && scaled < 0x1p53 && scaled % 2 == 1);
    }
    double p = KolmogorovSmirnov.pValue(sample, u -> u);
    assertTrue(p > LEVEL, "p = " + p);
  }

  @Property(tries = 200)
  void integersStayBelowTheBound(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int bound) {
    Stream stream = Streams.of(seed, "bound").stream(0);
    for (int i = 0; i < 100; i++) {
      int k = stream.nextInt(bound);
      assertTrue(k >= 0 && k < bound);
    }
  }

  @Test
  void integersAreUniform() {
    Stream stream = stream("integers");
    for (int bound : new int[] {2, 3, 10, 1000}) {
      int draws = 1_000_000;
      long[] observed = new long[bound];
      for (int i = 0; i < draws; i++) {
        observed[stream.nextInt(bound)]++;
      }
      double[] expected = new double[bound];
      Arrays.fill(expected, (double) draws / bound);
      double p = ChiSquare.pValue(observed, expected, bound - 1);
      assertTrue(p > LEVEL, bound + ": p = " + p);
    }
  }

  /** With bound 3 * 2²⁹ plain scaling of 32 bits hits every multiple of 3 twice as often. */
  @Test
  void integersAreUnbiasedForLargeBounds() {
    int bound = 3 << 29;
    Stream stream = stream("large bound");
    long[] observed = new long[3];
    for (int i = 0; i < 300_000; i++) {
      observed[stream.nextInt(bound) % 3]++;
    }
    double p = ChiSquare.pValue(observed, new double[] {100_000, 100_000, 100_000}, 2);
    assertTrue(p > LEVEL, "p = " + p);
    assertThrows(IllegalArgumentException.class, () -> stream.nextInt(0));
  }

  @Property(tries = 200)
  void spherePointsHaveTheRadius(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 60) int dim,
      @ForAll @DoubleRange(min = 0, max = 1e6) double radius) {
    double[] out = new double[dim + 2];
    Streams.of(seed, "sphere").stream(0).sphere(out, 1, dim, radius);
    double square = 0;
    for (double x : out) {
      square += x * x;
    }
    assertEquals(radius, Math.sqrt(square), 1e-14 * radius);
    assertEquals(0, out[0]);
    assertEquals(0, out[dim + 1]);
  }

  /** On the unit sphere E xᵢ = 0, E xᵢ xⱼ = δ/d, E xᵢ² xⱼ² = (1 + 2 δ)/(d(d+2)). */
  @Test
  void sphereMoments() {
    int d = 5;
    Stream stream = stream("sphere moments");
    Moments moments = new Moments(8);
    double[] x = new double[d];
    for (int i = 0; i < 400_000; i++) {
      stream.sphere(x, 0, d, 1);
      double square0 = x[0] * x[0];
      double square4 = x[4] * x[4];
      moments.add(
          x[0],
          x[4],
          square0,
          square4,
          x[0] * x[4],
          square0 * square0,
          square0 * square4,
          square0 * x[1] * x[2]);
    }
    double[] expected = {0, 0, 0.2, 0.2, 0, 3.0 / 35, 1.0 / 35, 0};
    for (int i = 0; i < expected.length; i++) {
      double p = Normal.twoSidedP(moments.estimate(i).z(expected[i]));
      assertTrue(p > LEVEL, "component " + i + ": p = " + p);
    }
  }

  /** Archimedes: on the sphere of R³ each coordinate is uniform. In R¹ the points are +-r. */
  @Test
  void sphereInLowDimensions() {
    Stream stream = stream("archimedes");
    double[] x = new double[3];
    double[] heights = new double[200_000];
    int positive = 0;
    for (int i = 0; i < heights.length; i++) {
      stream.sphere(x, 0, 3, 2);
      heights[i] = x[i % 3];
      stream.sphere(x, 0, 1, 2);
      assertEquals(2, Math.abs(x[0]));
      positive += x[0] > 0 ? 1 : 0;
    }
    assertTrue(KolmogorovSmirnov.pValue(heights, h -> (h + 2) / 4) > LEVEL);
    double n = heights.length;
    assertTrue(Normal.twoSidedP((positive - n / 2) / Math.sqrt(n / 4)) > LEVEL);
  }

  @Test
  void shufflesAreUniformOverPermutations() {
    Stream stream = stream("shuffle");
    long[] observed = new long[24];
    for (int i = 0; i < 240_000; i++) {
      int[] a = {0, 1, 2, 3};
      stream.shuffle(a);
      int second = a[1] - (a[1] > a[0] ? 1 : 0);
      observed[6 * a[0] + 2 * second + (a[2] > a[3] ? 1 : 0)]++;
    }
    double[] expected = new double[24];
    Arrays.fill(expected, 10_000);
    double p = ChiSquare.pValue(observed, expected, 23);
    assertTrue(p > LEVEL, "p = " + p);
  }

  @Test
  void refusesIllegalSpheres() {
    Stream stream = stream("illegal");
    double[] out = new double[3];
    assertThrows(IllegalArgumentException.class, () -> stream.sphere(out, 0, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> stream.sphere(out, 0, 3, -1));
    assertThrows(IllegalArgumentException.class, () -> stream.sphere(out, 0, 3, Double.NaN));
    assertThrows(IndexOutOfBoundsException.class, () -> stream.sphere(out, 1, 3, 1));
  }
}
