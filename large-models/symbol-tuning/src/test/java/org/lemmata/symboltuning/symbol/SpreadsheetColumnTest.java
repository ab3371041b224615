package org.lemmata.symboltuning.symbol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Column names; NTP, NTQ and EQXD are those of the authors' ranges by the notes. */
class SpreadsheetColumnTest {

  @ParameterizedTest
  @CsvSource({
    "1,A",
    "26,Z",
    "27,AA",
    "52,AZ",
    "53,BA",
    "702,ZZ",
    "703,AAA",
    "10000,NTP",
    "10001,NTQ",
    "18278,ZZZ",
    "18279,AAAA",
    "100000,EQXD"
  })
  void namesAndNumbersBelongTogether(int number, String name) {
    assertEquals(name, SpreadsheetColumn.name(number));
    assertEquals(number, SpreadsheetColumn.number(name));
  }

  @Test
  void everyNumberUpToTheLastIsReadBack() {
    for (int number = 1; number <= 100_000; number++) {
      assertEquals(number, SpreadsheetColumn.number(SpreadsheetColumn.name(number)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "A1", "Ä", "AAAAAAA"})
  void whatIsNoNameIsRefused(String name) {
    assertThrows(IllegalArgumentException.class, () -> SpreadsheetColumn.number(name));
  }

  @Test
  void columnsBeginWithOne() {
    assertThrows(IllegalArgumentException.class, () -> SpreadsheetColumn.name(0));
  }
}
