package org.lemmata.harmonics.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.harmonics.euler.EulerLaw;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.SampleQuantile;

class QuadraticTailTest {

  private static final Streams STREAMS = Streams.of(12, "quadratic tail");
  private static final Parallel ONE = Parallel.sequential();

  /** Degrees of freedom of a hundred batches. */
  private static final int FREEDOM = 99;

  /** d = 3: P(R > √5 cos(φ)) = 1 - cos(3 φ), see EulerLawTest. */
  @ParameterizedTest
  @CsvSource({"0.01, 2.15", "0.1, 2", "0.5, 1.95"})
  void hasTheExactQuantilesInThreeVariables(double p, double floor) {
    Estimate quantile = QuadraticTail.quantile(3, p, floor, 20_000, STREAMS, ONE);
    double exact = Math.sqrt(5) * Math.cos(Math.acos(1 - p) / 3);
    assertEquals(exact, quantile.value(), within(quantile.standardError(), FREEDOM));
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
    double least = Math.min(plain.degreesOfFreedom(), weighted.degreesOfFreedom());
    assertEquals(plain.value(), weighted.value(), within(error, least));
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
    assertEquals(one.value(), two.value(), within(error, FREEDOM));
  }

  /**
   * With the quantile itself as the floor chance decides on which side it is found, and by no more
   * than its standard error.
   */
  @Test
  void whatIsFoundBelowTheFloorHasAStandardError() {
    // The quantile from a million draws, within 2e-5.
    double floor = 3.87909;
    int below = 0;
    for (int i = 0; i < 40; i++) {
      Streams streams = STREAMS.child("floor " + i);
      Estimate found = QuadraticTail.quantile(6, 0.01, floor, 1_000, streams, ONE);
      Estimate usual = QuadraticTail.quantile(6, 0.01, 3.4, 1_000, streams, ONE);
      below += found.value() == floor ? 1 : 0;
      assertEquals(floor, found.value(), within(found.standardError(), FREEDOM));
      assertEquals(FREEDOM, found.degreesOfFreedom());
      assertTrue(found.standardError() < 2 * usual.standardError(), () -> found + " " + usual);
    }
    assertTrue(below > 10 && below < 36, below + " of 40");
    Estimate far = QuadraticTail.quantile(6, 0.01, 4.2, 1_000, STREAMS, ONE);
    assertEquals(4.2, far.value());
    assertTrue(far.value() - 4 > within(far.standardError(), FREEDOM), () -> "" + far);
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

  /** The density's integral tells where the quantiles are: 6.9, 31 and beyond. */
  @ParameterizedTest
  @CsvSource({
    "10, 1.287e-15, 5, 100",
    "10, 1.287e-15, 5, 10000",
    "100, 5.124e-145, 30, 10000",
    "100, 1e-200, 40, 10000"
  })
  void refusesWhatTheDrawsDoNotResolve(int d, double p, double floor, int draws) {
    assertThrows(
        ArithmeticException.class, () -> QuadraticTail.quantile(d, p, floor, draws, STREAMS, ONE));
  }

  /** The same quantile with a floor that is near it. */
  @Test
  void aFloorNearARareValueResolvesIt() {
    double p = new EulerLaw(10, 2).expected(6.9);
    Estimate near = QuadraticTail.quantile(10, p, 6.85, 2000, STREAMS, ONE);
    assertEquals(6.9, near.value(), 1e-4 + within(near.standardError(), FREEDOM));
  }
}
