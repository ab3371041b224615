package org.lemmata.figures.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Strip;
import org.xml.sax.InputSource;

class StripDrawingTest {

  private static final Pattern LABEL =
      Pattern.compile("<text x=\"([-0-9.]+)\" y=\"(\\d+)\">([^<]*)<");

  @Test
  void theValueStandsAboveAndTheBoundsBelow() {
    Strip strip = Mean.near("step", new Estimate(0.31, 0.002), 0.3, 0.05).strips().get(0);
    String svg = svg(strip);
    assertTrue(svg.contains("y=\"9\">0.3100</text>"), svg);
    assertTrue(svg.contains("y=\"43\">0.25</text>"), svg);
    assertTrue(svg.contains("y=\"43\">0.35</text>"), svg);
    assertTrue(svg.contains("\"allowed\"") && svg.contains("\"predicted\""), svg);
    assertFalse(svg.contains("outside"));
  }

  @Test
  void aNearMissLooksLikeOne() {
    assertTrue(distance(atMost(100.1, 100)) < 1);
    assertTrue(distance(atMost(99.9, 100)) < 1);
    assertTrue(distance(atMost(1, 100)) > 150);
    assertTrue(distance(atMost(-100, 100)) > 150);
    assertTrue(distance(new Rounding("error", 0.9e-12, 1e-12).strips().get(0)) < 10);
    assertTrue(distance(new Rounding("error", 1e-16, 1e-12).strips().get(0)) > 100);
    assertTrue(distance(new Rounding("error", 1e-8, 1e-12).strips().get(0)) > 100);
  }

  @Test
  void labelsDoNotMeetOrLeaveTheStrip() {
    for (double value : new double[] {-1, 0.29999, 0.3, 5}) {
      Strip strip = new Strip("a", value, 0, 0.299991, 0.299992, Double.NaN, false, List.of());
      Matcher label = LABEL.matcher(svg(strip));
      double end = -8;
      while (label.find()) {
        double middle = Double.parseDouble(label.group(1));
        double half = 2.9 * label.group(3).length();
        assertTrue(middle - half > -0.1 && middle + half < 220.1, label.group());
        if (label.group(2).equals("43")) {
          assertTrue(middle - half > end + 7.8, label.group());
          end = middle + half;
        }
      }
    }
  }

  /** Also for seeds that agree; an infinite number has no place. */
  @Test
  void anExperimentHasADotASeed() {
    double[] perSeed = {5, 1, 2, 2, Double.POSITIVE_INFINITY};
    String svg = svg(Runs.median("gain", perSeed, Interval.atLeast(0)).strip());
    double[] dots =
        Pattern.compile("<circle class=\"run\" cx=\"([0-9.]+)\" cy=\"23\" ")
            .matcher(svg)
            .results()
            .mapToDouble(dot -> Double.parseDouble(dot.group(1)))
            .toArray();
    assertEquals(4, dots.length, svg);
    assertEquals(4, svg.split("<circle", -1).length - 1, svg);
    double step = (dots[0] - dots[1]) / 4;
    assertTrue(step > 5, svg);
    assertEquals(dots[1] + step, dots[2], 0.11, svg);
    assertEquals(dots[2], dots[3], svg);
    String value = "class=\"value\" d=\"M" + svg.split("cx=\"", -1)[3].split("\"", 2)[0] + " ";
    assertTrue(svg.contains(value), svg);
  }

  @Test
  void anEstimateHasNoDots() {
    Strip strip = Mean.near("step", new Estimate(0.31, 0.002), 0.3, 0.05).strips().get(0);
    assertFalse(svg(strip).contains("<circle"), svg(strip));
  }

  @Test
  void marksAValueOutside() {
    Strip strip = new Rounding("error", 1e-3, 1e-12).strips().get(0);
    assertTrue(svg(strip).contains("\"value outside\""));
  }

  @Test
  void anExactZeroLiesAtTheLowEndOfALogarithmicStrip() {
    Strip strip = new Rounding("error", 0, 1e-12).strips().get(0);
    assertTrue(svg(strip).contains("class=\"value\" d=\"M4 23h0\""), svg(strip));
  }

  @Test
  void zeroHasNoSign() {
    Strip strip = new Strip("a", -0.0, 0, -1, 1, Double.NaN, false, List.of());
    assertTrue(svg(strip).contains(">0</text>"), svg(strip));
  }

  @Test
  void theSmallestNumbersHaveStrips() {
    for (boolean log : new boolean[] {false, true}) {
      for (double value : new double[] {Double.MIN_VALUE, 1e-320, 1e-310}) {
        Strip strip = new Strip("a", value, 0, value, value, Double.NaN, log, List.of(value));
        assertFalse(svg(strip).contains("NaN"));
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
        svg(
            new Strip(
                "a & b", value, Math.abs(error), lower, upper, mark, log, List.of(value, lower)));
    assertEquals(
        "svg",
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getDocumentElement()
            .getTagName());
    assertFalse(svg.contains("NaN"));
  }

  private static Strip atMost(double value, double bound) {
    return new Strip("a", value, 0, Double.NEGATIVE_INFINITY, bound, Double.NaN, false, List.of());
  }

  private static double distance(Strip strip) {
    StripScale scale = StripScale.of(strip, 220);
    return Math.abs(scale.at(strip.value()) - scale.at(strip.upper()));
  }

  private static String svg(Strip strip) {
    return StripDrawing.svg(
        strip,
        number ->
            (number.negative() ? "-" : "")
                + number.digits()
                + (number.power() == 0 ? "" : "e" + number.power()));
  }
}
