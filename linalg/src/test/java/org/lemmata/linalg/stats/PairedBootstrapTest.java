package org.lemmata.linalg.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.random.Stream;
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

  /** 0.9 is no double, and 1000 (1 - 0.9) / 2 rounds below 50. */
  @Test
  void levelsThatAreWholeButForRounding() {
    double[] differences = new double[50];
    Arrays.setAll(differences, i -> Math.sqrt(i));
    for (int hundredths = 10; hundredths < 100; hundredths += 2) {
      double[] means = new double[1000];
      Stream random = STREAMS.stream(4);
      for (int i = 0; i < means.length; i++) {
        double sum = 0;
        for (int j = 0; j < differences.length; j++) {
          sum += differences[random.nextInt(differences.length)];
        }
        means[i] = sum / differences.length;
      }
      Arrays.sort(means);
      int outside = 500 - 5 * hundredths;
      assertEquals(
          new Interval(means[outside], means[999 - outside]),
          PairedBootstrap.ofMean(differences, hundredths / 100.0, 1000, STREAMS.stream(4)));
    }
  }

  @Test
  void theSmallestLevelsHoldTheMiddle() {
    double[] differences = new double[50];
    Arrays.setAll(differences, i -> Math.sqrt(i));
    for (double level : new double[] {1e-300, 0x1p-54, 0x1p-53}) {
      Interval even = PairedBootstrap.ofMean(differences, level, 100, STREAMS.stream(5));
      Interval odd = PairedBootstrap.ofMean(differences, level, 101, STREAMS.stream(5));
      assertTrue(even.low() < even.high() && odd.low() == odd.high(), even + " " + odd);
    }
  }

  @Test
  void refusesDifferencesWhoseSumIsNoDouble() {
    double[] largest = {1e308, -0.8e308};
    assertThrows(
        IllegalArgumentException.class,
        () -> PairedBootstrap.ofMean(largest, 0.9, 100, STREAMS.stream(6)));
    double quarter = Double.MAX_VALUE / 4;
    assertEquals(
        new Interval(quarter, quarter),
        PairedBootstrap.ofMean(new double[] {quarter, quarter}, 0.9, 100, STREAMS.stream(6)));
  }
}
