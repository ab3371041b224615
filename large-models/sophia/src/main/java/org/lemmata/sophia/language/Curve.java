package org.lemmata.sophia.language;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.engine.train.Companion;
import org.lemmata.study.Checkpoint;

/** What has been seen of a training so far; a part of its checkpoints. */
final class Curve implements Companion {

  private static final String ROWS = "rows";
  private static final String SINCE = "since";

  private final List<LanguageRow> rows = new ArrayList<>();
  private double losses;
  private double clipped;
  private double seen;

  /** The rows so far. */
  List<LanguageRow> rows() {
    return List.copyOf(rows);
  }

  /** A step was made. */
  void step(double loss, boolean wasClipped) {
    losses += loss;
    clipped += wasClipped ? 1 : 0;
    seen++;
  }

  /** A look; of no step yet, at the beginning, there are no means. */
  void look(Recipe recipe, long step, double validation, double winRate, int tokensPerStep) {
    rows.add(
        new LanguageRow(
            step,
            losses / seen,
            validation,
            winRate,
            clipped / seen,
            step * tokensPerStep,
            recipe.passes(step)));
    losses = 0;
    clipped = 0;
    seen = 0;
  }

  @Override
  public void save(Checkpoint.Parts parts) {
    parts.rows(ROWS, rows.stream().map(LanguageRow::numbers).toList());
    parts.doubles(SINCE, losses, clipped, seen);
  }

  @Override
  public void restore(Checkpoint.Saved saved) {
    rows.clear();
    saved.rows(ROWS).forEach(row -> rows.add(LanguageRow.of(row)));
    double[] since = saved.doubles(SINCE);
    losses = since[0];
    clipped = since[1];
    seen = since[2];
  }
}
