package org.lemmata.linalg.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lemmata.seeds.Agreement.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class MedianTest {

  @Test
  void middleOfAnOddAndAnEvenNumber() {
    double[] odd = new double[21];
    Arrays.setAll(odd, i -> (i * 8) % 21);
    assertEquals(10, Median.of(odd).value());
    double[] even = new double[20];
    Arrays.setAll(even, i -> (i * 7) % 20);
    assertEquals(9.5, Median.of(even).value());
  }

  @Test
  void theMiddleOfTwoNeitherOverflowsNorLosesBits() {
    double[] large = new double[20];
    Arrays.fill(large, 1e308);
    assertEquals(1e308, Median.of(large).value());
    assertEquals(1e308, Median.value(1e308, 1e308));
    assertEquals(0.5e308, Median.value(1e308, 0));
    assertEquals(0, Median.value(Double.MAX_VALUE, -Double.MAX_VALUE));
    double least = Double.MIN_VALUE;
    assertEquals(least, Median.value(3 * least, least, 0));
    assertEquals(3 * least, Median.value(5 * least, 3 * least, 9 * least, least, 2 * least));
    assertEquals(4 * least, Median.value(5 * least, 3 * least));
  }

  @Test
  void infiniteValuesHaveTheirPlace() {
    double far = Double.POSITIVE_INFINITY;
    assertEquals(2, Median.value(2, far, -far));
    assertEquals(far, Median.value(2, far));
    assertEquals(far, Median.value(far, far));
    assertEquals(-far, Median.value(-far, 1, -far, -far));
    assertEquals(0, Median.value(far, -far), "in the middle of the line");
    double[] halves = new double[20];
    Arrays.setAll(halves, i -> i < 10 ? far : -far);
    assertEquals(new Estimate(0, far, 4.5), Median.of(halves));
    assertEquals(far, halves[0], "the sample is not sorted in place");
  }

  /** The standard error agrees with the scatter, and with the density at the median. */
  @Test
  void standardErrorOfNormalNumbers() {
    int n = 400;
    Moments medians = new Moments(1);
    Moments errors = new Moments(1);
    double[] sample = new double[n];
    for (int repetition = 0; repetition < 2000; repetition++) {
      Stream stream = Streams.of(5, "median").stream(repetition);
      stream.normals(sample, 0, n);
      Estimate median = Median.of(sample);
      medians.add(median.value());
      errors.add(median.standardError());
    }
    double asymptotic = Math.sqrt(Math.PI / 2 / n);
    assertEquals(asymptotic, Math.sqrt(medians.covariance(0, 0)), 0.06 * asymptotic);
    assertEquals(asymptotic, errors.mean(0), 0.06 * asymptotic);
    assertEquals(0, medians.mean(0), within(asymptotic / Math.sqrt(2000)));
  }

  @Test
  void refusesWhatIsNotLegal() {
    assertThrows(IllegalArgumentException.class, () -> Median.of(new double[19]));
    double[] sample = new double[30];
    sample[3] = Double.NaN;
    assertThrows(IllegalArgumentException.class, () -> Median.of(sample));
    assertThrows(IllegalArgumentException.class, () -> Median.value(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Median.value());
  }

  /** The middle 95% of ten -1e308 and ten 1e308 are all: 2e308 / (2 · 1.96). */
  @Test
  void aStandardErrorInRangeIsFiniteThoughTheDistanceIsNot() {
    double[] sample = new double[20];
    Arrays.setAll(sample, i -> i < 10 ? -1e308 : 1e308);
    double expected = 1e308 / 1.959963984540054;
    assertEquals(expected, Median.of(sample).standardError(), 1e-15 * expected);
    double[] twice = new double[40];
    Arrays.setAll(twice, i -> i < 20 ? -1e308 : 1e308);
    assertEquals(expected, SampleQuantile.of(twice, 0.5).standardError(), 1e-15 * expected);
  }
}
