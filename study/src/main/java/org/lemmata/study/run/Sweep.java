package org.lemmata.study.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.lemmata.study.Progress;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Parameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Numbers;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;

/**
 * A study over a grid of parameters: every point is checked before any is run, points are run side
 * by side, each finished one is kept by the cache, and the table is the points' tables one below
 * the other in grid order.
 */
final class Sweep<P extends Record> {

  /**
   * Most points of a grid; beyond, it was probably a mistake, and its table would fill the memory.
   */
  private static final long MOST_POINTS = 1_000_000;

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
    this.leading = request.swept().stream().map(spec::parameter).toList();
  }

  /** The table, without a word of what was reused. */
  Table quietly() {
    return run(Progress.NONE, notice -> {}).table();
  }

  Runner.Computed run(Progress listener) {
    return run(listener, runner.notices());
  }

  private Runner.Computed run(Progress listener, Consumer<String> notices) {
    refuseTooMany();
    List<Map<String, String>> points = request.points();
    List<P> parameters = new ArrayList<>();
    for (Map<String, String> set : points) {
      parameters.add(runner.checked(study, set, request.force()));
    }
    JointProgress progress = new JointProgress("sweep of " + study.id(), points.size(), listener);
    Table.Builder table = Table.with(columns());
    Iterator<P> point = parameters.iterator();
    boolean[] random = new boolean[1];
    Set<Provenance> inputs = new LinkedHashSet<>();
    InOrder<Table> rows =
        new InOrder<>(
            part -> {
              append(table, spec.format(point.next()), part);
              Provenance origin = part.provenance().orElseThrow();
              random[0] |= origin.random();
              inputs.addAll(origin.inputs());
            });
    AtomicInteger reused = new AtomicInteger();
    runner
        .parallel()
        .forEach(
            points.size(),
            i -> {
              Runner.Computed computed =
                  runner.compute(study, parameters.get(i), request.seed(), progress.part(i));
              rows.put(i, computed.table());
              if (computed.reused()) {
                reused.incrementAndGet();
                progress.skip(i);
              } else {
                progress.finish(i);
              }
            });
    sayReused(reused.get(), points.size(), notices);
    Map<String, String> files = new LinkedHashMap<>();
    parameters.forEach(one -> files.putAll(Runner.fingerprints(spec.files(one))));
    Table signed =
        runner.sign(
            table.build(),
            study,
            spec.format(parameters.get(0)),
            request.sweep(),
            files,
            request.seed(),
            parameters.stream().anyMatch(one -> !study.objections(one).isEmpty()),
            random[0],
            List.copyOf(inputs),
            Surroundings.build(study));
    return new Runner.Computed(signed, reused.get() == points.size());
  }

  private void sayReused(int reused, int points, Consumer<String> notices) {
    if (reused > 0) {
      notices.accept(
          "reusing "
              + reused
              + " of "
              + points
              + " points of "
              + study.id()
              + ": same parameters, seed and code (--fresh computes them again)");
    }
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
