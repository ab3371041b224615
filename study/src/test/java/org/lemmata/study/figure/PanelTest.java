package org.lemmata.study.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PanelTest {

  private static final Selection ROWS = Selection.of("rows");

  @Test
  void theSphereShowsCellsAndPoints() {
    Panel panel =
        Panel.globe("map", Projection.MOLLWEIDE)
            .with(new Layer.HeatMap(ROWS, "x", "y", "v", "v", Layer.Colours.DIVERGING))
            .with(Layer.points(ROWS, "x", "y", "maximum"));
    assertEquals(2, panel.layers().size());
    assertEquals(new Frame.Globe(Projection.MOLLWEIDE), panel.frame());
  }

  @Test
  void theSphereRefusesWhatNeedsAxes() {
    Panel panel = Panel.globe("map", Projection.MOLLWEIDE);
    assertThrows(IllegalArgumentException.class, () -> panel.with(Layer.horizontal(1, "")));
    assertThrows(
        IllegalArgumentException.class, () -> panel.with(Layer.line(ROWS, "x", "y", "line")));
    Layer bars = new Layer.Points(ROWS, "x", "y", "error", "", Style.AUTO);
    assertThrows(IllegalArgumentException.class, () -> panel.with(bars));
  }
}
