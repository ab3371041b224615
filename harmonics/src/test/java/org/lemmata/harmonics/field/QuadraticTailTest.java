package org.lemmata.harmonics.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.SampleQuantile;

class QuadraticTailTest {

  private static final Streams STREAMS = Streams.of(12, "quadratic tail");
  private static final Parallel ONE = Parallel.sequential();

  /** d = 3: P(R > √5 cos(φ)) = 1 - cos(3 φ), see EulerLawTest. */
  @ParameterizedTest
  @CsvSource({"0.01, 2.15", "0.1, 2", "0.5, 1.95"})
  void hasTheExactQuantilesInThreeVariables(double p, double floor) {
    Estimate quantile = QuadraticTail.quantile(3, p, floor, 20_000, STREAMS, ONE);
    double exact = Math.sqrt(5) * Math.cos(Math.acos(1 - p) / 3);
    assertTrue(Math.abs(quantile.z(exact)) < 5, () -> quantile + " " + exact);
    assertTrue(quantile.standardError() < 1e-3);
  }

  /** Against draws without weights. */
  @ParameterizedTest
  @CsvSource({"4, 2.7", "5, 3.2", "10, 4.8"})
  void hasTheQuantilesOfPlainDraws(int d, double floor) {
    double[] ratios = QuadraticRatios.draw(d, floor, 200_000, STREAMS.child("plain"), ONE);
    Estimate plain = SampleQuantile.of(ratios, 0.99);
    Estimate weighted = QuadraticTail.quantile(d, 0.01, floor, 10_000, STREAMS, ONE);
    double error = Math.hypot(plain.standardError(), weighted.standardError());
    assertTrue(
        Math.abs(plain.value() - weighted.value()) < 5 * error, () -> plain + " and " + weighted);
    assertTrue(weighted.standardError() < plain.standardError());
  }

  @Test
  void theFloorAndThreadsChangeLittleAndNothing() {
    Estimate one = QuadraticTail.quantile(6, 0.01, 3.4, 10_000, STREAMS, ONE);
    try (Parallel three = Parallel.of(3)) {
      assertEquals(one, QuadraticTail.quantile(6, 0.01, 3.4, 10_000, STREAMS, three));
    }
    Estimate two = QuadraticTail.quantile(6, 0.01, 3.6, 10_000, STREAMS.child("other"), ONE);
    double error = Math.hypot(one.standardError(), two.standardError());
    assertTrue(Math.abs(one.value() - two.value()) < 5 * error, () -> one + " and " + two);
    assertEquals(new Estimate(4.2, 0), QuadraticTail.quantile(6, 0.01, 4.2, 1_000, STREAMS, ONE));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0.1, 1, 100",
    "101, 0.1, 1, 100",
    "5, 0, 1, 100",
    "5, 1, 1, 100",
    "5, 0.1, 0, 100",
    "5, 0.1, 3.75, 100",
    "5, 0.1, 1, 99"
  })
  void refusesWhatIsOutOfRange(int d, double p, double floor, int draws) {
    assertThrows(
        IllegalArgumentException.class,
        () -> QuadraticTail.quantile(d, p, floor, draws, STREAMS, ONE));
  }
}
