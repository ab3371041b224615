package org.lemmata.figures.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** A line or a band ends where an axis cannot show it, and begins again behind. */
class GapsTest {

  private static final Layer LINE = Layer.line("x", "y").from("t").colour(0);
  private static final Layer BAND = Layer.band("x", "y", "high").from("t").colour(0);
  private static final Axis X = Axis.linear("x");

  /** On an axis of three octaves from 1: at 2, and in the middle between 2 and 4. */
  private static final double ON_THE_LINE = 1 / 3.0;

  private static final double IN_THE_BAND = 1 / 2.0;

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0, Double.NaN, Double.POSITIVE_INFINITY})
  void aLineIsBroken(double gap) throws IOException {
    Drawing drawing = drawing(X.from(0, 9), LINE, table(0, 9, gap));
    assertBroken(drawing, ON_THE_LINE);
    assertEquals(
        """
        panel,layer,series,x,y,low,high,value
        a,1 line,,1,2,,,
        a,1 line,,2,2,,,
        a,1 line,,3,2,,,
        a,1 line,,4,,,,
        a,1 line,,5,2,,,
        a,1 line,,6,,,,
        a,1 line,,7,2,,,
        a,1 line,,8,2,,,
        """,
        drawing.csv());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0, Double.NaN, Double.POSITIVE_INFINITY})
  void aBandIsBroken(double gap) throws IOException {
    Drawing drawing = drawing(X.from(0, 9), BAND, table(0, 9, gap));
    assertBroken(drawing, IN_THE_BAND);
    List<String> rows = drawing.csv().lines().skip(1).toList();
    assertEquals("a,1 band,,3,,2,4,", rows.get(2));
    assertEquals("a,1 band,,4,,,,", rows.get(3));
    assertEquals(8, rows.size());
  }

  private static void assertBroken(Drawing drawing, double height) throws IOException {
    Painted painted = Painted.of(drawing);
    for (double x : new double[] {1.5, 2.5, 5, 7.5}) {
      assertTrue(painted.coloured(x / 9, height), "at " + x);
    }
    for (double x : new double[] {0.5, 3.5, 4, 4.5, 5.5, 6, 6.5, 8.5}) {
      assertFalse(painted.coloured(x / 9, height), "at " + x);
    }
  }

  @Test
  void aRowWithoutAPlaceBreaksALineAsWell() throws IOException {
    Table table =
        Table.with(List.of(Column.real("x", "x"), Column.real("y", "y")))
            .row(1.0, 2.0)
            .row(10.0, 2.0)
            .row(-1.0, 2.0)
            .row(100.0, 2.0)
            .row(1000.0, 2.0)
            .build();
    Drawing drawing = drawing(Axis.log("x").from(1, 1000), LINE, table);
    Painted painted = Painted.of(drawing);
    assertTrue(painted.coloured(1 / 6.0, ON_THE_LINE));
    assertFalse(painted.coloured(1 / 2.0, ON_THE_LINE));
    assertTrue(painted.coloured(5 / 6.0, ON_THE_LINE));
    assertTrue(drawing.csv().contains("\na,1 line,,,,,,\n"), drawing.csv());
  }

  @Test
  void whatIsNotDrawnWidensNoAxis() {
    Table there = table(1, 8, Double.NaN);
    Table.Builder away = Table.with(there.columns());
    for (int row = 0; row < there.size(); row++) {
      double y = there.doubles("y")[row];
      // A place far off, in the middle of the rows.
      double x = Double.isNaN(y) ? 100 : there.doubles("x")[row];
      away.row(x, y, there.doubles("high")[row]);
    }
    for (Layer layer : List.of(LINE, BAND)) {
      String svg = drawing(X, layer, there).svg();
      assertEquals(svg, drawing(X, layer, table(0, 9, Double.NaN)).svg());
      assertEquals(svg, drawing(X, layer, away.build()).svg());
    }
  }

  /** Of a band whose other end is far beyond a fixed axis, once twice as steep. */
  @ParameterizedTest
  @ValueSource(doubles = {1e3, 1e9, 1e200})
  void aBandThatGoesFarBeyondTheAxesKeepsItsSlope(double far) throws IOException {
    Table table =
        Table.with(
                List.of(Column.real("x", "x"), Column.real("y", "y"), Column.real("high", "high")))
            .row(0.0, 0.0, 0.0)
            .row(far, 0.0, far)
            .build();
    Panel panel = Panel.of("", X.from(0, 1), Axis.linear("y").from(0, 2)).with(BAND);
    Drawing drawing =
        new Drawing(
            Figure.of("x.fig-far", "Far").caption("c").source("s").panel(panel).build(),
            Map.of("t", table));
    Painted painted = Painted.of(drawing);
    assertTrue(painted.coloured(0.8, 0.3), "the band ends at 0.4");
    assertFalse(painted.coloured(0.8, 0.5), "the band ends at 0.4");
  }

  /** Also of an axis that runs backwards, where once it ran over the numbers below. */
  @Test
  void anErrorBarEndsAtTheFrame() throws IOException {
    Table table =
        Table.with(List.of(Column.real("x", "x"), Column.real("y", "y"), Column.real("high", "e")))
            .row(1.0, 5.0, 2.5)
            .build();
    for (Axis y : List.of(Axis.linear("y").from(0, 6), Axis.linear("y").from(6, 0))) {
      Panel panel =
          Panel.of("", X.from(0, 2), y).with(Layer.points("x", "y", "high").from("t").colour(0));
      Drawing drawing =
          new Drawing(
              Figure.of("x.fig-bar", "Bar").caption("c").source("s").panel(panel).build(),
              Map.of("t", table));
      Painted painted = Painted.of(drawing);
      assertTrue(painted.coloured(0.5, y.lower() < y.upper() ? 0.97 : 0.03));
      assertFalse(painted.coloured(0.5, 1.03));
      assertFalse(painted.coloured(0.5, -0.03));
    }
  }

  private static Drawing drawing(Axis x, Layer layer, Table table) {
    Panel panel = Panel.of("", x, Axis.log("y").from(1, 8)).with(layer);
    return new Drawing(
        Figure.of("x.fig-gap", "Gap").caption("c").source("s").panel(panel).build(),
        Map.of("t", table));
  }

  /** Where there are gaps at 0, 4, 6 and 9, so that 5 stands alone. */
  private static Table table(int from, int to, double gap) {
    Table.Builder table =
        Table.with(
            List.of(Column.real("x", "x"), Column.real("y", "y"), Column.real("high", "high")));
    for (int x = from; x <= to; x++) {
      boolean whole = x % 9 != 0 && x != 4 && x != 6;
      table.row((double) x, whole ? 2 : gap, whole ? 4 : gap);
    }
    return table.build();
  }

  /** The pixels of a drawing of one panel. */
  private record Painted(BufferedImage image, Rectangle2D area, double scale) {

    static Painted of(Drawing drawing) throws IOException {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawing.png()));
      return new Painted(image, drawing.plotArea(0), image.getWidth() / drawing.width());
    }

    /** Whether there is a colour, and not only grey lines, at a part of the axes. */
    boolean coloured(double across, double up) {
      int x = (int) Math.round(scale * (area.getMinX() + across * area.getWidth()));
      int y = (int) Math.round(scale * (area.getMaxY() - up * area.getHeight()));
      for (int i = -1; i <= 1; i++) {
        for (int j = -1; j <= 1; j++) {
          int rgb = image.getRGB(x + i, y + j);
          if (Math.abs(((rgb >> 16) & 0xFF) - (rgb & 0xFF)) > 15) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
