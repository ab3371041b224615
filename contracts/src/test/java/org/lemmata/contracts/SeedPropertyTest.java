package org.lemmata.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SeedPropertyTest {

  @Test
  void withoutOneTheUsualSeedIsTaken() {
    assertEquals(7, SeedProperty.read(null, 7));
  }

  @Test
  void aSeedIsAWholeNumber() {
    assertEquals(-12, SeedProperty.read("-12", 7));
    assertEquals(10, SeedProperty.read("010", 7), "digits are decimal");
    for (String text : new String[] {"", "x", "1.5", "0x10", "#10", "٣", "9223372036854775808"}) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> SeedProperty.read(text, 7))
              .getMessage();
      assertTrue(message.startsWith("lemmata.seed=" + text + ": it must be"), message);
    }
  }
}
