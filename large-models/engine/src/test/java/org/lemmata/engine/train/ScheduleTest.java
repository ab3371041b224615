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
  void rangesAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> new Schedule(0, 0, 10, 0));
    assertThrows(IllegalArgumentException.class, () -> new Schedule(Double.NaN, 0, 10, 0));
    assertThrows(IllegalArgumentException.class, () -> new Schedule(1, 11, 10, 0));
    assertThrows(IllegalArgumentException.class, () -> new Schedule(1, 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Schedule(1, 0, 10, 1.5));
  }
}
