package org.lemmata.study.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lemmata.study.figure.Layer.heatMap;
import static org.lemmata.study.figure.Layer.histogram;
import static org.lemmata.study.figure.Layer.horizontal;
import static org.lemmata.study.figure.Layer.image;
import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.points;

import java.util.List;
import org.junit.jupiter.api.Test;

class PanelTest {

  private static final Layer CELLS = heatMap("x", "y", "v").from("rows").label("v");

  @Test
  void theSphereShowsCellsAndPoints() {
    Panel panel =
        Panel.globe("map", Projection.MOLLWEIDE)
            .with(CELLS)
            .with(points("x", "y").from("rows").label("maximum"));
    assertEquals(2, panel.layers().size());
    assertEquals(new Frame.Globe(Projection.MOLLWEIDE), panel.frame());
  }

  @Test
  void theSphereRefusesWhatNeedsAxes() {
    Panel panel = Panel.globe("map", Projection.MOLLWEIDE);
    for (Layer layer :
        List.of(
            horizontal(1),
            line("x", "y").from("rows"),
            points("x", "y", "error").from("rows"),
            histogram("x", 4).from("rows"))) {
      assertThrows(IllegalArgumentException.class, () -> panel.with(layer), layer::toString);
    }
  }

  @Test
  void onlyAPictureShowsImages() {
    Layer layer = image("globe.png").from("map");
    Panel picture = Panel.picture("picture").with(layer);
    assertEquals(List.of(layer), picture.layers());
    assertThrows(IllegalArgumentException.class, () -> picture.with(CELLS));
    assertThrows(IllegalArgumentException.class, () -> picture.with(image("globe.png")));
    Panel axes = Panel.of("plot", Axis.linear("x"), Axis.linear("y"));
    assertThrows(IllegalArgumentException.class, () -> axes.with(layer));
  }

  @Test
  void aLayerThatReadsColumnsNeedsRows() {
    Panel panel = Panel.of("plot", Axis.linear("x"), Axis.linear("y"));
    String message =
        assertThrows(IllegalArgumentException.class, () -> panel.with(CELLS, line("x", "y")))
            .getMessage();
    assertEquals("panel 'plot': a layer reads [x, y] of no input", message);
    assertEquals(1, panel.with(horizontal(1)).layers().size());
  }
}
