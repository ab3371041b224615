package org.lemmata.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lemmata.figures.table.AxesChoice;
import org.lemmata.figures.table.TablePlot;
import org.lemmata.figures.table.UsualPicture;
import org.lemmata.study.Papers;
import org.lemmata.study.Request;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.Study;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.run.Batch;
import org.lemmata.study.table.Provenance;

/**
 * A run of a study that a figure of a paper shows, at the quick scale.
 *
 * @param name the figure, and which of its tables
 * @param query the address
 */
record Suggestion(String name, String query) {

  /** Those of a study, in the order of the figures. */
  static List<Suggestion> of(Papers papers, Study<?> study) {
    List<Suggestion> all = new ArrayList<>();
    for (Figure figure : papers.figures()) {
      List<Input> own =
          figure.inputs().stream().filter(input -> input.study().equals(study.id())).toList();
      for (Input input : own) {
        String which = own.size() > 1 ? " (" + input.name() + ")" : "";
        all.add(
            new Suggestion(
                figure.id() + which + ": " + figure.title(), query(figure, input, study).text()));
      }
    }
    return List.copyOf(all);
  }

  private static Query query(Figure figure, Input input, Study<?> study) {
    Query run = query(study.id(), input.settingsAt(Scale.QUICK), input.sweepAt(Scale.QUICK));
    Query forced = input.force() ? run.with("force", "") : run;
    return UsualPicture.of(figure, input, study)
        .map(picture -> picture instanceof TablePlot plot ? drawn(forced, plot) : forced)
        .orElse(forced);
  }

  private static Query drawn(Query run, TablePlot plot) {
    Query query = run;
    for (String setting : AxesChoice.settings(plot)) {
      query = query.with("axes", setting);
    }
    return query;
  }

  /** The address of the run that made a table. */
  static Query query(Provenance table) {
    Query query = query(table.study(), table.parameters(), table.sweep());
    Query seeded = query.with("seed", Long.toString(table.seed()));
    return table.forced() ? seeded.with("force", "") : seeded;
  }

  /** The address of a run; the usual seed goes without saying. */
  static Query query(Batch.Order order) {
    Request request = order.request();
    Query query = query(order.study().id(), request.set(), request.sweep());
    if (request.seed() != Run.USUAL_SEED) {
      query = query.with("seed", Long.toString(request.seed()));
    }
    return request.force() ? query.with("force", "") : query;
  }

  private static Query query(
      String study, Map<String, String> set, Map<String, List<String>> sweep) {
    List<String> swept =
        sweep.keySet().stream().flatMap(axis -> List.of(axis.split(",", -1)).stream()).toList();
    Query query = new Query(List.of()).with("study", study);
    for (Map.Entry<String, String> one : set.entrySet()) {
      if (!swept.contains(one.getKey())) {
        query = query.with("set", one.getKey() + "=" + one.getValue());
      }
    }
    for (Map.Entry<String, List<String>> axis : sweep.entrySet()) {
      query = query.with("sweep", axis.getKey() + "=" + String.join(",", axis.getValue()));
    }
    return query;
  }
}
