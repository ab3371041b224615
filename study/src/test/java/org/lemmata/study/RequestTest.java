package org.lemmata.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lemmata.study.param.InvalidParameter;

class RequestTest {

  @Test
  void aGridRunsThroughItsAxesOutermostFirst() {
    Request request = Request.with("a=1").sweep("b", List.of(1, 2)).sweep("c", List.of(3, 4));
    assertEquals(
        List.of(
            Map.of("a", "1", "b", "1", "c", "3"),
            Map.of("a", "1", "b", "1", "c", "4"),
            Map.of("a", "1", "b", "2", "c", "3"),
            Map.of("a", "1", "b", "2", "c", "4")),
        request.points());
  }

  @Test
  void anAxisOfSeveralMovesThemTogether() {
    Request request =
        Request.with().sweep("d,n", List.of("10/100", "20/400")).sweep("k", List.of(1));
    assertEquals(List.of("d", "n", "k"), request.swept());
    assertEquals(
        List.of(Map.of("d", "10", "n", "100", "k", "1"), Map.of("d", "20", "n", "400", "k", "1")),
        request.points());
  }

  @Test
  void theEdgesHaveEveryValueAndFewPoints() {
    Request grid =
        Request.with("a=1").sweep("b", List.of(1, 2)).sweep("c,d", List.of("3/4", "5/6"));
    assertEquals(
        List.of(
            Map.of("a", "1", "b", "1", "c", "3", "d", "4"),
            Map.of("a", "1", "b", "1", "c", "3", "d", "4"),
            Map.of("a", "1", "b", "2", "c", "3", "d", "4"),
            Map.of("a", "1", "b", "1", "c", "3", "d", "4"),
            Map.of("a", "1", "b", "1", "c", "5", "d", "6")),
        grid.edges());
    assertEquals(List.of(Map.of("a", "1")), Request.with("a=1").edges());
  }

  @Test
  void aPointWithTooFewValuesIsRefused() {
    Request nothing = Request.with();
    assertEquals(
        "d,n=20: d,n must be 2 values with / between them",
        assertThrows(InvalidParameter.class, () -> nothing.sweep("d,n", List.of("10/100", "20")))
            .getMessage());
  }

  @Test
  void aParameterIsSweptOnce() {
    Request one = Request.with().sweep("d,n", List.of("10/100"));
    assertThrows(InvalidParameter.class, () -> one.sweep("n", List.of(1)));
  }

  @Test
  void aSettingHasAnEqualsSignAndComesOnce() {
    assertThrows(IllegalArgumentException.class, () -> Request.with("d"));
    assertThrows(IllegalArgumentException.class, () -> Request.with("d=1", "d=2"));
  }
}
