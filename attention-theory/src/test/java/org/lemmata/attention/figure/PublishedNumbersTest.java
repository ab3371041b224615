package org.lemmata.attention.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.attention.published.CompanionValues;
import org.lemmata.study.figure.Geometry;

class PublishedNumbersTest {

  /** What a companion prints is a table with a citation, so no figure here has a bare number. */
  @Test
  void noRuleStandsAtAConstant() {
    assertEquals(
        List.of(),
        AttentionFigures.all().stream()
            .flatMap(figure -> figure.panels().stream())
            .flatMap(panel -> panel.layers().stream())
            .filter(layer -> layer.geometry() instanceof Geometry.Rule)
            .toList());
  }

  @Test
  void captionsSayWhatTheTablesHold() {
    assertEquals(
        "0.42–0.43, 0.69 and 1.71–1.72", CompanionValues.inWords(CompanionValues.AHN_STEPS));
    assertEquals("0.2–0.4", CompanionValues.inWords(CompanionValues.OSWALD_AXIS));
  }
}
