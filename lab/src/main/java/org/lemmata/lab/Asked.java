package org.lemmata.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lemmata.figures.draw.TablePlot;
import org.lemmata.study.run.Batch;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/**
 * What an address asks for: a run, and how it is to be drawn.
 *
 * @param query the address
 */
record Asked(Query query) {

  /** The run, read by the command's parser; its exceptions are the command's. */
  Batch.Order order(Bench bench) {
    List<String> arguments = new ArrayList<>(List.of(query.text("study")));
    query.all("set").forEach(value -> arguments.add("--set=" + value));
    query.all("sweep").forEach(value -> arguments.add("--sweep=" + value));
    query.first("seed").ifPresent(value -> arguments.add("--seed=" + value));
    if (query.has("force")) {
      arguments.add("--force");
    }
    return bench.read(arguments);
  }

  /** The earlier run that it is laid over, if there is one. */
  Optional<Asked> pinned() {
    return query.first("pin").map(Query::of).map(Asked::new);
  }

  /** The usual plot with what the address says otherwise. */
  TablePlot plot(TablePlot usual, Table table) {
    List<String> columns = query.all("y");
    List<TablePlot.Curve> curves =
        columns.isEmpty()
            ? usual.curves()
            : columns.stream()
                .map(name -> new TablePlot.Curve(name, isDashed(name, usual, table)))
                .toList();
    Optional<String> log = query.first("log");
    return new TablePlot(
        query.first("x").orElse(usual.x()),
        curves,
        query.first("by").orElse(usual.by()),
        log.map(axes -> axes.contains("x")).orElse(usual.logX()),
        log.map(axes -> axes.contains("y")).orElse(usual.logY()));
  }

  private static boolean isDashed(String name, TablePlot usual, Table table) {
    Column column = table.columns().get(table.indexOf(name));
    return usual.curves().contains(new TablePlot.Curve(name, true)) || UsualPlot.predicts(column);
  }
}
