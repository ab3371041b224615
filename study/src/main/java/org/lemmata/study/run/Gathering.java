package org.lemmata.study.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
 * A request being answered: a study over the points of a grid, each of which is checked before any
 * is run. The table is the points' tables one below the other in grid order, led by the swept
 * parameters; for a single run it is the point's own.
 */
final class Gathering<P extends Record> {

  /**
   * Most points of a grid; beyond, it was probably a mistake, and its table would fill the memory.
   */
  private static final long MOST_POINTS = 1_000_000;

  private final Runner runner;
  private final Study<P> study;
  private final Request request;
  private final ParameterSpec<P> spec;
  private final List<Parameter> leading;
  private final List<Piece.Point<P>> points = new ArrayList<>();
  private final Table.Builder table;
  private final InOrder<Table> rows;

  // Guarded by this.
  private final Set<Provenance> inputs = new LinkedHashSet<>();
  private final Kinds kinds = new Kinds();
  private Table single;
  private boolean random;
  private int reused;

  /**
   * Lists the points of a request.
   *
   * @throws InvalidParameter if a point is illegal, or there are too many
   * @throws Objected if the study objects to a point and the request does not force it
   */
  Gathering(Runner runner, Study<P> study, Request request) {
    this.runner = runner;
    this.study = study;
    this.request = request;
    this.spec = ParameterSpec.of(study.parameters());
    this.leading = request.swept().stream().map(spec::parameter).toList();
    refuseTooMany();
    for (Map<String, String> set : request.points()) {
      P parameters = runner.checked(study, set, request.force());
      points.add(new Piece.Point<>(study, parameters, request.seed()));
    }
    this.table = Table.with(columns());
    Iterator<Piece.Point<P>> next = points.iterator();
    this.rows = new InOrder<>(part -> append(spec.format(next.next().parameters()), part));
  }

  /** The points, in grid order. */
  List<Piece.Point<P>> points() {
    return points;
  }

  /** Takes the table of a point. */
  void take(int index, Finished finished) {
    Table part = finished.table();
    synchronized (this) {
      Provenance origin = part.provenance().orElseThrow();
      random |= origin.random();
      inputs.addAll(origin.inputs());
      kinds.add(origin.machine());
      reused += finished.reused() ? 1 : 0;
      single = part;
    }
    rows.put(index, part);
  }

  /** What a point came to, where a refusal says values as they were typed. */
  Finished asTyped(int index, Finished finished) {
    if (!(finished.failure() instanceof InvalidParameter refusal)) {
      return finished;
    }
    InvalidParameter typed = refusal.asTyped(spec, request.points().get(index));
    return new Finished(null, null, typed, false, finished.cpu(), finished.machine());
  }

  /** The whole table, with its provenance. */
  synchronized Runner.Computed computed() {
    if (request.sweep().isEmpty()) {
      return new Runner.Computed(single, reused == 1);
    }
    Map<String, String> files = new LinkedHashMap<>();
    points.forEach(point -> files.putAll(Results.fingerprints(spec.files(point.parameters()))));
    Table signed =
        runner.sign(
            table.build(),
            study,
            spec.format(points.get(0).parameters()),
            request.sweep(),
            files,
            request.seed(),
            points.stream().anyMatch(point -> !study.objections(point.parameters()).isEmpty()),
            random,
            List.copyOf(inputs),
            Surroundings.build(study));
    Table placed =
        runner.isElsewhere()
            ? signed.from(signed.provenance().orElseThrow().computedAt(kinds.places()))
            : signed;
    return new Runner.Computed(placed, reused == points.size());
  }

  /** Says what was reused, if anything was. */
  synchronized void sayReused(Consumer<String> notices) {
    if (reused == 0) {
      return;
    }
    String what =
        request.sweep().isEmpty()
            ? "the result of " + study.id()
            : reused + " of " + points.size() + " points of " + study.id();
    String computes = request.sweep().isEmpty() ? "it" : "them";
    notices.accept(
        "reusing "
            + what
            + ": same parameters, seed and code (--fresh computes "
            + computes
            + " again)");
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

  private void append(Map<String, String> point, Table part) {
    if (request.sweep().isEmpty()) {
      return;
    }
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
      return Numbers.whole(text);
    }
    return Numbers.real(text);
  }
}
