package org.lemmata.figures.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Strip;
import org.xml.sax.InputSource;

class StripDrawingTest {

  @Test
  void saysInWordsWhatItShows() {
    Strip strip = Mean.near("step <size>", new Estimate(0.31, 0.002), 0.3, 0.05).strips().get(0);
    String svg = StripDrawing.svg(strip);
    assertTrue(
        svg.contains(
            "<title>step &lt;size&gt;: 0.3100, standard error 0.002000, allowed from 0.2500 to"
                + " 0.3500, predicted 0.3000</title>"),
        svg);
    assertTrue(svg.contains("strip-allowed"));
    assertFalse(svg.contains("strip-outside"));
  }

  @Test
  void marksAValueOutside() {
    Strip strip = new Rounding("error", 1e-3, 1e-12).strips().get(0);
    assertTrue(StripDrawing.svg(strip).contains("strip-value strip-outside"));
  }

  @Test
  void anExactZeroLiesAtTheLowEndOfALogarithmicStrip() {
    Strip strip = new Rounding("error", 0, 1e-12).strips().get(0);
    assertTrue(StripDrawing.svg(strip).contains("cx=\"4.00\""));
  }

  @Test
  void zeroHasNoSign() {
    Strip strip = new Strip("a", -0.0, 0, -1, 1, Double.NaN, false, List.of());
    assertTrue(StripDrawing.svg(strip).contains("a: 0.000, allowed"), StripDrawing.svg(strip));
  }

  @Test
  void theSmallestNumbersHaveStrips() {
    for (boolean log : new boolean[] {false, true}) {
      for (double value : new double[] {Double.MIN_VALUE, 1e-320, 1e-310}) {
        Strip strip = new Strip("a", value, 0, value, value, Double.NaN, log, List.of(value));
        assertFalse(StripDrawing.svg(strip).contains("NaN"));
      }
    }
  }

  @Property(tries = 100)
  void anyStripIsWellFormedAndFinite(
      @ForAll double value,
      @ForAll double error,
      @ForAll double lower,
      @ForAll double upper,
      @ForAll double mark,
      @ForAll boolean log)
      throws Exception {
    String svg =
        StripDrawing.svg(
            new Strip(
                "a & b", value, Math.abs(error), lower, upper, mark, log, List.of(value, lower)));
    assertEquals(
        "svg",
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getDocumentElement()
            .getTagName());
    assertFalse(svg.replaceAll("<title>.*</title>|aria-label=\"[^\"]*\"", "").contains("NaN"));
  }
}
