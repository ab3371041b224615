package org.lemmata.figures.draw.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.data.MarkReader;
import org.lemmata.figures.draw.globe.MapProjection;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.figure.Projection;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

class GlobeCellsTest {

  private static final MapProjection MAP = MapProjection.of(Projection.MOLLWEIDE);

  private static List<Path2D> shapes(double first, int step, DoubleBinaryOperator function) {
    Table.Builder table =
        Table.with(
            List.of(
                Column.real("east", "longitude"),
                Column.real("north", "latitude"),
                Column.real("value", "value")));
    for (double north = -90 + step / 2.0; north < 90; north += step) {
      for (double east = first; east < first + 360; east += step) {
        table.row(east, north, function.applyAsDouble(east, north));
      }
    }
    Panel panel =
        Panel.globe("", Projection.MOLLWEIDE)
            .with(Layer.heatMap("east", "north", "value").from("t"));
    Mark mark = MarkReader.read(panel, Map.of("t", table.build())).get(0);
    return GlobeCells.joined(MAP, ColourScale.of(mark), mark.samples());
  }

  /**
   * Where the grid starts does not matter, nor that a column of cells lies across the map's edge.
   */
  @ParameterizedTest
  @CsvSource({"-178,4", "2,4", "0,4", "-180,4", "357,6", "-177,4", "-175,10"})
  void noBackgroundShowsBetweenCells(double first, int step) {
    List<Path2D> shapes = shapes(first, step, GlobeCellsTest::waves);
    BufferedImage image = new BufferedImage(1000, 500, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setPaint(Color.WHITE);
    for (Path2D shape : shapes) {
      graphics.fill(new AffineTransform(1000, 0, 0, -500, 0, 500).createTransformedShape(shape));
    }
    graphics.dispose();
    for (int y = 1; y < 499; y++) {
      for (int x = 1; x < 999; x++) {
        double u = (x + 0.5) / 500 - 1;
        double v = (y + 0.5) / 250 - 1;
        // At the very poles cells are narrower than a pixel.
        if (u * u + v * v < 0.994 && Math.abs(v) < 0.97) {
          assertEquals(0xFFFFFF, image.getRGB(x, y) & 0xFFFFFF, x + ", " + y);
        }
      }
    }
  }

  @Test
  void eachPointLiesInTheShapeOfItsColour() {
    List<Path2D> shapes = shapes(-178, 4, (east, north) -> east);
    int middle = ColourScale.LEVELS / 2;
    for (double north : new double[] {-82, -30, 2, 62}) {
      // Values run from -178 to 178, one level for each 5.65 degrees.
      for (double east : new double[] {-178, -90, 2, 118, 178}) {
        Point2D point = MAP.at(east, north).orElseThrow();
        int level = middle + (int) Math.rint(east / (356.0 / ColourScale.LEVELS));
        assertTrue(shapes.get(level).contains(point), east + ", " + north);
      }
    }
  }

  @Test
  void cellsOfOneColourAlongAParallelAreOnePiece() {
    List<Path2D> shapes = shapes(-178, 4, (east, north) -> north);
    assertEquals(45, shapes.stream().mapToInt(GlobeCellsTest::pieces).sum());
  }

  @Test
  void aHoleStaysOpen() {
    List<Path2D> shapes = shapes(-175, 10, (east, north) -> north == 5 && east == 45 ? 0 / 0.0 : 1);
    Point2D hole = MAP.at(46, 5).orElseThrow();
    Point2D beside = MAP.at(54, 5).orElseThrow();
    assertTrue(shapes.stream().noneMatch(shape -> shape.contains(hole)));
    assertTrue(shapes.stream().anyMatch(shape -> shape.contains(beside)));
  }

  private static double waves(double east, double north) {
    return Math.sin(Math.toRadians(5 * east)) * Math.cos(Math.toRadians(7 * north));
  }

  private static int pieces(Path2D path) {
    PathIterator iterator = path.getPathIterator(null);
    return IntStream.generate(() -> 0)
        .takeWhile(i -> !iterator.isDone())
        .map(
            i -> {
              int kind = iterator.currentSegment(new double[6]);
              iterator.next();
              return kind == PathIterator.SEG_MOVETO ? 1 : 0;
            })
        .sum();
  }
}
