package org.lemmata.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ScheduleTest {

  @Test
  void ratesRiseLinearlyAndFallAlongACosineToTheFloor() {
    Schedule schedule = new Schedule(2, 4, 12, 0.1);
    assertEquals(0.5, schedule.rate(0), 1e-15);
    assertEquals(2, schedule.rate(3), 1e-15);
    assertEquals(2, schedule.rate(4), 1e-15);
    // Halfway down: the mean of peak and floor.
    assertEquals((2 + 0.2) / 2, schedule.rate(8), 1e-15);
    // Three quarters: (1 + cos 3π/4)/2 = (1 − √½)/2.
    assertEquals(0.2 + 1.8 * (1 - Math.sqrt(0.5)) / 2, schedule.rate(10), 1e-15);
    assertEquals(0.2, schedule.rate(12), 1e-15);
    assertEquals(0.2, schedule.rate(1000), 1e-15);
  }

  @Test
  void withoutWarmUpItBeginsAtThePeak() {
    assertEquals(3, new Schedule(3, 0, 10, 0).rate(0), 0);
  }

  @Test
  void theLastStepsKeepTheirDigits() {
    // sin²(π / (2 steps)): mpmath, 50 digits, rounded.
    assertEquals(2.4674011000694040e-10, new Schedule(1, 0, 100_000, 0).rate(99_999), 1e-25);
    assertEquals(2.4674011002723193e-14, new Schedule(1, 0, 10_000_000, 0).rate(9_999_999), 1e-29);
    assertEquals(
        6.168502750680849e-19, new Schedule(1, 0, 2_000_000_000, 0).rate(1_999_999_999), 1e-33);
  }

  @Test
  void theWarmUpEndsAtThePeakExactlyAndDoesNotOverflow() {
    for (double peak : new double[] {0.1, 0.003, 1e-3, 6e-4, Double.MIN_VALUE, Double.MAX_VALUE}) {
      for (int warmup = 1; warmup < 2000; warmup++) {
        Schedule schedule = new Schedule(peak, warmup, warmup + 10, 0);
        assertEquals(peak, schedule.rate(warmup - 1), "after " + warmup);
        assertEquals(peak, schedule.rate(warmup), "after " + warmup);
      }
    }
    assertEquals(5.1e307, new Schedule(1e308, 100, 200, 0).rate(50), 1e292);
  }

  @Test
  void rangesAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> new Schedule(1, 2, 10, 0).rate(-1));
    assertThrows(IllegalArgumentException.class, () -> new Schedule(0, 0, 10, 0));
    assertThrows(IllegalArgumentException.class, () -> new Schedule(Double.NaN, 0, 10, 0));
    assertThrows(IllegalArgumentException.class, () -> new Schedule(1, 11, 10, 0));
    assertThrows(IllegalArgumentException.class, () -> new Schedule(1, 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Schedule(1, 0, 10, 1.5));
  }
}
