package org.lemmata.lab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lemmata.figures.draw.TablePlot;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Frame;
import org.lemmata.study.figure.Geometry;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.figure.Style;
import org.lemmata.study.param.Parameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Column;

/** What of a figure can be drawn of one of its tables alone. */
final class FigurePlot {

  private FigurePlot() {}

  /** The first panel that draws lines or points of an input; empty if none does. */
  static Optional<TablePlot> of(Figure figure, Input input, Study<?> study) {
    List<String> swept = new Request(Map.of(), input.sweep(), 0, false).swept();
    Set<String> numbers = new HashSet<>();
    study.columns().stream()
        .filter(column -> column.type() != Column.Type.TEXT)
        .forEach(column -> numbers.add(column.name()));
    ParameterSpec.of(study.parameters()).parameters().stream()
        .filter(parameter -> parameter.isNumber() && swept.contains(parameter.name()))
        .map(Parameter::name)
        .forEach(numbers::add);
    return figure.panels().stream()
        .map(panel -> of(panel, Set.of(input.name()), numbers, swept))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * What a panel draws of some inputs.
   *
   * @param numbers the columns of numbers that there are
   * @param swept the swept parameters, outermost first
   * @return empty if it draws neither lines nor points of them
   */
  static Optional<TablePlot> of(
      Panel panel, Set<String> inputs, Set<String> numbers, List<String> swept) {
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
        if ((x.isEmpty() || x.equals(columns.get(0))) && numbers.containsAll(columns)) {
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
    return Optional.of(
        new TablePlot(x, curves, UsualPlot.split(x, swept), axes.x().log(), axes.y().log()));
  }
}
