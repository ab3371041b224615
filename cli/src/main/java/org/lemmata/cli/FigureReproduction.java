package org.lemmata.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.figures.draw.FigureData;
import org.lemmata.figures.gallery.FigureRecord;
import org.lemmata.study.Excerpt;
import org.lemmata.study.Request;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.run.Batch;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Hashes;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;

/** Draws a figure again from tables that are computed again, and compares the bytes. */
record FigureReproduction(Session session, Runner runner, Feedback feedback) {

  /** Returns the exit code. */
  int of(StoredFigure stored) {
    for (Provenance input : stored.record().inputs().values()) {
      Optional<String> changed = DataFiles.changed(stored.file(), input);
      if (changed.isPresent()) {
        session.line("not reproduced: " + Excerpt.plain(changed.get()));
        return Exit.NOT_REPRODUCED;
      }
    }
    Map<String, Table> tables = tables(stored);
    FigureData data = new FigureData(figure(stored), stored.record().scale(), tables);
    byte[] bytes = stored.bytes();
    boolean same = Arrays.equals(bytes, stored.written(data.drawing()));
    feedback.rest();
    if (same) {
      session.line("reproduced: " + stored.file() + " came out the same, byte for byte");
    } else {
      session.line("not reproduced: " + stored.file() + ": the drawing is another one");
    }
    explain(stored, bytes, tables, same);
    return same ? Exit.FINE : Exit.NOT_REPRODUCED;
  }

  private Map<String, Table> tables(StoredFigure stored) {
    List<String> names = List.copyOf(stored.record().inputs().keySet());
    List<Batch.Order> orders = new ArrayList<>();
    for (Provenance input : stored.record().inputs().values()) {
      orders.add(
          new Batch.Order(
              TableReproduction.study(session, stored.file(), input), Request.again(input)));
    }
    List<Batch.Outcome> outcomes = new Batch(runner, "tables").run(orders);
    Map<String, Table> tables = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (outcomes.get(i).failure() != null) {
        throw outcomes.get(i).failure();
      }
      tables.put(names.get(i), outcomes.get(i).table());
    }
    figure(stored).published().forEach(values -> tables.put(values.name(), values.table()));
    return tables;
  }

  private Figure figure(StoredFigure stored) {
    String id = stored.record().figure();
    return Names.find(session.papers().figures(), Figure::id, id)
        .orElseThrow(
            () ->
                new UsageProblem(
                    stored.file()
                        + " is the figure '"
                        + id
                        + "', which this version does not have"));
  }

  private void explain(StoredFigure stored, byte[] bytes, Map<String, Table> tables, boolean same) {
    if (!same && !Hashes.sha256(bytes).equals(stored.recordedHash())) {
      session.line("The file was changed after it was written: its content hash is another one.");
      return;
    }
    List<String> reasons = new ArrayList<>();
    tables.forEach(
        (name, table) -> {
          FigureRecord.Quoted published = stored.record().published().get(name);
          if (published != null && !published.contentHash().equals(table.contentHash())) {
            reasons.add("the published values '" + name + "' are others now");
          }
          Provenance then = stored.record().inputs().get(name);
          if (then == null) {
            return;
          }
          if (!then.contentHash().equals(table.contentHash())) {
            reasons.add("the table '" + name + "' has other numbers");
          }
          Differences.between(then, table.provenance().orElseThrow()).stream()
              .filter(difference -> !reasons.contains(difference))
              .forEach(reasons::add);
        });
    Differences.print(session, reasons, same);
  }
}
