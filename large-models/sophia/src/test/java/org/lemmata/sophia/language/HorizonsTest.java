package org.lemmata.sophia.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
}
