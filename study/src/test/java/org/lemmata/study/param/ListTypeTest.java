package org.lemmata.study.param;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListTypeTest {

  record Lists(
      @Param(
              value = "times",
              byDefault = "0:1",
              min = 0,
              max = 1e4,
              most = 10_000,
              ascending = true,
              examples = {"0:1:5", "0..50/200"})
          DoubleList times,
      @Param(
              value = "places",
              byDefault = "0.5:-0.5:0.5",
              min = -1,
              max = 1,
              most = 3,
              examples = "-1:0.5")
          DoubleList places,
      @Param(
              value = "dimensions",
              byDefault = "3:4",
              min = 3,
              max = 1e8,
              fewest = 2,
              ascending = true,
              examples = "100:10000")
          WholeList dimensions,
      @Param(
              value = "widths",
              byDefault = "3:4:3",
              min = 1,
              max = 60,
              fewest = 2,
              most = 4,
              examples = "3:4:2")
          WholeList widths) {}

  private final ParameterSpec<Lists> spec = ParameterSpec.of(Lists.class);

  private double[] times(String text) {
    return spec.parse(Map.of("times", text)).times().values();
  }

  private void refuses(String name, String text, String message) {
    assertEquals(
        name + "=" + text + ": " + name + " must be " + message,
        assertThrows(InvalidParameter.class, () -> spec.parse(Map.of(name, text))).getMessage());
  }

  @Test
  void realsAreAListOrEqualSteps() {
    assertArrayEquals(new double[] {0, 1, 5.5}, times("0:1:5.5"));
    assertArrayEquals(new double[] {1, 1.5, 2}, times("1..2/2"));
    assertEquals(10_000, times("0..10000/9999").length);
    assertEquals("0..100/5", spec.format(spec.parse(Map.of("times", "0.0..1e2/5"))).get("times"));
    assertEquals(DoubleList.of(1, 2), DoubleList.parse("list", "1.0: 2"));
  }

  @Test
  void stepsAreThoseOfDecimalsAndEndWhereTheyAreSaidTo() {
    assertArrayEquals(
        new double[] {-0.1, 0, 0.1, 0.2, 0.3}, DoubleList.parse("list", "-0.1..0.3/4").values());
    double[] places = DoubleList.parse("list", "-0.99..1/19").values();
    assertEquals(1, places[19]);
    assertEquals(7.38, DoubleList.parse("list", "1.4..7.38/9").values()[9]);
    assertEquals(0.1, DoubleList.parse("list", "-1..1/20").values()[11]);
    assertArrayEquals(
        new double[] {0, 2.5e307, 5e307, 7.5e307, 1e308},
        DoubleList.parse("list", "0..1e308/4").values());
    assertArrayEquals(
        new double[] {-1.7e308, 0, 1.7e308},
        DoubleList.parse("list", "-1.7e308..1.7e308/2").values());
  }

  @Test
  void stepsThatDoublesCannotTellApartAreRefused() {
    for (String text : new String[] {"1..1.0000000000000002/10", "0..4.9e-324/2", "1..1/3"}) {
      assertThrows(InvalidParameter.class, () -> DoubleList.parse("list", text), text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "1:0",
        "1:1",
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
        "0..1e999/3",
        "0..1/9999999",
        "0..1/\u0663",
        "0..1/3.0",
        "0:\u0663"
      })
  void otherTimesAreRefused(String text) {
    refuses(
        "times",
        text,
        "at most 10000 ascending numbers from 0 to 10000 separated by colons, or equal steps, such"
            + " as 0:1:5 or 0..50/200");
  }

  @Test
  void realsThatNeedNotAscendMayRepeat() {
    assertArrayEquals(new double[] {0.5, -0.5, 0.5}, spec.defaults().places().values());
    for (String text : new String[] {"1.5", "a", "0:0:0:0"}) {
      refuses("places", text, "at most 3 numbers from -1 to 1 separated by colons, such as -1:0.5");
    }
  }

  @Test
  void wholeNumbersAscend() {
    Lists lists = spec.parse(Map.of("dimensions", "3: 100000000"));
    assertArrayEquals(new int[] {3, 100_000_000}, lists.dimensions().values());
    assertEquals(lists, spec.parse(spec.format(lists)));
    for (String text :
        new String[] {
          "2:3", "5", "5:5", "5:4", "3.5:4", "3:1000000000", "3:1e4", "3:\u0664", "x"
        }) {
      refuses(
          "dimensions",
          text,
          "at least 2 ascending whole numbers from 3 to 100000000 separated by colons, such as"
              + " 100:10000");
    }
  }

  @Test
  void wholeNumbersAreFormattedInDigits() {
    Lists lists = spec.parse(Map.of("dimensions", "3:10000000"));
    assertEquals("3:10000000", spec.format(lists).get("dimensions"));
  }

  @Test
  void zeroHasNoSign() {
    assertEquals("0:1", spec.format(spec.parse(Map.of("times", "-0:1"))).get("times"));
    assertEquals("0", DoubleList.of(-0.0).toString());
  }

  @Test
  void wholeNumbersThatNeedNotAscendMayRepeat() {
    assertArrayEquals(new int[] {3, 4, 3}, spec.defaults().widths().values());
    assertEquals(WholeList.of(3, 4, 3), spec.defaults().widths());
    for (String text : new String[] {"3", "0:3", "61:3", "1:2:3:4:5"}) {
      refuses(
          "widths", text, "2 to 4 whole numbers from 1 to 60 separated by colons, such as 3:4:2");
    }
  }
}
