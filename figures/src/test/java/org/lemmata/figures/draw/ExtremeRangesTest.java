package org.lemmata.figures.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.study.figure.Layer.heatMap;
import static org.lemmata.study.figure.Layer.histogram;
import static org.lemmata.study.figure.Layer.points;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Geometry;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.figure.Projection;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** Figures of numbers that agree in all digits but the last, or that differ in size by hundreds. */
class ExtremeRangesTest {

  private static final Panel EMPTY = Panel.of("p", Axis.linear("a label"), Axis.linear("y"));

  /** Whatever stands beside an axis would be cut off at the edge of the page. */
  @ParameterizedTest
  @CsvSource({"0.3333333333333333, 2", "0.3333333333333333, 4", "-1e16, 2", "1e-300, 3"})
  void labelsAreOnThePage(double place, int columns) throws IOException {
    Panel cells =
        EMPTY.with(heatMap("a", "b", "c", Geometry.Colours.SEQUENTIAL).from("t").label("cells"));
    Panel map =
        Panel.globe("map", Projection.MOLLWEIDE)
            .with(heatMap("east", "north", "c", Geometry.Colours.SEQUENTIAL).from("t"));
    Figure figure =
        Figure.of("x.fig-narrow", "Narrow")
            .caption("c")
            .source("s")
            .panel(map)
            .panel(cells)
            .panel(EMPTY.with(points("a", "c").from("t")))
            .panel(EMPTY.with(points("c", "b").from("t")))
            .panel(cells)
            .panel(map)
            .panel(EMPTY.with(histogram("a", 20).from("t")))
            .panel(EMPTY.with(histogram("c", 20).from("t")))
            .columns(columns)
            .build();
    Drawing drawing = new Drawing(figure, Map.of("t", neighbours(place)));
    assertNothingBetween(drawing, 1);
  }

  /** A bar that has no room at the right of its cells lies below them. */
  @ParameterizedTest
  @CsvSource({
    "1, value of the thing that is shown in some unit of it and of another, 1e-5",
    "3, value of the thing that is shown in some unit of it, 1e-5",
    "3, value, 0.1",
    "4, value, 0.1",
    "4, value of the thing that is shown in some unit of it, 1e-9"
  })
  void coloursAreExplainedOnThePage(int columns, String label, double step) throws IOException {
    Table.Builder cells =
        Table.with(List.of(Column.real("a", "a"), Column.real("b", "b"), Column.real("c", "c")));
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 3; j++) {
        cells.row((double) i, (double) j, -0.5 + step * (i * j));
      }
    }
    Layer map = heatMap("a", "b", "c", Geometry.Colours.SEQUENTIAL).from("t").label(label);
    Figure.Builder figure = Figure.of("x.fig-colours", "Colours").caption("c").source("s");
    for (int i = 0; i < columns; i++) {
      figure.panel(EMPTY.with(map));
    }
    Drawing drawing = new Drawing(figure.columns(columns).build(), Map.of("t", cells.build()));
    assertNothingBetween(drawing, columns);
  }

  /** Left and right of a page, and between panels that are equally wide. */
  private static void assertNothingBetween(Drawing drawing, int columns) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawing.png()));
    for (int column = 0; column <= columns; column++) {
      int x = Math.min(column * image.getWidth() / columns, image.getWidth() - 1);
      for (int y = 0; y < image.getHeight(); y++) {
        assertEquals(0xFFFFFF, image.getRGB(x, y) & 0xFFFFFF, "column " + column + " at " + y);
      }
    }
  }

  /** Of which one is a bar, where rounded edges once left nothing or reached far below zero. */
  @Test
  void valuesThatDifferInTheLastDigitAreDrawn() {
    Figure figure =
        Figure.of("x.fig-bar", "Bar")
            .caption("c")
            .source("s")
            .panel(EMPTY.with(histogram("x", 20).from("t")))
            .build();
    Table table =
        Table.with(List.of(Column.real("x", "x"))).row(1.0).row(1.0).row(Math.nextUp(1.0)).build();
    Drawing drawing = new Drawing(figure, Map.of("t", table));
    assertEquals(
        """
        panel,layer,series,x,y,low,high,value
        a,1 histogram,,1,4.503599627370496E15,1,1.0000000000000002,
        """,
        drawing.csv());
    assertFalse(drawing.svg().contains("NaN"));
  }

  /** A grid of neighbouring doubles, of others of their size and of places on the globe. */
  private static Table neighbours(double place) {
    Table.Builder table =
        Table.with(
            List.of(
                Column.real("a", "a"),
                Column.real("b", "b"),
                Column.real("c", "c"),
                Column.real("east", "east"),
                Column.real("north", "north")));
    double step = Math.ulp(place);
    for (int i = 0; i < 9; i++) {
      for (int j = 0; j < 9; j++) {
        double a = place + i * step;
        double b = -place * 1e-5 - j * step * 1e-5;
        table.row(a, b, place * 1e8 + (9 * i + j) * step * 1e8, 20.0 * i - 80, 15.0 * j - 60);
      }
    }
    return table.build();
  }

  @Test
  void smallestAndLargestNumbersHaveAxes() {
    for (double value : new double[] {Double.MIN_VALUE, -Double.MIN_VALUE, Double.MAX_VALUE}) {
      Table table = Table.with(List.of(Column.real("x", "x"))).row(value).build();
      Figure figure =
          Figure.of("x.fig-end", "End")
              .caption("c")
              .source("s")
              .panel(EMPTY.with(points("x", "x").from("t")))
              .panel(EMPTY.with(histogram("x", 5).from("t")))
              .panel(Panel.of("p", Axis.log("x"), Axis.log("y")).with(histogram("x", 5).from("t")))
              .build();
      assertTrue(new Drawing(figure, Map.of("t", table)).png().length > 0);
    }
  }
}
