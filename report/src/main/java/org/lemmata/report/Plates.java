package org.lemmata.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.lemmata.figures.draw.FigureTables;
import org.lemmata.study.Need;
import org.lemmata.study.Papers;
import org.lemmata.study.Scale;
import org.lemmata.study.figure.Figure;
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

  /** Makes every figure of every paper. */
  List<Plate> make() {
    List<Figure> figures = papers.figures();
    List<Figure> drawable =
        figures.stream().filter(figure -> scale.atLeast(figure.from())).toList();
    Map<String, FigureTables.Prepared> prepared = new HashMap<>();
    new FigureTables(papers, runner, scale, seed)
        .compute(drawable)
        .forEach(one -> prepared.put(one.figure().id(), one));
    AtomicInteger done = new AtomicInteger();
    return runner
        .parallel()
        .map(
            figures.size(),
            i -> {
              Figure figure = figures.get(i);
              FigureTables.Prepared tables = prepared.get(figure.id());
              Plate plate = runner.measured(() -> plate(figure, tables), Plate::costing);
              runner.progress().report("drawings", done.incrementAndGet(), figures.size());
              return plate;
            });
  }

  private Plate plate(Figure figure, FigureTables.Prepared prepared) {
    return prepared == null
        ? Plate.leftOut(figure, scale.missing(figure.from()).orElseThrow())
        : drawn(figure, prepared).costing(prepared.cpu());
  }

  private Plate drawn(Figure figure, FigureTables.Prepared prepared) {
    if (prepared.failure() instanceof Need.Missing missing) {
      return Plate.leftOut(figure, missing.getMessage());
    }
    if (prepared.data().isEmpty()) {
      return Plate.failed(figure, prepared.study() + " failed: " + prepared.failure().getMessage());
    }
    Map<String, Table> tables = prepared.data().get().tables();
    List<Provenance> sources = new ArrayList<>();
    tables.values().forEach(table -> table.provenance().ifPresent(sources::add));
    try {
      return Plate.drawn(figure, artwork.figure(figure, tables), sources);
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      return Plate.failed(figure, "The drawing failed: " + e.getMessage());
    } catch (Error e) {
      // Such as a library of fonts that is missing: it breaks one drawing, not the report.
      return Plate.failed(figure, "The drawing failed: " + e);
    }
  }
}
