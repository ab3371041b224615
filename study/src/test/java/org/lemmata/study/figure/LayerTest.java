package org.lemmata.study.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lemmata.study.figure.Layer.horizontal;
import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.points;
import static org.lemmata.study.figure.Layer.where;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayerTest {

  @Test
  void saysWhichColumnsItReads() {
    Layer layer =
        points("coordinate", "norm", "error").from("first", where("neuron", 1)).by("method");
    assertEquals(
        List.of(
            new Layer.Reading("first", "coordinate", true),
            new Layer.Reading("first", "norm", true),
            new Layer.Reading("first", "error", true),
            new Layer.Reading("first", "neuron", false),
            new Layer.Reading("first", "method", false)),
        layer.columns());
    assertEquals(List.of(), horizontal(1).columns());
  }

  @Test
  void readsAsItIsWritten() {
    Layer layer = line("x", "y").from("rows").label("y").colour(2).dashed().width(2).opacity(0.5);
    assertEquals("y", layer.label());
    assertEquals(new Style(2, Style.Dash.DASHED, 2, 0.5), layer.style());
    assertEquals(Style.AUTO.grey(), horizontal("y").from("rows").solid().style());
    assertThrows(IllegalStateException.class, () -> line("x", "y").by("d"));
  }

  @Test
  void isLeftAsItIs() {
    Layer bare = line("x", "y");
    Layer dressed = bare.from("rows").label("y").grey();
    assertEquals(line("x", "y"), bare);
    assertFalse(bare.equals(dressed));
  }

  @Test
  void comparesNumbersAsTheTableWritesThem() {
    assertEquals("1", where("n", 1).text());
    assertEquals("0.001", where("n", 0.001).text());
    assertEquals("1.0E-5", where("n", 1e-5).text());
  }
}
