package org.lemmata.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BudgetTest {

  @Test
  void growsWithTheScale() {
    assertEquals(60, new Budget(6, 60, 600).at(Scale.STANDARD));
    assertThrows(IllegalArgumentException.class, () -> new Budget(0, 1, 2));
    assertThrows(IllegalArgumentException.class, () -> new Budget(2, 1, 2));
    assertThrows(IllegalArgumentException.class, () -> new Budget(1, 2, Double.NaN));
  }
}
