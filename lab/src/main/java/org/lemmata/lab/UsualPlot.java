package org.lemmata.lab;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lemmata.figures.draw.TablePlot;
import org.lemmata.study.Papers;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Panel;
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

  private static final Pattern NAMED =
      Pattern.compile("(.*_)?(predicted|bound|limit|closed_form)(_.*)?");

  private static final Pattern DESCRIBED = Pattern.compile("predicted .*|.*\\btheorem\\b.*");

  /**
   * The plot of a table.
   *
   * @param study the id of the study
   * @param table its table, with at least one column of numbers
   * @param swept the swept parameters, outermost first
   * @return empty if no two columns hold numbers
   */
  Optional<TablePlot> of(String study, Table table, List<String> swept) {
    Set<String> numbers = new LinkedHashSet<>();
    for (Column column : table.columns()) {
      if (column.type() != Column.Type.TEXT) {
        numbers.add(column.name());
      }
    }
    for (Figure figure : papers.figures()) {
      Set<String> inputs =
          figure.inputs().stream()
              .filter(input -> input.study().equals(study))
              .map(Input::name)
              .collect(Collectors.toSet());
      if (!inputs.isEmpty()) {
        for (Panel panel : figure.panels()) {
          Optional<TablePlot> found = FigurePlot.of(panel, inputs, numbers, swept);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return ofColumns(table, List.copyOf(numbers), swept);
  }

  /** What a column shows is a prediction, by its name and description. */
  static boolean predicts(Column column) {
    return NAMED.matcher(column.name()).matches()
        || DESCRIBED.matcher(column.description()).matches();
  }

  private static Optional<TablePlot> ofColumns(
      Table table, List<String> numbers, List<String> swept) {
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
  static String split(String x, List<String> swept) {
    return swept.stream().filter(name -> !name.equals(x)).findFirst().orElse("");
  }

  private static boolean spansDecades(double[] values) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
    double low = Arrays.stream(finite).min().orElse(0);
    return low > 0 && Arrays.stream(finite).max().orElse(0) >= DECADES * low;
  }
}
