package org.lemmata.linalg.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.random.Streams;

class PairedBootstrapTest {

  private static final Streams STREAMS = Streams.of(1, "bootstrap");

  /** Of zeros and ones the sums drawn anew follow the binomial law, whose quantiles are known. */
  @Test
  void ofZerosAndOnesItHoldsTheMiddleOfTheBinomialLaw() {
    double[] differences = new double[100];
    Arrays.fill(differences, 0, 30, 1);
    BinomialDistribution law = new BinomialDistribution(null, 100, 0.3);
    Interval found = PairedBootstrap.ofMean(differences, 0.95, 20_000, STREAMS.stream(0));
    // A quantile of 20,000 draws is off by one where the law has a step near 0.025 or 0.975.
    assertEquals(law.inverseCumulativeProbability(0.025) / 100.0, found.low(), 0.01);
    assertEquals(law.inverseCumulativeProbability(0.975) / 100.0, found.high(), 0.01);
  }

  @Test
  void ofEqualDifferencesItIsAPoint() {
    assertEquals(
        new Interval(-0.5, -0.5),
        PairedBootstrap.ofMean(new double[] {-0.5, -0.5}, 0.9, 100, STREAMS.stream(1)));
  }

  /** Shifted differences have a shifted interval, from the same draws. */
  @Test
  void itMovesWithTheDifferences() {
    double[] differences = {-1, 0, 0, 1, 1, 1, 0, -1};
    double[] shifted = Arrays.stream(differences).map(x -> x + 2).toArray();
    Interval one = PairedBootstrap.ofMean(differences, 0.9, 1000, STREAMS.stream(2));
    Interval other = PairedBootstrap.ofMean(shifted, 0.9, 1000, STREAMS.stream(2));
    assertEquals(one.low() + 2, other.low(), 1e-12);
    assertEquals(one.high() + 2, other.high(), 1e-12);
  }

  @Test
  void whatIsOutOfRangeIsRefused() {
    double[] fine = {1};
    for (double[] bad : new double[][] {{}, {Double.NaN}, {Double.POSITIVE_INFINITY}}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> PairedBootstrap.ofMean(bad, 0.9, 1000, STREAMS.stream(3)));
    }
    for (double level : new double[] {0, 1, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> PairedBootstrap.ofMean(fine, level, 1000, STREAMS.stream(3)));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> PairedBootstrap.ofMean(fine, 0.9, 99, STREAMS.stream(3)));
  }
}
