package org.lemmata.figures.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.figure.Projection;
import org.lemmata.study.figure.Selection;
import org.lemmata.study.figure.Where;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

class CsvTwinTest {

  private static final Table TABLE =
      Table.with(
              List.of(
                  Column.whole("n", "n"),
                  Column.text("kind", "kind"),
                  Column.real("loss", "loss"),
                  Column.real("se", "se")))
          .row(1, "a", 0.1, 0.01)
          .row(2, "a", 1 / 3.0, 0.02)
          .row(4, "b", Double.NaN, 0.01)
          .row(8, "b", Double.MIN_VALUE, Double.NaN)
          .row(16, "b", -2.0, 0.5)
          .build();

  private static Drawing drawing(Axis y, Layer layer) {
    Figure figure =
        Figure.of("demo.fig-csv", "CSV")
            .caption("Numbers.")
            .source("ours")
            .panel(Panel.of("", Axis.linear("n"), y).with(layer))
            .build();
    return new Drawing(figure, Map.of("losses", TABLE));
  }

  private static Layer points(Selection rows, String y) {
    return Layer.points("n", y, "se").from(rows).label("kind {}");
  }

  @Test
  void zeroHasNoSign() {
    assertEquals(
        "panel,layer,series,x,y,low,high,value\na,1 rule,zero,,0,,,\n",
        drawing(Axis.linear("loss"), Layer.horizontal(-0.0).label("zero")).csv());
  }

  /** A large whole number has another text as a cell than as a double. */
  @Test
  void rowsAreChosenByNumbersInAnyText() {
    Table table =
        Table.with(List.of(Column.whole("n", "n"), Column.real("loss", "loss")))
            .row(10_000_000L, 0.0)
            .row(9_007_199_254_740_993L, 1e7)
            .row(9_007_199_254_740_992L, 2.0)
            .build();
    assertEquals(1, chosen(table, Layer.where("n", 1e7)));
    assertEquals(1, chosen(table, Layer.where("n", "1e7")));
    assertEquals(1, chosen(table, Layer.where("loss", "10000000")));
    assertEquals(1, chosen(table, Layer.where("loss", -0.0)));
    assertEquals(1, chosen(table, Layer.where("n", "9007199254740993")));
    assertEquals(1, chosen(table, Layer.where("n", 0x1p53)));
    assertEquals(0, chosen(table, Layer.where("n", "many")));
  }

  private static long chosen(Table table, Where where) {
    Figure figure =
        Figure.of("demo.fig-rows", "Rows")
            .caption("Numbers.")
            .source("ours")
            .panel(
                Panel.of("", Axis.linear("n"), Axis.linear("loss"))
                    .with(Layer.points("n", "loss").from("t", where)))
            .build();
    return new Drawing(figure, Map.of("t", table)).csv().lines().count() - 1;
  }

  @Test
  void saysInFullPrecisionWhatIsDrawn() {
    assertEquals(
        """
        panel,layer,series,x,y,low,high,value
        a,1 points,a,1,0.1,0.09000000000000001,0.11,
        a,1 points,a,2,0.3333333333333333,0.3133333333333333,0.35333333333333333,
        a,1 points,b,8,4.9E-324,,,
        a,1 points,b,16,-2,-2.5,-1.5,
        """,
        drawing(Axis.linear("loss"), points(Selection.of("losses").by("kind"), "loss")).csv());
  }

  @Test
  void leavesOutWhatALogarithmicAxisCannotShow() {
    String csv =
        drawing(Axis.log("loss"), points(Selection.of("losses", Layer.where("kind", "b")), "loss"))
            .csv();
    assertEquals(2, csv.lines().count(), csv);
  }

  @Test
  void aMapHasItsCellsByLongitudeAndLatitude() {
    Table cells =
        Table.with(
                List.of(
                    Column.real("east", "longitude"),
                    Column.real("north", "latitude"),
                    Column.real("value", "value")))
            .row(-90.0, 45.0, 1.5)
            .row(90.0, 45.0, Double.NaN)
            .row(270.0, -45.0, -0.1)
            .row(90.0, -90.5, 1.0)
            .build();
    Panel panel =
        Panel.globe("", Projection.MOLLWEIDE)
            .with(
                Layer.heatMap("east", "north", "value").from("cells").label("g"),
                Layer.points("east", "north")
                    .from("cells", Layer.where("value", 1.5))
                    .label("maximum"));
    Figure figure =
        Figure.of("demo.fig-map", "Map").caption("Cells.").source("ours").panel(panel).build();
    assertEquals(
        """
        panel,layer,series,x,y,low,high,value
        a,1 heatmap,g,-90,45,,,1.5
        a,1 heatmap,g,270,-45,,,-0.1
        a,2 points,maximum,-90,45,,,
        """,
        new Drawing(figure, Map.of("cells", cells)).csv());
  }

  @Test
  void histogramsIntegrateToOne() {
    Layer histogram = Layer.histogram("n", 5).from("losses").label("all");
    double sum =
        drawing(Axis.linear("density"), histogram)
            .csv()
            .lines()
            .skip(1)
            .map(line -> List.of(line.split(",", -1)))
            .mapToDouble(
                cells ->
                    Double.parseDouble(cells.get(4))
                        * (Double.parseDouble(cells.get(6)) - Double.parseDouble(cells.get(5))))
            .sum();
    assertEquals(1, sum, 1e-12);
  }

  @Test
  void namesTheNearestColumn() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> drawing(Axis.linear("loss"), points(Selection.of("losses"), "los")))
            .getMessage();
    assertEquals(
        "figure demo.fig-csv, panel a, layer 1: unknown column 'los'; did you mean 'loss'?",
        message);
  }

  @Test
  void namesTheNearestInput() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> drawing(Axis.linear("loss"), points(Selection.of("loses"), "loss")))
            .getMessage();
    assertTrue(message.endsWith("unknown input 'loses'; did you mean 'losses'?"), message);
  }

  @Test
  void refusesTextWhereNumbersAreNeeded() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> drawing(Axis.linear("loss"), points(Selection.of("losses"), "kind")))
            .getMessage();
    assertTrue(message.endsWith("column kind holds text"), message);
  }

  @Test
  void refusesARuleOverSeveralRows() {
    Layer rule = Layer.vertical("n").from("losses").label("rule");
    String message =
        assertThrows(IllegalArgumentException.class, () -> drawing(Axis.linear("loss"), rule))
            .getMessage();
    assertTrue(message.endsWith("a rule needs one row, but 5 are selected"), message);
  }
}
