package org.lemmata.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BudgetTest {

  @Test
  void growsWithTheScale() {
    Budget whole = new Budget(6, 60, OptionalDouble.of(600));
    assertEquals(OptionalDouble.of(60), whole.at(Scale.STANDARD));
    assertEquals(OptionalDouble.of(600), whole.at(Scale.FULL));
    assertEquals(OptionalDouble.empty(), Budget.of(6, 60).at(Scale.FULL));
    refuses(0, 1, OptionalDouble.empty());
    refuses(2, 1, OptionalDouble.empty());
    refuses(1, 2, OptionalDouble.of(1));
    refuses(1, 2, OptionalDouble.of(Double.NaN));
  }

  private static void refuses(double quick, double standard, OptionalDouble full) {
    assertThrows(IllegalArgumentException.class, () -> new Budget(quick, standard, full));
  }
}
