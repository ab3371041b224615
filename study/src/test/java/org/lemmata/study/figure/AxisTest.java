package org.lemmata.study.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {

  @Test
  void namesStandAtWholeNumbersWithHalfAPlaceAtBothEnds() {
    Axis axis = Axis.named("arm", List.of("raw", "enhanced", "wide"));
    assertEquals(0.5, axis.lower());
    assertEquals(3.5, axis.upper());
    assertEquals(List.of("raw", "enhanced", "wide"), axis.names());
  }

  @Test
  void backwardsExchangesTheEndsAndKeepsTheRest() {
    Axis axis = Axis.named("arm", List.of("raw", "enhanced")).backwards();
    assertEquals(new Axis("arm", false, 2.5, 0.5, List.of("raw", "enhanced")), axis);
    assertEquals(Axis.linear("row").from(4, 1), Axis.linear("row").from(1, 4).backwards());
  }

  @Test
  void refusesNamesThatTellNothingApart() {
    assertThrows(IllegalArgumentException.class, () -> Axis.named("arm", List.of()));
    assertThrows(IllegalArgumentException.class, () -> Axis.named("arm", List.of("raw", " ")));
    assertThrows(IllegalArgumentException.class, () -> Axis.named("arm", List.of("raw", "raw")));
    assertThrows(IllegalArgumentException.class, () -> new Axis("arm", true, 1, 2, List.of("raw")));
  }
}
