package org.lemmata.study.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "+3, 3",
    "007, 7",
    "2., 2",
    "-.5, -0.5",
    "1e3, 1000",
    "-2.5E-3, -0.0025",
    "1e-400, 0",
    "1.7976931348623157e308, 1.7976931348623157E308"
  })
  void decimalsAreRead(String text, String value) {
    assertEquals(value, Numbers.shortest(Numbers.real(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        " 1",
        "1 ",
        ".",
        "-",
        "e3",
        "1e",
        "1e+",
        "1d",
        "1f",
        "1L",
        "0x1p3",
        "0x10",
        "NaN",
        "nan",
        "Infinity",
        "-Infinity",
        "inf",
        "1,5",
        "1_000",
        "1e999",
        "-1e999",
        "--1",
        "+-1",
        "1.2.3",
        "\u0663",
        "\uff11",
        "\u22121",
        "\u00b2",
        "1e\u0663",
        "1\u00a0",
        "\u00bd"
      })
  void whatIsNoDecimalIsRefused(String text) {
    assertThrows(NumberFormatException.class, () -> Numbers.real(text));
    assertThrows(NumberFormatException.class, () -> Numbers.whole(text));
    assertThrows(NumberFormatException.class, () -> Numbers.smallWhole(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1e3", "2.", ".5", "9223372036854775808", "1E2"})
  void whatIsADecimalNeedNotBeWhole(String text) {
    Numbers.real(text);
    assertThrows(NumberFormatException.class, () -> Numbers.whole(text));
  }

  @Test
  void wholeNumbersHaveSixtyFourBitsAndSmallOnesThirtyTwo() {
    assertEquals(Long.MIN_VALUE, Numbers.whole("-9223372036854775808"));
    assertEquals(Long.MAX_VALUE, Numbers.whole("+9223372036854775807"));
    assertEquals(7, Numbers.whole("007"));
    assertEquals(Integer.MIN_VALUE, Numbers.smallWhole("-2147483648"));
    assertThrows(NumberFormatException.class, () -> Numbers.smallWhole("2147483648"));
  }

  @Property(tries = 300)
  void everyLongReadsBack(@ForAll long value) {
    assertEquals(value, Numbers.whole(Long.toString(value)));
  }

  @Test
  void aWholeNumberInASentenceHasNoPowerOfTen() {
    assertEquals("100000000", Numbers.inDigits(1e8));
    assertEquals("-3", Numbers.inDigits(-3));
  }
}
