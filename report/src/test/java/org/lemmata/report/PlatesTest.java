package org.lemmata.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lemmata.study.Papers;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Strip;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Table;

class PlatesTest {

  /** Breaks as a machine without the fonts does. */
  private static final Artwork BROKEN =
      new Artwork() {
        @Override
        public String figure(Figure figure, Map<String, Table> tables) {
          throw new NoClassDefFoundError("fonts");
        }

        @Override
        public String strip(Strip strip) {
          return "";
        }
      };

  @Test
  void aDrawingThatBreaksIsSaidAndDoesNotEndTheReport() {
    Papers papers = new Papers(List.of(new FakePaper("fake", UnaryOperator.identity())));
    List<Plate> plates = new Plates(papers, Runner.plain(), BROKEN, Scale.QUICK, 1).make();
    assertEquals(papers.figures().size(), plates.size());
    assertEquals(
        "The drawing failed: java.lang.NoClassDefFoundError: fonts", plates.get(0).missing());
  }
}
