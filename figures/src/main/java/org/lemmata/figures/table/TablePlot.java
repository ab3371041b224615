package org.lemmata.figures.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lemmata.figures.draw.Drawing;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.figure.Selection;
import org.lemmata.study.figure.Where;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/**
 * Some columns of a table against another, for a table that no figure of a paper shows.
 *
 * @param x the column along the horizontal axis
 * @param curves what is drawn over it
 * @param by a column whose values split the rows into series, or empty
 * @param where what every row that is drawn satisfies; all rows when empty
 * @param logX whether the horizontal axis is logarithmic
 * @param logY whether the vertical axis is logarithmic
 */
public record TablePlot(
    String x, List<Curve> curves, String by, List<Where> where, boolean logX, boolean logY)
    implements TablePicture {

  static final String ID = "table.plot";

  /** A table with more rows is drawn as lines alone. */
  private static final int FEW = 40;

  /** The name of the table in the figure. */
  static final String NOW = "table";

  private static final String EARLIER = "pinned";

  /**
   * One column of numbers.
   *
   * @param column its name
   * @param dashed whether it is stroked as what is predicted is
   */
  public record Curve(String column, boolean dashed) {}

  /** Keeps immutable copies. */
  public TablePlot {
    curves = List.copyOf(curves);
    where = List.copyOf(where);
  }

  /** Whether a table has the columns that are drawn. */
  public boolean fits(Table table) {
    Set<String> names = new HashSet<>(table.columns().stream().map(Column::name).toList());
    return names.contains(x)
        && (by.isEmpty() || names.contains(by))
        && where.stream().map(Where::column).allMatch(names::contains)
        && curves.stream().map(Curve::column).allMatch(names::contains);
  }

  @Override
  public Drawing draw(String title, Table table) {
    return draw(title, table, Optional.empty());
  }

  @Override
  public Optional<Drawing> axes(String title, Table table) {
    return Optional.of(axes(title, table, Optional.empty()));
  }

  /**
   * Draws the table.
   *
   * @param title a few words
   * @param pinned an earlier table with the same columns, drawn dotted below
   * @throws IllegalArgumentException if a column is unknown, or holds text where numbers are needed
   */
  public Drawing draw(String title, Table table, Optional<Table> pinned) {
    return drawing(title, table, pinned, UnaryOperator.identity());
  }

  /** The same drawing before there is anything to see of the table, but for the pinned one. */
  public Drawing axes(String title, Table table, Optional<Table> pinned) {
    return drawing(title, table, pinned, layer -> layer.opacity(0));
  }

  private Drawing drawing(
      String title, Table table, Optional<Table> pinned, UnaryOperator<Layer> look) {
    List<Layer> layers = new ArrayList<>();
    pinned.ifPresent(earlier -> layers.addAll(layers(EARLIER, earlier, true)));
    layers(NOW, table, false).stream().map(look).forEach(layers::add);
    String y = curves.size() == 1 ? label(table, curves.get(0).column()) : "";
    Figure figure =
        Figure.of(ID, title)
            .caption("The columns of a table against " + x + "; no value is a published one.")
            .source("ours")
            .panel(Panel.of("", axis(label(table, x), logX), axis(y, logY)).with(layers))
            .build();
    return new Drawing(
        figure, pinned.map(it -> Map.of(NOW, table, EARLIER, it)).orElse(Map.of(NOW, table)));
  }

  /** What is predicted lies above the lines, and points above everything. */
  private List<Layer> layers(String input, Table table, boolean earlier) {
    List<Layer> lines = new ArrayList<>();
    List<Layer> dashed = new ArrayList<>();
    List<Layer> points = new ArrayList<>();
    Selection rows = new Selection(input, where, by);
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      String label = words(curve, earlier);
      Layer line = Layer.line(x, curve.column()).from(rows).colour(colour(i, table));
      if (earlier) {
        lines.add(line.dotted().label(label));
      } else if (curve.dashed()) {
        dashed.add(line.dashed().label(label));
      } else if (table.size() > FEW) {
        lines.add(line.label(label));
      } else {
        lines.add(line);
        points.add(
            Layer.points(x, curve.column()).from(rows).colour(colour(i, table)).label(label));
      }
    }
    return Stream.of(lines, dashed, points).flatMap(List::stream).toList();
  }

  /** Series of one curve take the following colours, so that curves keep apart. */
  private int colour(int curve, Table table) {
    return by.isEmpty() ? curve : curve * (int) table.texts(by).stream().distinct().count();
  }

  /** All that is pinned is dotted, which the first curve says for the others. */
  private String words(Curve curve, boolean earlier) {
    if (earlier && by.isEmpty()) {
      return curve.equals(curves.get(0)) ? EARLIER : "";
    }
    String name = curves.size() == 1 && (earlier || !by.isEmpty()) ? "" : curve.column();
    String series = by.isEmpty() ? "" : by + " = {}";
    String both = name.isEmpty() || series.isEmpty() ? name + series : name + ", " + series;
    String words = curves.size() == 1 && by.isEmpty() ? "" : both;
    return earlier ? words + ", " + EARLIER : words;
  }

  private static Axis axis(String label, boolean log) {
    return log ? Axis.log(label) : Axis.linear(label);
  }

  private static String label(Table table, String column) {
    Column known = table.columns().get(table.indexOf(column));
    String words = known.description();
    int end = words.indexOf(';') < 0 ? words.length() : words.indexOf(';');
    return words.substring(0, end);
  }
}
