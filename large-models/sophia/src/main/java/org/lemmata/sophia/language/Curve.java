package org.lemmata.sophia.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lemmata.study.Checkpoint;

/** What has been seen of a training so far; a part of its checkpoints. */
final class Curve {

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

  /** A checkpoint that keeps this as well; what it has of it is taken over now. */
  Checkpoint in(Checkpoint checkpoint) {
    Optional<Checkpoint.Saved> saved = checkpoint.load();
    saved.ifPresent(this::read);
    return new Checkpoint() {
      @Override
      public Optional<Saved> load() {
        return saved;
      }

      @Override
      public void save(Consumer<Parts> state) {
        checkpoint.save(
            parts -> {
              state.accept(parts);
              parts.rows(ROWS, rows.stream().map(LanguageRow::numbers).toList());
              parts.doubles(SINCE, losses, clipped, seen);
            });
      }
    };
  }

  private void read(Checkpoint.Saved saved) {
    saved.rows(ROWS).forEach(row -> rows.add(LanguageRow.of(row)));
    double[] since = saved.doubles(SINCE);
    losses = since[0];
    clipped = since[1];
    seen = since[2];
  }
}
