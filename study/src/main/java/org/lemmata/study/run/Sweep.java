package org.lemmata.study.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.lemmata.study.Progress;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Parameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Numbers;
import org.lemmata.study.table.Table;

/**
 * A study over a grid of parameters: every point is checked before any is run, each finished point
 * is kept by the cache, and the table is the points' tables one below the other in grid order.
 */
final class Sweep<P extends Record> {

  /**
   * Most points of a grid; beyond, it was probably a mistake, and its table would fill the memory.
   */
  private static final long MOST_POINTS = 1_000_000;

  /** Progress units of one point, so that the point's own progress shows. */
  private static final long UNITS = 100;

  private final Runner runner;
  private final Study<P> study;
  private final Request request;
  private final ParameterSpec<P> spec;
  private final List<Parameter> leading;

  Sweep(Runner runner, Study<P> study, Request request) {
    this.runner = runner;
    this.study = study;
    this.request = request;
    this.spec = ParameterSpec.of(study.parameters());
    List<String> columns = study.columns().stream().map(Column::name).toList();
    this.leading =
        request.sweep().keySet().stream()
            .filter(name -> !columns.contains(name))
            .map(spec::parameter)
            .toList();
  }

  Table run() {
    List<Map<String, String>> points = points();
    List<P> parameters = new ArrayList<>();
    for (Map<String, String> point : points) {
      parameters.add(runner.checked(study, point, request.force()));
    }
    Table.Builder table = Table.with(columns());
    Map<String, String> files = new LinkedHashMap<>();
    List<Integer> reused = new ArrayList<>();
    String task = "sweep of " + study.id();
    for (int i = 0; i < points.size(); i++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException(task + " was interrupted");
      }
      int index = i;
      Progress within =
          (part, done, total) ->
              runner
                  .progress()
                  .report(task, index * UNITS + UNITS * done / total, points.size() * UNITS);
      Table part =
          runner.compute(
              study, parameters.get(i), request.seed(), within, notice -> reused.add(index));
      append(table, spec.format(parameters.get(i)), part);
      files.putAll(Runner.fingerprints(spec.files(parameters.get(i))));
      runner.progress().report(task, (i + 1L) * UNITS, points.size() * UNITS);
    }
    if (!reused.isEmpty()) {
      runner
          .notices()
          .accept(
              "reusing "
                  + reused.size()
                  + " of "
                  + points.size()
                  + " points of "
                  + study.id()
                  + ": same parameters, seed and code (--fresh computes them again)");
    }
    return runner.sign(
        table.build(),
        study,
        spec.format(parameters.get(0)),
        request.sweep(),
        files,
        request.seed(),
        parameters.stream().anyMatch(point -> !study.objections(point).isEmpty()),
        Surroundings.build(study));
  }

  private List<Map<String, String>> points() {
    List<Map<String, String>> points = List.of(request.set());
    refuseTooMany();
    for (Map.Entry<String, List<String>> axis : request.sweep().entrySet()) {
      List<Map<String, String>> more = new ArrayList<>();
      for (Map<String, String> point : points) {
        for (String value : axis.getValue()) {
          Map<String, String> next = new LinkedHashMap<>(point);
          next.put(axis.getKey(), value);
          more.add(next);
        }
      }
      points = more;
    }
    return points;
  }

  private void refuseTooMany() {
    double product = 1;
    for (List<String> values : request.sweep().values()) {
      product *= values.size();
    }
    if (product > MOST_POINTS) {
      throw new InvalidParameter(
          "sweep",
          Numbers.shortest(product) + " points",
          "a grid of at most " + MOST_POINTS + " points");
    }
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (Parameter parameter : leading) {
      columns.add(column(parameter));
    }
    columns.addAll(study.columns());
    return columns;
  }

  private static Column column(Parameter parameter) {
    if (!parameter.isNumber()) {
      return Column.text(parameter.name(), parameter.description());
    }
    return parameter.isWhole()
        ? Column.whole(parameter.name(), parameter.description())
        : Column.real(parameter.name(), parameter.description());
  }

  private void append(Table.Builder table, Map<String, String> point, Table part) {
    for (int i = 0; i < part.size(); i++) {
      List<Object> row = new ArrayList<>();
      for (Parameter parameter : leading) {
        row.add(cell(parameter, point.get(parameter.name())));
      }
      row.addAll(part.row(i));
      table.row(row);
    }
  }

  private static Object cell(Parameter parameter, String text) {
    if (!parameter.isNumber()) {
      return text;
    }
    if (parameter.isWhole()) {
      return Long.parseLong(text);
    }
    return Double.parseDouble(text);
  }
}
