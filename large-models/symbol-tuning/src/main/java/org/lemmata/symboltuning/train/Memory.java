package org.lemmata.symboltuning.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lemmata.study.Checkpoint;
import org.lemmata.symboltuning.model.Score;

/** A checkpoint that also keeps the scores that were taken so far. */
final class Memory implements Checkpoint {

  private static final String SCORES = "scores";

  private final Checkpoint inner;
  private final List<Tuning.Seen> seen = new ArrayList<>();

  Memory(Checkpoint inner) {
    this.inner = inner;
  }

  /** The scores, to be added to. */
  List<Tuning.Seen> seen() {
    return seen;
  }

  @Override
  public Optional<Saved> load() {
    Optional<Saved> saved = inner.load();
    saved.ifPresent(
        state -> {
          seen.clear();
          state.rows(SCORES).forEach(row -> seen.add(read(row)));
        });
    return saved;
  }

  @Override
  public void save(Consumer<Parts> state) {
    inner.save(
        parts -> {
          state.accept(parts);
          parts.rows(SCORES, seen.stream().map(Memory::write).toList());
        });
  }

  private static double[] write(Tuning.Seen one) {
    Score score = one.score();
    return new double[] {
      one.step(),
      one.loss(),
      List.of(Evaluation.values()).indexOf(one.evaluation()),
      score.accuracy(),
      score.context(),
      score.prior(),
      score.rest()
    };
  }

  private static Tuning.Seen read(double[] row) {
    return new Tuning.Seen(
        (long) row[0],
        row[1],
        Evaluation.values()[(int) row[2]],
        new Score(row[3], row[4], row[5], row[6]));
  }
}
