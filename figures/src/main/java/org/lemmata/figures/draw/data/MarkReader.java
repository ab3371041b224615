package org.lemmata.figures.draw.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Frame;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.figure.Selection;
import org.lemmata.study.table.Table;

/**
 * Reads the marks of a panel out of tables. A row with a cell that cannot be drawn is left out; a
 * line joins the rows around it.
 */
public final class MarkReader {

  private final Map<String, Table> tables;
  private final Panel panel;
  private final Drawable drawable;

  private MarkReader(Map<String, Table> tables, Panel panel) {
    this.tables = tables;
    this.panel = panel;
    this.drawable = Drawable.in(panel.frame());
  }

  /**
   * Reads every layer of a panel, bottom first.
   *
   * @param tables the figure's inputs by name
   * @throws IllegalArgumentException if an input or a column is unknown, or a column holds text
   *     where numbers are needed; the message says which layer
   */
  public static List<Mark> read(Panel panel, Map<String, Table> tables) {
    MarkReader reader = new MarkReader(tables, panel);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < panel.layers().size(); i++) {
      try {
        marks.addAll(reader.layer(i + 1, panel.layers().get(i)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("layer " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return marks;
  }

  private List<Mark> layer(int number, Layer layer) {
    if (layer instanceof Layer.Line line) {
      return split(number, Mark.Kind.LINE, layer, line.rows(), rows -> line(rows, line));
    } else if (layer instanceof Layer.Points points) {
      return split(number, Mark.Kind.POINTS, layer, points.rows(), rows -> points(rows, points));
    } else if (layer instanceof Layer.Band band) {
      return split(number, Mark.Kind.BAND, layer, band.rows(), rows -> band(rows, band));
    } else if (layer instanceof Layer.HeatMap map) {
      return split(number, Mark.Kind.HEATMAP, layer, map.rows(), rows -> cells(rows, map));
    } else if (layer instanceof Layer.Histogram histogram) {
      Bins bins = bins(histogram);
      return split(
          number,
          Mark.Kind.HISTOGRAM,
          layer,
          histogram.rows(),
          rows -> bins.densities(drawableOnX(rows, histogram.column())));
    } else if (layer instanceof Layer.RuleAt rule) {
      return split(number, Mark.Kind.RULE, layer, rule.rows(), rows -> ruleAt(rows, rule));
    }
    Layer.Rule rule = (Layer.Rule) layer;
    return List.of(
        new Mark(
            number,
            Mark.Kind.RULE,
            "",
            0,
            rule.label(),
            rule,
            rule(rule.direction(), new double[] {rule.at()})));
  }

  private List<Mark> split(
      int number, Mark.Kind kind, Layer layer, Selection selection, SampleReader reader) {
    List<Mark> marks = new ArrayList<>();
    Rows.of(selection, tables)
        .forEach(
            (series, rows) ->
                marks.add(
                    new Mark(
                        number,
                        kind,
                        series,
                        marks.size(),
                        layer.label().replace("{}", series),
                        layer,
                        reader.read(rows))));
    return marks;
  }

  private List<Sample> line(Rows rows, Layer.Line line) {
    double[] x = rows.column(line.x());
    double[] y = rows.column(line.y());
    return IntStream.range(0, x.length)
        .filter(i -> drawable.onX(x[i]) && drawable.onY(y[i]))
        .mapToObj(i -> Sample.at(x[i], y[i]))
        .toList();
  }

  private List<Sample> points(Rows rows, Layer.Points points) {
    double[] x = rows.column(points.x());
    double[] y = rows.column(points.y());
    double[] error =
        points.error().isEmpty() ? filled(x.length, Double.NaN) : rows.column(points.error());
    return IntStream.range(0, x.length)
        .filter(i -> drawable.onX(x[i]) && drawable.onY(y[i]))
        .mapToObj(
            i ->
                Double.isFinite(y[i] - error[i]) && Double.isFinite(y[i] + error[i])
                    ? Sample.within(x[i], y[i], y[i] - error[i], y[i] + error[i])
                    : Sample.at(x[i], y[i]))
        .toList();
  }

  /** A band whose lower end alone lies outside a logarithmic axis still reaches its bottom. */
  private List<Sample> band(Rows rows, Layer.Band band) {
    double[] x = rows.column(band.x());
    double[] low = rows.column(band.low());
    double[] high = rows.column(band.high());
    return IntStream.range(0, x.length)
        .filter(i -> drawable.onX(x[i]) && Double.isFinite(low[i]) && drawable.onY(high[i]))
        .mapToObj(i -> Sample.within(x[i], Double.NaN, low[i], high[i]))
        .toList();
  }

  private List<Sample> cells(Rows rows, Layer.HeatMap map) {
    double[] x = rows.column(map.x());
    double[] y = rows.column(map.y());
    double[] value = rows.column(map.value());
    return IntStream.range(0, x.length)
        .filter(i -> drawable.onX(x[i]) && drawable.onY(y[i]) && Double.isFinite(value[i]))
        .mapToObj(i -> Sample.cell(x[i], y[i], value[i]))
        .toList();
  }

  private List<Sample> ruleAt(Rows rows, Layer.RuleAt rule) {
    if (rows.indices().size() > 1) {
      throw new IllegalArgumentException(
          "a rule needs one row, but " + rows.indices().size() + " are selected");
    }
    return rule(rule.direction(), rows.column(rule.column()));
  }

  private List<Sample> rule(Layer.Direction direction, double[] values) {
    boolean horizontal = direction == Layer.Direction.HORIZONTAL;
    return Arrays.stream(values)
        .filter(value -> horizontal ? drawable.onY(value) : drawable.onX(value))
        .mapToObj(value -> horizontal ? Sample.at(Double.NaN, value) : Sample.at(value, Double.NaN))
        .toList();
  }

  private Bins bins(Layer.Histogram histogram) {
    Selection together = new Selection(histogram.rows().input(), histogram.rows().where(), "");
    Rows rows = Rows.of(together, tables).get("");
    Axis x = ((Frame.Axes) panel.frame()).x();
    return Bins.over(x, drawableOnX(rows, histogram.column()), histogram.bins());
  }

  private double[] drawableOnX(Rows rows, String column) {
    return Arrays.stream(rows.column(column)).filter(drawable::onX).toArray();
  }

  private static double[] filled(int length, double value) {
    double[] values = new double[length];
    Arrays.fill(values, value);
    return values;
  }

  /** Turns rows into samples. */
  private interface SampleReader {
    List<Sample> read(Rows rows);
  }
}
