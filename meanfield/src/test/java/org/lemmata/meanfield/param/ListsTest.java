package org.lemmata.meanfield.param;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.study.param.InvalidParameter;

class ListsTest {

  @Test
  void timesAreAListOrEqualSteps() {
    assertArrayEquals(new double[] {0, 1, 5.5}, Times.parse("times", "0:1:5.5").values());
    assertArrayEquals(new double[] {1, 1.5, 2}, Times.parse("times", "1..2/2").values());
    assertEquals("1..2/2", Times.parse("times", "1..2/2").toString());
    assertEquals(10_000, Times.parse("times", "0..10000/9999").values().length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "1:0",
        "-1",
        "0:NaN",
        "0:10001",
        "0..1",
        "1..0/2",
        "0..1/0",
        "0..1/10000",
        "0/1..2",
        "0..1/2/3",
        "0:1..2/3",
        "0..99999/3",
        "0..1e999/3"
      })
  void otherTimesAreRefused(String text) {
    InvalidParameter refused =
        assertThrows(InvalidParameter.class, () -> Times.parse("times", text));
    assertTrue(
        refused.getMessage().startsWith("times=" + text + ": times must be at most 10000 numbers"),
        refused::getMessage);
  }

  @Test
  void tablesThatWouldFillTheMemoryAreRefused() {
    Times times = Times.parse("times", "0..9/999");
    times.allow(1000);
    String message = assertThrows(InvalidParameter.class, () -> times.allow(2000)).getMessage();
    assertEquals("times=1000 times: times must be at most 500 with 2000 rows each", message);
  }

  @Test
  void placesAreOnTheLine() {
    assertArrayEquals(new double[] {-1, 0, 0.5}, Places.parse("starts", "-1:0:0.5").values());
    assertEquals("-1:0:0.5", Places.parse("starts", "-1:0:0.5").toString());
    for (String text : new String[] {"1.5", "", "a", "0:".repeat(1000) + "0"}) {
      assertThrows(InvalidParameter.class, () -> Places.parse("starts", text));
    }
  }

  @Test
  void dimensionsAscend() {
    assertArrayEquals(new int[] {3, 100_000_000}, Dimensions.parse("d", "3:1e8").values());
    for (String text : new String[] {"2", "5:5", "5:4", "3.5", "1e9", "", "x"}) {
      assertThrows(InvalidParameter.class, () -> Dimensions.parse("d", text));
    }
  }
}
