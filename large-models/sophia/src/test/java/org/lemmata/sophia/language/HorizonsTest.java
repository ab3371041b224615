package org.lemmata.sophia.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lemmata.engine.text.Sonnets;

class HorizonsTest {

  private static final double EXACT = 1e-12;

  @Test
  void stepsAreInterpolatedOverTheirLogarithm() {
    Horizons adam = new Horizons(100, 3, 400, 2, 800, 1.5);
    assertEquals(100, adam.steps(3), EXACT);
    assertEquals(400, adam.steps(2), EXACT);
    assertEquals(800, adam.steps(1.5), EXACT);
    // Half of the way from 100 to 400 is 200, and the lines go on beyond the ends.
    assertEquals(200, adam.steps(2.5), EXACT);
    assertEquals(1600, adam.steps(1), 1e-11);
    assertEquals(25, adam.steps(4), EXACT);
  }

  @Test
  void lossesThatDoNotFallSayNothing() {
    assertTrue(Double.isNaN(new Horizons(1, 3, 2, 3, 4, 2).steps(2.5)));
    assertTrue(Double.isNaN(new Horizons(1, 3, 2, 2, 4, 2.1).steps(2.5)));
    assertTrue(Double.isNaN(new Horizons(1, 3, 2, Double.NaN, 4, 2).steps(2.5)));
  }

  /** Of the sonnets, computed by a script of another language from the same file. */
  @Test
  void tablesOfTheSonnets() {
    LetterTables tables = LetterTables.of(Sonnets.text());
    assertEquals(3.120502486569474, tables.letters(), EXACT);
    assertEquals(2.3664238087355343, tables.pairs(), EXACT);
  }

  /** Twenty characters: "ab" is held out, and b has followed all 9 letters a. */
  @Test
  void aTextOfWhichNoPairIsHeldOutIsRefused() {
    String text = "ab".repeat(10);
    LetterTables tables = LetterTables.of(text);
    assertEquals(-StrictMath.log(9.1 / 18.2), tables.letters(), 1e-15);
    assertEquals(-StrictMath.log(9.1 / 9.2), tables.pairs(), 1e-15);
    for (int length : new int[] {2, 9, 10, 19}) {
      IllegalArgumentException refusal =
          assertThrows(
              IllegalArgumentException.class, () -> LetterTables.of(text.substring(0, length)));
      assertEquals(
          "a text must have at least 20 characters, and has " + length, refusal.getMessage());
    }
  }
}
