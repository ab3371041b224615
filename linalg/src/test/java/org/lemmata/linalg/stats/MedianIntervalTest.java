package org.lemmata.linalg.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class MedianIntervalTest {

  private static final Interval LINE =
      new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  private static double[] ranks(int n) {
    double[] sample = new double[n];
    Arrays.setAll(sample, i -> 1 + (7 * i + 3) % n);
    return sample;
  }

  /** n, k and the sum 1 + n + .. of k binomial coefficients, by hand. */
  @ParameterizedTest
  @CsvSource({"8, 1, 1", "2, 1, 1", "12, 2, 13", "12, 3, 79", "10, 1, 1", "20, 4, 1351"})
  void levelsAreBinomialSums(int n, int k, int sum) {
    double level = Math.scalb(2.0 * sum, -n);
    double[] sample = ranks(n);
    assertEquals(new Interval(k, n + 1 - k), MedianInterval.of(sample, level));
    Interval wider = k == 1 ? LINE : new Interval(k - 1, n + 2 - k);
    assertEquals(wider, MedianInterval.of(sample, Math.nextDown(level)));
    assertEquals(level, MedianInterval.p(sample, new Interval(-5, k - 0.5)));
    assertEquals(level, MedianInterval.p(sample, new Interval(n + 1.5 - k, n + 5)));
    assertArrayEquals(ranks(n), sample, "the sample is not sorted in place");
  }

  @Test
  void tiesCountForTheClaim() {
    double[] sample = {1, 2, 2, 2, 3, 3};
    assertEquals(1, MedianInterval.p(sample, new Interval(2, 2)));
    // 1, 2, 2 and 2 are below 3: 2 (15 + 6 + 1) of 64.
    assertEquals(44.0 / 64, MedianInterval.p(sample, new Interval(3, 4)));
    assertEquals(2.0 / 64, MedianInterval.p(sample, new Interval(3.1, 4)));
    assertEquals(1, MedianInterval.p(sample, LINE));
  }

  @Test
  void infiniteValuesHaveTheirPlace() {
    double far = Double.POSITIVE_INFINITY;
    double[] sample = {3, far, 1, far, 2, 4, 5, 6};
    assertEquals(new Interval(1, far), MedianInterval.of(sample, 0.01));
    assertEquals(new Interval(2, far), MedianInterval.of(sample, 0.1));
    assertEquals(2.0 / 256, MedianInterval.p(sample, new Interval(-2, 0)));
  }

  /** The error probability is exactly 26/4096 = 0.00635. */
  @Test
  void coversAtItsLevel() {
    int runs = 40_000;
    int missed = 0;
    double[] sample = new double[12];
    Streams family = Streams.of(11, "median interval");
    for (int run = 0; run < runs; run++) {
      Stream stream = family.stream(run);
      for (int i = 0; i < sample.length; i++) {
        // A skewed law with median 1.
        sample[i] = 1 / stream.nextDouble() - 1;
      }
      missed += MedianInterval.of(sample, 0.01).contains(1) ? 0 : 1;
    }
    double expected = 26.0 / 4096;
    double error = Math.sqrt(expected * (1 - expected) / runs);
    assertEquals(expected, (double) missed / runs, within(error));
  }

  @Property(tries = 500)
  void theIntervalIsWhatTheTestDoesNotReject(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = -9, max = 9) Integer> values,
      @ForAll @DoubleRange(min = -9, max = -0.1) double logLevel,
      @ForAll @IntRange(min = -20, max = 20) int twice) {
    double[] sample = values.stream().mapToDouble(v -> v).toArray();
    double level = Math.pow(10, logLevel);
    double median = twice / 2.0;
    double p = MedianInterval.p(sample, new Interval(median, median));
    assertEquals(p > level, MedianInterval.of(sample, level).contains(median));
    assertTrue(p <= MedianInterval.p(sample, new Interval(median - 1, median + 0.5)));
  }

  /** Against the incomplete beta function, where 2⁻ⁿ is out of the range of doubles. */
  @Test
  void manyValues() {
    double[] sample = ranks(3001);
    double p = MedianInterval.p(sample, new Interval(-1, 1200.5));
    assertEquals(1, p / (2 * IncompleteBeta.of(0.5, 0.5, 1801, 1201)), 1e-12);
    assertEquals(0, MedianInterval.p(sample, new Interval(-1, 0)));
  }

  @Test
  void refusesWhatIsNotLegal() {
    double[] broken = {1, Double.NaN, 2};
    assertThrows(IllegalArgumentException.class, () -> MedianInterval.of(broken, 0.1));
    assertThrows(IllegalArgumentException.class, () -> MedianInterval.p(broken, LINE));
    assertThrows(IllegalArgumentException.class, () -> MedianInterval.p(new double[0], LINE));
    for (double level : new double[] {0, 1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> MedianInterval.of(ranks(9), level));
    }
  }
}
