package org.lemmata.study.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
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
 * A request being answered, whatever becomes of the rows: a study over the points of a grid, each
 * of which is checked before any is run. The rows of a sweep are led by the swept parameters. Of
 * the points nothing is kept but what the provenance says.
 */
final class Answering<P extends Record> {

  private final Runner runner;
  private final Study<P> study;
  private final Request request;
  private final ParameterSpec<P> spec;
  private final List<Parameter> leading;
  private final List<Piece.Point<P>> points;
  private final Map<String, String> files = new LinkedHashMap<>();
  private boolean forced;

  // Guarded by this.
  private final Map<Provenance, Long> inputs = new HashMap<>();
  private final Kinds kinds = new Kinds();
  private boolean random;
  private int reused;

  /**
   * Lists the points of a request.
   *
   * @param most how many there may be
   * @throws InvalidParameter if a point is illegal, or there are too many
   * @throws Objected if the study objects to a point and the request does not force it
   */
  Answering(Runner runner, Study<P> study, Request request, int most) {
    this.runner = runner;
    this.study = study;
    this.request = request;
    this.spec = ParameterSpec.of(study.parameters());
    this.leading = request.swept().stream().map(spec::parameter).toList();
    List<Map<String, String>> sets = request.points(most);
    Function<Map<String, String>, P> parser = spec.parser();
    this.points =
        new OnDemand<>(
            sets.size(), i -> new Piece.Point<>(study, parser.apply(sets.get(i)), request.seed()));
    points.forEach(point -> check(point.parameters()));
  }

  private void check(P parameters) {
    List<String> objections = study.objections(parameters);
    runner.requireRunnable(study, request.force() ? List.of() : objections);
    forced |= !objections.isEmpty();
    files.putAll(Results.fingerprints(spec.files(parameters)));
  }

  /** What is run. */
  Study<P> study() {
    return study;
  }

  /** The points, in grid order. */
  List<Piece.Point<P>> points() {
    return points;
  }

  /** Whether it is no single run. */
  boolean isSweep() {
    return !request.sweep().isEmpty();
  }

  /** Notes where the table of a point came from. */
  synchronized void note(int index, Finished finished) {
    Provenance origin = finished.table().provenance().orElseThrow();
    random |= origin.random();
    long order = (long) index << Integer.SIZE;
    for (Provenance input : origin.inputs()) {
      inputs.merge(input, order++, Math::min);
    }
    kinds.add(origin.machine());
    reused += finished.reused() ? 1 : 0;
  }

  /** What a point came to, where a refusal says values as they were typed. */
  Finished asTyped(int index, Finished finished) {
    if (!(finished.failure() instanceof InvalidParameter refusal)) {
      return finished;
    }
    InvalidParameter typed = refusal.asTyped(spec, request.points().get(index));
    return new Finished(null, null, typed, false, finished.cpu(), finished.machine());
  }

  /**
   * Where the table of all points came from; its inputs in the order of the points.
   *
   * @param contentHash the table's
   */
  synchronized Provenance provenance(String contentHash) {
    Provenance signed =
        runner.sign(
            contentHash,
            study,
            spec.format(points.get(0).parameters()),
            request.sweep(),
            files,
            request.seed(),
            forced,
            random,
            inputs.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .toList(),
            Surroundings.build(study));
    return runner.isElsewhere() ? signed.computedAt(kinds.places()) : signed;
  }

  /** Whether nothing was computed. */
  synchronized boolean isReused() {
    return reused == points.size();
  }

  /** Says what was reused, if anything was. */
  synchronized void sayReused(Consumer<String> notices) {
    if (reused == 0) {
      return;
    }
    String what =
        isSweep()
            ? reused + " of " + points.size() + " points of " + study.id()
            : "the result of " + study.id();
    notices.accept(
        "reusing "
            + what
            + ": same parameters, seed and code (--fresh computes "
            + (isSweep() ? "them" : "it")
            + " again)");
  }

  /** The columns of the whole table. */
  List<Column> columns() {
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

  /** Adds the rows of a point to a table with these columns. */
  void add(int index, Table part, Table.Builder table) {
    Map<String, String> point = spec.format(points.get(index).parameters());
    List<Object> swept = new ArrayList<>();
    for (Parameter parameter : leading) {
      swept.add(cell(parameter, point.get(parameter.name())));
    }
    for (int i = 0; i < part.size(); i++) {
      List<Object> row = new ArrayList<>(swept);
      row.addAll(part.row(i));
      table.row(row);
    }
  }

  private static Object cell(Parameter parameter, String text) {
    if (!parameter.isNumber()) {
      return text;
    }
    return parameter.isWhole() ? (Object) Numbers.whole(text) : (Object) Numbers.real(text);
  }
}
