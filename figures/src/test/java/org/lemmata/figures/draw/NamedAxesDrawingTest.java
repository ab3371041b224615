package org.lemmata.figures.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.study.figure.Layer.heatMap;
import static org.lemmata.study.figure.Layer.points;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Geometry;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

class NamedAxesDrawingTest {

  private static final Table ARMS =
      Table.with(
              List.of(
                  Column.whole("arm", "place of the arm"),
                  Column.whole("task", "place of the task"),
                  Column.real("score", "score")))
          .row(1, 1, 0.25)
          .row(2, 1, 0.5)
          .row(1, 2, 0.75)
          .row(2, 2, 1.0)
          .build();

  private static final Axis TASKS =
      Axis.named("task", List.of("tracking shuffled objects", "Chinese remainder theorem"));

  private static Drawing drawing(Axis arms) {
    Figure figure =
        Figure.of("demo.fig-names", "Names")
            .caption("Names at both axes.")
            .source("ours")
            .panel(
                Panel.of("", arms, TASKS.backwards())
                    .with(
                        heatMap("arm", "task", "score", Geometry.Colours.SEQUENTIAL)
                            .from("arms")
                            .label("score")))
            .panel(
                Panel.of("", Axis.linear("score"), TASKS.backwards())
                    .with(points("score", "task").from("arms")))
            .build();
    return new Drawing(figure, Map.of("arms", ARMS));
  }

  @Test
  void theTableOfTheNumbersHasTheNamesToo() {
    assertEquals(
        """
        panel,layer,series,x,y,low,high,value
        a,1 heatmap,score,raw,tracking shuffled objects,,,0.25
        a,1 heatmap,score,on the enhanced image,tracking shuffled objects,,,0.5
        a,1 heatmap,score,raw,Chinese remainder theorem,,,0.75
        a,1 heatmap,score,on the enhanced image,Chinese remainder theorem,,,1
        b,1 points,,0.25,tracking shuffled objects,,,
        b,1 points,,0.5,tracking shuffled objects,,,
        b,1 points,,0.75,Chinese remainder theorem,,,
        b,1 points,,1,Chinese remainder theorem,,,
        """,
        drawing(Axis.named("arm", List.of("raw", "on the enhanced image"))).csv());
  }

  @Test
  void whatHasNoNameIsRefused() {
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> drawing(Axis.named("arm", List.of("raw"))))
            .getMessage();
    assertEquals("axis 'arm' names 1 to 1, not 2", message);
  }

  /** Once the edges of the outermost cells were a rounding beyond the names. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 13, 18, 19, 24, 27, 46, 50})
  void anyNumberOfNamesHasCells(int names) {
    Axis axis = Axis.named("", IntStream.rangeClosed(1, names).mapToObj(i -> "name " + i).toList());
    Table.Builder table = Table.with(ARMS.columns());
    for (int place = 1; place <= names; place++) {
      table.row(place, 1, (double) place);
    }
    assertEquals(names, cells(axis, table.build()).csv().lines().skip(1).count());
  }

  @Test
  void aNameWithoutACellIsLeftBlank() throws IOException {
    Table table = Table.with(ARMS.columns()).row(1, 1, -1.0).row(3, 1, 1.0).build();
    Axis axis = Axis.named("", List.of("a", "b", "c"));
    for (Axis either : List.of(axis, axis.backwards())) {
      Drawing drawing = cells(either, table);
      for (int place = 1; place <= 3; place++) {
        int rgb = pixel(drawing, (place - 0.3) / 3, 0.75);
        boolean grey = rgb >> 16 == (rgb & 0xFF);
        assertEquals(place == 2, grey, "at " + place);
      }
    }
  }

  private static Drawing cells(Axis axis, Table table) {
    Panel panel =
        Panel.of("", axis, TASKS)
            .with(heatMap("arm", "task", "score", Geometry.Colours.SEQUENTIAL).from("t"));
    return new Drawing(
        Figure.of("demo.fig-cells", "Cells").caption("c").source("ours").panel(panel).build(),
        Map.of("t", table));
  }

  private static int pixel(Drawing drawing, double across, double down) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawing.png()));
    double scale = image.getWidth() / drawing.width();
    Rectangle2D area = drawing.plotArea(0);
    return image.getRGB(
            (int) (scale * (area.getMinX() + across * area.getWidth())),
            (int) (scale * (area.getMinY() + down * area.getHeight())))
        & 0xFFFFFF;
  }

  @Test
  void longNamesMakeRoomForThemselves() throws IOException {
    Drawing brief = drawing(Axis.named("arm", List.of("a", "b")));
    Drawing turned = drawing(Axis.named("arm", List.of("raw", "on the enhanced image")));
    assertTrue(turned.height() > brief.height() + 50, () -> turned.height() + " points");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(turned.png()));
    for (int x = 0; x < image.getWidth(); x++) {
      assertEquals(0xFFFFFF, image.getRGB(x, 0) & 0xFFFFFF);
      assertEquals(0xFFFFFF, image.getRGB(x, image.getHeight() - 1) & 0xFFFFFF);
    }
    for (int y = 0; y < image.getHeight(); y++) {
      assertEquals(0xFFFFFF, image.getRGB(0, y) & 0xFFFFFF);
      assertEquals(0xFFFFFF, image.getRGB(image.getWidth() - 1, y) & 0xFFFFFF);
    }
  }
}
