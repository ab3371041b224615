package org.lemmata.symboltuning.symbol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The ends of the authors' ranges, by the notes. */
class SymbolKindTest {

  @Test
  void rangesEndWhereTheAuthorsDo() {
    assertEquals("0", SymbolKind.INTEGER.spell(0));
    assertEquals("9999", SymbolKind.INTEGER.spell(SymbolKind.INTEGER.lastOfTuning()));
    assertEquals("99999", SymbolKind.INTEGER.spell(SymbolKind.INTEGER.last()));
    assertEquals("A", SymbolKind.LETTERS.spell(SymbolKind.LETTERS.first()));
    assertEquals("NTP", SymbolKind.LETTERS.spell(SymbolKind.LETTERS.lastOfTuning()));
    assertEquals("NTQ", SymbolKind.LETTERS.spell(SymbolKind.LETTERS.lastOfTuning() + 1));
    assertEquals("EQXD", SymbolKind.LETTERS.spell(SymbolKind.LETTERS.last()));
    assertEquals("integer", SymbolKind.INTEGER.toString());
  }

  @Test
  void otherNumbersAreRefused() {
    for (SymbolKind kind : SymbolKind.values()) {
      assertThrows(IllegalArgumentException.class, () -> kind.spell(kind.first() - 1));
      assertThrows(IllegalArgumentException.class, () -> kind.spell(kind.last() + 1));
    }
  }
}
