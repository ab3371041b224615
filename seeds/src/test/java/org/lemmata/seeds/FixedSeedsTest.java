package org.lemmata.seeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;

class FixedSeedsTest {

  private static long sum;

  @Test
  void seedsDifferByPropertyAndByWhatIsChosen() {
    assertNotEquals(FixedSeeds.seed("a", 1), FixedSeeds.seed("b", 1));
    assertNotEquals(FixedSeeds.seed("a", 1), FixedSeeds.seed("a", 2));
    assertEquals(1, FixedSeeds.chosen(null));
    assertEquals(-7, FixedSeeds.chosen(" -7"));
    for (String text : new String[] {"seven", "", "٣", "9223372036854775808"}) {
      assertThrows(NumberFormatException.class, () -> FixedSeeds.chosen(text), text);
    }
  }

  @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
  void whatIsDrawnIsTheSameInEveryRun(@ForAll long number) {
    sum += number;
  }

  @AfterContainer
  static void theSumOfWhatWasDrawn() {
    if (System.getProperty("lemmata.seed") == null) {
      assertEquals(3_991_753_700_824_781_953L, sum, "at the usual seed");
    }
  }
}
