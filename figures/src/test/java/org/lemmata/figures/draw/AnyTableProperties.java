package org.lemmata.figures.draw;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.study.figure.Layer.band;
import static org.lemmata.study.figure.Layer.heatMap;
import static org.lemmata.study.figure.Layer.histogram;
import static org.lemmata.study.figure.Layer.horizontal;
import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.points;
import static org.lemmata.study.figure.Layer.where;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Geometry;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.figure.Projection;
import org.lemmata.study.figure.Selection;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** Whatever a table holds, its figure can be drawn. */
class AnyTableProperties {

  @Property(tries = 30)
  void everyLayerDrawsAnyTable(
      @ForAll("tables") Table table, @ForAll boolean logX, @ForAll boolean logY) {
    Drawing drawing = new Drawing(figure(logX, logY), Map.of("t", table));
    String svg = drawing.svg();
    assertFalse(svg.contains("NaN"), "NaN in a path");
    assertFalse(svg.contains("Infinity"), "Infinity in a path");
    assertTrue(drawing.csv().startsWith("panel,"));
  }

  @Property(tries = 20)
  void fixedEndsDrawAnyTable(
      @ForAll("tables") Table table, @ForAll("ends") double low, @ForAll("ends") double high) {
    Axis axis =
        Axis.linear("v").from(Math.min(low, high), low == high ? Double.NaN : Math.max(low, high));
    Panel panel =
        Panel.of("", axis, axis)
            .with(
                line("a", "b").from("t").label("line"),
                band("a", "b", "c").from("t").label("band"),
                histogram("a", 3).from("t").label("bars"));
    Figure figure = Figure.of("x.fig-y", "t").caption("c").source("s").panel(panel).build();
    String svg = new Drawing(figure, Map.of("t", table)).svg();
    assertFalse(svg.contains("NaN") || svg.contains("Infinity"));
  }

  @Provide
  Arbitrary<Table> tables() {
    Arbitrary<Double> cell =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(-10, 10),
            Arbitraries.of(
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                0.0,
                -0.0,
                1e-300,
                1e300,
                -1e300,
                -1e-300,
                1.0,
                1 + 1e-15,
                123456.0),
            Arbitraries.integers().between(-300, 300).map(k -> Double.parseDouble("3e" + k)));
    Arbitrary<Double> column = Arbitraries.oneOf(cell, Arbitraries.just(7.25));
    return column.list().ofSize(4).list().ofMaxSize(9).map(AnyTableProperties::table);
  }

  @Provide
  Arbitrary<Double> ends() {
    return Arbitraries.of(-1e300, -5.0, 0.0, 1e-300, 1.0, 2.0, 1e300);
  }

  private static Table table(List<List<Double>> rows) {
    Table.Builder table =
        Table.with(
            List.of(
                Column.real("a", "a"),
                Column.real("b", "b"),
                Column.real("c", "c"),
                Column.real("d", "d"),
                Column.text("group", "group")));
    for (int i = 0; i < rows.size(); i++) {
      List<Double> row = rows.get(i);
      table.row(row.get(0), row.get(1), row.get(2), row.get(3), i % 2 == 0 ? "even" : "odd");
    }
    return table.build();
  }

  private static Figure figure(boolean logX, boolean logY) {
    Axis x = logX ? Axis.log("x") : Axis.linear("x");
    Axis y = logY ? Axis.log("y") : Axis.linear("y");
    Selection all = Selection.of("t");
    Selection odd = Selection.of("t", where("group", "odd"));
    return Figure.of("any.fig-table", "Any table")
        .caption("Anything.")
        .source("ours")
        .panel(
            Panel.of("lines", x, y)
                .with(
                    band("a", "b", "c").from(all).label("band"),
                    line("a", "b").from(all).by("group").label("line {}"),
                    points("a", "b", "c").from(odd).label("points"),
                    horizontal(1e5)))
        .panel(Panel.of("bars", x, y).with(histogram("a", 7).from(all).label("bars")))
        .panel(Panel.of("cells", x, y).with(heatMap("a", "b", "c").from(all).label("signed")))
        .panel(
            Panel.of("cells", x, y)
                .with(heatMap("a", "b", "d", Geometry.Colours.SEQUENTIAL).from(odd)))
        .panel(globe(all, Geometry.Colours.DIVERGING))
        .panel(globe(odd, Geometry.Colours.SEQUENTIAL))
        .columns(4)
        .build();
  }

  private static Panel globe(Selection rows, Geometry.Colours colours) {
    return Panel.globe("map", Projection.MOLLWEIDE)
        .with(
            heatMap("a", "b", "c", colours).from(rows).label("signed"),
            points("a", "b").from(rows).by("group").label("points {}"));
  }
}
