package org.lemmata.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lemmata.figures.draw.TablePlot;
import org.lemmata.study.Papers;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Frame;
import org.lemmata.study.figure.Geometry;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.figure.Style;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/**
 * How a table is drawn before the user says otherwise: as the first figure does that shows this
 * study with columns that the table has, or else its first columns against what was swept.
 *
 * @param papers where the figures are
 */
record UsualPlot(Papers papers) {

  private static final int MOST_CURVES = 4;

  /** Numbers over two decades are seen on a logarithmic axis only. */
  private static final double DECADES = 100;

  private static final Pattern PREDICTED =
      Pattern.compile("(?i)\\b(predict\\w*|theor(y|em)|(upper |lower )?bound)\\b");

  /**
   * The plot of a table.
   *
   * @param study the id of the study
   * @param table its table, with at least one column of numbers
   * @param swept the swept parameters, outermost first
   * @return empty if no two columns hold numbers
   */
  Optional<TablePlot> of(String study, Table table, List<String> swept) {
    for (Figure figure : papers.figures()) {
      Set<String> inputs =
          figure.inputs().stream()
              .filter(input -> input.study().equals(study))
              .map(Input::name)
              .collect(Collectors.toSet());
      if (!inputs.isEmpty()) {
        for (Panel panel : figure.panels()) {
          Optional<TablePlot> found = of(panel, inputs, table, swept);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return ofColumns(table, swept);
  }

  /** What a column shows is a prediction, by its name and description. */
  static boolean predicts(Column column) {
    return PREDICTED.matcher(column.name() + " " + column.description()).find();
  }

  private static Optional<TablePlot> of(
      Panel panel, Set<String> inputs, Table table, List<String> swept) {
    if (!(panel.frame() instanceof Frame.Axes axes)) {
      return Optional.empty();
    }
    String x = "";
    Map<String, Boolean> dashed = new LinkedHashMap<>();
    for (Layer layer : panel.layers()) {
      boolean own = layer.rows().filter(rows -> inputs.contains(rows.input())).isPresent();
      Geometry geometry = layer.geometry();
      if (own && (geometry instanceof Geometry.Line || geometry instanceof Geometry.Points)) {
        List<String> columns = geometry.columns();
        if ((x.isEmpty() || x.equals(columns.get(0))) && areNumbers(table, columns)) {
          x = columns.get(0);
          dashed.merge(
              columns.get(1), layer.style().dash() != Style.Dash.SOLID, Boolean::logicalAnd);
        }
      }
    }
    if (dashed.isEmpty()) {
      return Optional.empty();
    }
    List<TablePlot.Curve> curves = new ArrayList<>();
    dashed.forEach((column, dash) -> curves.add(new TablePlot.Curve(column, dash)));
    return Optional.of(new TablePlot(x, curves, split(x, swept), axes.x().log(), axes.y().log()));
  }

  private static Optional<TablePlot> ofColumns(Table table, List<String> swept) {
    List<String> numbers = new ArrayList<>();
    for (Column column : table.columns()) {
      if (column.type() != Column.Type.TEXT) {
        numbers.add(column.name());
      }
    }
    List<String> axes = swept.stream().filter(numbers::contains).toList();
    if (numbers.size() < 2) {
      return Optional.empty();
    }
    String x = axes.isEmpty() ? numbers.get(0) : axes.get(axes.size() - 1);
    List<TablePlot.Curve> curves =
        table.columns().stream()
            .filter(column -> numbers.contains(column.name()))
            .filter(column -> !column.name().equals(x) && !swept.contains(column.name()))
            .limit(MOST_CURVES)
            .map(column -> new TablePlot.Curve(column.name(), predicts(column)))
            .toList();
    boolean logY =
        curves.stream()
            .map(curve -> table.doubles(curve.column()))
            .allMatch(UsualPlot::spansDecades);
    return curves.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TablePlot(x, curves, split(x, swept), spansDecades(table.doubles(x)), logY));
  }

  /** The outermost of what is swept beside the horizontal axis. */
  private static String split(String x, List<String> swept) {
    return swept.stream().filter(name -> !name.equals(x)).findFirst().orElse("");
  }

  private static boolean areNumbers(Table table, List<String> names) {
    return names.stream()
        .allMatch(
            name ->
                table.columns().stream()
                    .anyMatch(
                        column -> column.name().equals(name) && column.type() != Column.Type.TEXT));
  }

  private static boolean spansDecades(double[] values) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
    double low = Arrays.stream(finite).min().orElse(0);
    return low > 0 && Arrays.stream(finite).max().orElse(0) >= DECADES * low;
  }
}
