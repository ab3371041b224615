package org.lemmata.linalg.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EstimateTest {

  @Test
  void scalesAndMeasuresDistances() {
    Estimate estimate = new Estimate(3, 0.5);
    assertEquals(new Estimate(-6, 1), estimate.times(-2));
    assertEquals(4, estimate.z(1));
    assertEquals(-2, estimate.z(4));
  }

  @Test
  void saysWhatItsErrorIsWorth() {
    assertEquals(Double.POSITIVE_INFINITY, new Estimate(3, 0.5).degreesOfFreedom());
    assertEquals(new Estimate(-6, 1, 7), new Estimate(3, 0.5, 7).times(-2));
    for (double degrees : new double[] {0.9, -1, 0, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> new Estimate(1, 1, degrees));
    }
  }

  @Test
  void withoutErrorOnlyEqualityIsNear() {
    Estimate exact = new Estimate(3, 0);
    assertEquals(0, exact.z(3));
    assertEquals(Double.POSITIVE_INFINITY, exact.z(2));
    assertEquals(Double.NEGATIVE_INFINITY, exact.z(4));
    assertTrue(Double.isNaN(new Estimate(Double.NaN, 1).z(0)));
    assertThrows(IllegalArgumentException.class, () -> new Estimate(1, -0.1));
  }

  @Test
  void intervalsContainTheirEnds() {
    Interval interval = new Interval(-1, 2);
    assertTrue(interval.contains(-1) && interval.contains(2) && interval.contains(0));
    assertFalse(interval.contains(2.1) || interval.contains(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new Interval(1, 0));
    double far = Double.POSITIVE_INFINITY;
    assertEquals(0, interval.distance(2));
    assertEquals(0.5, interval.distance(2.5));
    assertEquals(1, interval.distance(-2));
    assertEquals(far, interval.distance(far));
    assertEquals(0, Interval.atLeast(1).distance(far));
    assertEquals(0, Interval.atMost(1).distance(-far));
    assertEquals(far, Interval.atMost(1).distance(far));
    assertTrue(Double.isNaN(interval.distance(Double.NaN)));
    assertEquals(1, new Estimate(far, far).p(Interval.atLeast(0)));
    assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 0));
  }

  /** Two standard errors, though the distance is no double: erfc(√2). */
  @Test
  void distancesBeyondTheRangeOfDoubles() {
    Estimate estimate = new Estimate(-1e308, 1e308);
    assertEquals(-2, estimate.z(1e308));
    assertEquals(0.04550026389635842, estimate.p(new Interval(1e308, 1e308)), 1e-14);
    assertEquals(0.04550026389635842, estimate.times(-1).p(Interval.atMost(-1e308)), 1e-14);
    double far = Double.POSITIVE_INFINITY;
    assertEquals(far, new Estimate(far, 1).z(0));
    assertEquals(-far, new Estimate(-1e308, 0).z(1e308));
    assertEquals(0, new Estimate(1e308, 0).p(new Interval(-1e308, -1e308)));
  }

  @Test
  void intervalsHaveOneRangeOfLevels() {
    for (Estimate estimate :
        new Estimate[] {new Estimate(0, 1, 10), new Estimate(0, 1), new Estimate(0, 0)}) {
      assertTrue(estimate.interval(1e-99).contains(0));
      for (double level : new double[] {1e-200, Math.nextDown(1e-99), 0, 1, 5, Double.NaN}) {
        assertThrows(IllegalArgumentException.class, () -> estimate.interval(level));
      }
    }
    assertThrows(IllegalArgumentException.class, () -> new Estimate(Double.NaN, 1).interval(0.1));
    assertThrows(IllegalArgumentException.class, () -> new Estimate(1, Double.NaN).interval(0.1));
  }
}
