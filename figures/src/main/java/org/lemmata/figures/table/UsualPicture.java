package org.lemmata.figures.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lemmata.study.Papers;
import org.lemmata.study.Request;
import org.lemmata.study.Scale;
import org.lemmata.study.Study;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.param.Parameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/**
 * How a table is drawn when nobody says otherwise: as the first figure does that shows this study
 * with columns that the table has, or else its first columns against what was swept.
 *
 * @param papers where the figures are
 */
public record UsualPicture(Papers papers) {

  private static final int MOST_CURVES = 4;

  /** Numbers over two decades are seen on a logarithmic axis only. */
  private static final double DECADES = 100;

  /**
   * The picture of a table.
   *
   * @param study the id of the study
   * @param table its table, of a single run or of a sweep
   * @param swept the swept parameters, outermost first
   * @return empty if no figure shows it and no two columns hold numbers
   */
  public Optional<TablePicture> of(String study, Table table, List<String> swept) {
    PanelReader reader =
        new PanelReader(names(table.columns(), true), names(table.columns(), false), swept);
    for (Figure figure : papers.figures()) {
      Set<String> inputs =
          figure.inputs().stream()
              .filter(input -> input.study().equals(study))
              .map(Input::name)
              .collect(Collectors.toSet());
      for (Panel panel : figure.panels()) {
        Optional<TablePicture> found = reader.read(panel, inputs);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return plot(table, swept).map(plot -> plot);
  }

  /** The first panel of a figure that shows one of its inputs; empty if none does. */
  public static Optional<TablePicture> of(Figure figure, Input input, Study<?> study) {
    List<String> swept = new Request(Map.of(), input.sweepAt(Scale.QUICK), 0, false).swept();
    Set<String> numbers = new HashSet<>(names(study.columns(), true));
    Set<String> all = new HashSet<>(names(study.columns(), false));
    for (Parameter parameter : ParameterSpec.of(study.parameters()).parameters()) {
      if (swept.contains(parameter.name())) {
        all.add(parameter.name());
        if (parameter.isNumber()) {
          numbers.add(parameter.name());
        }
      }
    }
    PanelReader reader = new PanelReader(numbers, all, swept);
    return figure.panels().stream()
        .map(panel -> reader.read(panel, Set.of(input.name())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The first columns against what was swept, or against the first; empty if there are not two. */
  static Optional<TablePlot> plot(Table table, List<String> swept) {
    List<String> numbers = names(table.columns(), true);
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
            .map(column -> new TablePlot.Curve(column.name(), Prediction.is(column)))
            .toList();
    boolean logY = curves.stream().allMatch(curve -> spansDecades(table.doubles(curve.column())));
    String by = swept.stream().filter(name -> !name.equals(x)).findFirst().orElse("");
    return curves.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TablePlot(x, curves, by, List.of(), spansDecades(table.doubles(x)), logY));
  }

  private static List<String> names(List<Column> columns, boolean numbers) {
    List<String> names = new ArrayList<>();
    for (Column column : columns) {
      if (!numbers || column.type() != Column.Type.TEXT) {
        names.add(column.name());
      }
    }
    return names;
  }

  private static boolean spansDecades(double[] values) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
    double low = Arrays.stream(finite).min().orElse(0);
    return low > 0 && Arrays.stream(finite).max().orElse(0) >= DECADES * low;
  }
}
