package org.lemmata.linalg.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class SampleQuantileTest {

  /** Quantiles of the uniform law are p, with standard error √(p (1 - p)/n). */
  @Test
  void hasTheStatedErrorOnAverage() {
    int n = 4000;
    for (double p : new double[] {0.1, 0.5, 0.99}) {
      double squares = 0;
      double errors = 0;
      int samples = 400;
      for (int s = 0; s < samples; s++) {
        Stream stream = Streams.of(7, "quantile").stream(s);
        double[] sample = new double[n];
        for (int i = 0; i < n; i++) {
          sample[i] = stream.nextDouble();
        }
        Estimate estimate = SampleQuantile.of(sample, p);
        squares += (estimate.value() - p) * (estimate.value() - p) / samples;
        errors += estimate.standardError() / samples;
      }
      double exact = Math.sqrt(p * (1 - p) / n);
      assertEquals(1, Math.sqrt(squares) / exact, 0.15);
      assertEquals(1, errors / exact, 0.06);
    }
  }

  @Test
  void doesNotLookFarBelow() {
    double[] sample = new double[10_000];
    double[] cut = new double[sample.length];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = (i * 7919L) % sample.length;
      cut[i] = sample[i] < 9_800 ? 0 : sample[i];
    }
    assertEquals(9_900, SampleQuantile.of(sample, 0.99).value());
    assertEquals(SampleQuantile.of(sample, 0.99), SampleQuantile.of(cut, 0.99));
  }

  /** 0.28 times 100 is above 28 in doubles, 0.29 times 100 below 29, and 1 - 0.8 below 0.2. */
  @Test
  void productsThatAreWholeButForRounding() {
    double[] sample = new double[100];
    Arrays.setAll(sample, i -> i);
    for (int k = 20; k <= 80; k++) {
      assertEquals(k, SampleQuantile.of(sample, k / 100.0).value());
    }
    assertEquals(28, SampleQuantile.of(sample, 0.285).value());
    assertThrows(IllegalArgumentException.class, () -> SampleQuantile.of(sample, 0.801));
  }

  @Test
  void refusesTooFewValues() {
    assertThrows(IllegalArgumentException.class, () -> SampleQuantile.of(new double[1000], 0.99));
    assertThrows(IllegalArgumentException.class, () -> SampleQuantile.of(new double[1000], 1));
    double[] broken = new double[1000];
    broken[3] = Double.NaN;
    assertThrows(IllegalArgumentException.class, () -> SampleQuantile.of(broken, 0.5));
  }
}
