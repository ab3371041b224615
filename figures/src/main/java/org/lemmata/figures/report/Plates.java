package org.lemmata.figures.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.lemmata.study.Papers;
import org.lemmata.study.Progress;
import org.lemmata.study.Scale;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.run.Request;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;

/**
 * Makes the figures: runs their inputs, each different one once and side by side, and draws.
 *
 * @param papers where the studies are
 * @param runner runs the studies; its progress hears how many tables and drawings are done
 * @param artwork draws
 * @param scale how much work the inputs do
 * @param seed the seed of every input
 */
record Plates(Papers papers, Runner runner, Artwork artwork, Scale scale, long seed) {

  /** A run that a figure needs. */
  private record Need(String study, Request request) {}

  /** What a run came to: a table, or why there is none. */
  private record Outcome(Table table, String failure) {}

  /** Makes every figure of every paper. */
  List<Plate> make() {
    List<Figure> figures = papers.figures();
    Set<Need> different = new LinkedHashSet<>();
    for (Figure figure : figures) {
      if (scale.atLeast(figure.from())) {
        figure.inputs().forEach(input -> different.add(need(input)));
      }
    }
    List<Need> needs = List.copyOf(different);
    List<Outcome> outcomes = each("tables", needs.size(), i -> run(needs.get(i)));
    Map<Need, Outcome> known = new LinkedHashMap<>();
    for (int i = 0; i < needs.size(); i++) {
      known.put(needs.get(i), outcomes.get(i));
    }
    return each("drawings", figures.size(), i -> plate(figures.get(i), known));
  }

  private <R> List<R> each(String task, int count, IntFunction<R> body) {
    AtomicInteger done = new AtomicInteger();
    return runner
        .parallel()
        .map(
            count,
            i -> {
              R result = body.apply(i);
              runner.progress().report(task, done.incrementAndGet(), count);
              return result;
            });
  }

  private Need need(Input input) {
    return new Need(
        input.study(), new Request(input.settingsAt(scale), input.sweep(), seed, input.force()));
  }

  private Outcome run(Need need) {
    Runner quiet = new Runner(runner.parallel(), Progress.NONE, runner.cache(), runner.notices());
    try {
      return new Outcome(quiet.run(papers.study(need.study()), need.request()), "");
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      return new Outcome(null, need.study() + " failed: " + e.getMessage());
    }
  }

  private Plate plate(Figure figure, Map<Need, Outcome> known) {
    if (!scale.atLeast(figure.from())) {
      return Plate.leftOut(figure, "Needs --scale " + figure.from().label() + " or more.");
    }
    Map<String, Table> tables = new LinkedHashMap<>();
    List<Provenance> sources = new ArrayList<>();
    for (Input input : figure.inputs()) {
      Outcome outcome = known.get(need(input));
      if (outcome.table() == null) {
        return Plate.failed(figure, outcome.failure());
      }
      tables.put(input.name(), outcome.table());
      outcome.table().provenance().ifPresent(sources::add);
    }
    try {
      return Plate.drawn(figure, artwork.figure(figure, tables), sources);
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      return Plate.failed(figure, "The drawing failed: " + e.getMessage());
    }
  }
}
