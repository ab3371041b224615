package org.lemmata.figures.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lemmata.study.figure.Frame;
import org.lemmata.study.figure.Geometry;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.figure.Selection;
import org.lemmata.study.figure.Style;
import org.lemmata.study.figure.Where;

/**
 * Reads off a panel what it shows of one table. What a figure sweeps need not be swept in this
 * table: selections by a column that is not there do not count.
 *
 * @param numbers the table's columns of numbers
 * @param all all of its columns
 * @param swept the swept parameters among them, outermost first
 */
record PanelReader(Collection<String> numbers, Collection<String> all, List<String> swept) {

  /**
   * What a panel shows of some inputs; empty if that is nothing, or needs other columns.
   *
   * @param inputs names of inputs of the figure that are tables of one study
   */
  Optional<TablePicture> read(Panel panel, Set<String> inputs) {
    List<Layer> own =
        panel.layers().stream()
            .filter(layer -> layer.rows().filter(rows -> inputs.contains(rows.input())).isPresent())
            .filter(layer -> numbers.containsAll(layer.geometry().columns()))
            .map(this::selectingByWhatIsThere)
            .toList();
    Optional<TablePlot> plot =
        panel.frame() instanceof Frame.Axes axes ? plot(axes, own) : Optional.empty();
    if (plot.isPresent()) {
      return plot.map(curves -> curves);
    }
    List<Layer> others =
        own.stream().filter(layer -> !(layer.geometry() instanceof Geometry.RuleAt)).toList();
    return others.isEmpty() ? Optional.empty() : Optional.of(BorrowedPanel.of(panel, others));
  }

  private Layer selectingByWhatIsThere(Layer layer) {
    Selection rows = layer.rows().orElseThrow();
    List<Where> where =
        rows.where().stream()
            .filter(one -> all.contains(one.column()) && !swept.contains(one.column()))
            .toList();
    return layer.from(new Selection(rows.input(), where, all.contains(rows.by()) ? rows.by() : ""));
  }

  /** The lines and points over the first of their horizontal columns. */
  private Optional<TablePlot> plot(Frame.Axes axes, List<Layer> own) {
    List<Layer> curves = new ArrayList<>();
    for (Layer layer : own) {
      if (isCurve(layer.geometry()) && (curves.isEmpty() || x(layer).equals(x(curves.get(0))))) {
        curves.add(layer);
      }
    }
    if (curves.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Boolean> dashed = new LinkedHashMap<>();
    for (Layer layer : curves) {
      boolean dash = layer.style().dash() != Style.Dash.SOLID;
      dashed.merge(layer.geometry().columns().get(1), dash, Boolean::logicalAnd);
    }
    List<TablePlot.Curve> drawn = new ArrayList<>();
    dashed.forEach((column, dash) -> drawn.add(new TablePlot.Curve(column, dash)));
    String x = x(curves.get(0));
    return Optional.of(
        new TablePlot(x, drawn, split(x, curves), common(curves), axes.x().log(), axes.y().log()));
  }

  private static boolean isCurve(Geometry geometry) {
    return geometry instanceof Geometry.Line || geometry instanceof Geometry.Points;
  }

  private static String x(Layer layer) {
    return layer.geometry().columns().get(0);
  }

  private static List<Where> where(Layer layer) {
    return layer.rows().orElseThrow().where();
  }

  /** The conditions that all curves share. */
  private static List<Where> common(List<Layer> curves) {
    return where(curves.get(0)).stream()
        .filter(one -> curves.stream().allMatch(layer -> where(layer).contains(one)))
        .toList();
  }

  /**
   * What splits the rows into series: what is swept beside the horizontal axis, or what the panel
   * splits by, or what tells its curves apart.
   */
  private String split(String x, List<Layer> curves) {
    Set<String> candidates = new LinkedHashSet<>(swept);
    curves.forEach(layer -> candidates.add(layer.rows().orElseThrow().by()));
    List<Where> shared = common(curves);
    curves.stream()
        .flatMap(layer -> where(layer).stream())
        .filter(one -> !shared.contains(one))
        .forEach(one -> candidates.add(one.column()));
    return candidates.stream()
        .filter(name -> !name.isEmpty() && !name.equals(x))
        .findFirst()
        .orElse("");
  }
}
