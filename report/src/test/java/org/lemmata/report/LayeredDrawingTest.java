package org.lemmata.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.report.LayeredDrawing.Line;
import org.lemmata.report.LayeredDrawing.Spot;

class LayeredDrawingTest {

  private static final int MOST = 12;

  @Test
  void aChainIsStraight() {
    LayeredDrawing drawing = LayeredDrawing.of(3, List.of(new Line(2, 0), new Line(0, 1)));
    assertEquals(List.of(new Spot(1, 0.5), new Spot(2, 0.5), new Spot(0, 0.5)), drawing.nodes());
    assertEquals(3, drawing.layers());
    assertEquals(1, drawing.rows());
  }

  @Test
  void twoOnOneStandAboveEachOtherAndItBetween() {
    LayeredDrawing drawing = LayeredDrawing.of(3, List.of(new Line(0, 1), new Line(0, 2)));
    assertEquals(List.of(new Spot(0, 1), new Spot(1, 0.5), new Spot(1, 1.5)), drawing.nodes());
    assertEquals(2, drawing.rows());
  }

  @Test
  void aLongLineGoesAroundTheNodesBetween() {
    LayeredDrawing drawing =
        LayeredDrawing.of(3, List.of(new Line(0, 1), new Line(1, 2), new Line(0, 2)));
    Spot crossing = drawing.routes().get(2).get(1);
    assertEquals(1, crossing.layer());
    assertEquals(0.75, Math.abs(crossing.row() - drawing.nodes().get(1).row()), 1e-12);
  }

  @Test
  void whatRestsOnNothingStandsBesideWhatRestsOnIt() {
    LayeredDrawing drawing =
        LayeredDrawing.of(4, List.of(new Line(0, 1), new Line(1, 2), new Line(3, 2)));
    assertEquals(1, drawing.nodes().get(3).layer());
  }

  @Property(tries = 300)
  void nothingOverlapsAndLinesGoRight(
      @ForAll @IntRange(min = 1, max = MOST) int count, @ForAll("pairs") List<Line> pairs) {
    List<Line> lines =
        pairs.stream().filter(line -> line.to() < count && line.from() < line.to()).toList();
    LayeredDrawing drawing = LayeredDrawing.of(count, lines);
    for (int i = 0; i < count; i++) {
      Spot spot = drawing.nodes().get(i);
      assertTrue(spot.row() > 0.5 - 1e-9 && spot.row() < drawing.rows() - 0.5 + 1e-9);
      for (Spot other : drawing.nodes().subList(0, i)) {
        assertTrue(
            other.layer() != spot.layer() || Math.abs(other.row() - spot.row()) > 1 - 1e-9,
            drawing::toString);
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      List<Spot> route = drawing.routes().get(i);
      assertEquals(drawing.nodes().get(lines.get(i).from()), route.get(0));
      assertEquals(drawing.nodes().get(lines.get(i).to()), route.get(route.size() - 1));
      for (int k = 1; k < route.size(); k++) {
        assertEquals(route.get(k - 1).layer() + 1, route.get(k).layer());
      }
    }
    assertEquals(drawing, LayeredDrawing.of(count, lines));
  }

  @Provide
  Arbitrary<List<Line>> pairs() {
    Arbitrary<Integer> node = Arbitraries.integers().between(0, MOST - 1);
    return Combinators.combine(node, node).as(Line::new).list().ofMaxSize(20);
  }
}
