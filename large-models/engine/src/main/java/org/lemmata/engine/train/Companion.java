package org.lemmata.engine.train;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lemmata.study.Checkpoint;

/**
 * What belongs to a training beside its parameters and its optimiser's memory, such as weights that
 * an objective moves or rows that an observer collects: it is saved and restored with them, so that
 * a training goes on from any step with the whole of its state.
 */
public interface Companion {

  /** Adds its parts to a state, at a step boundary; their names are no other's. */
  void save(Checkpoint.Parts parts);

  /** Becomes what it was when the state was saved. */
  void restore(Checkpoint.Saved saved);

  /** A checkpoint that holds the state of a training and of its companions. */
  static Checkpoint beside(Checkpoint checkpoint, Companion... companions) {
    List<Companion> all = List.of(companions);
    return new Checkpoint() {
      @Override
      public Optional<Saved> load() {
        Optional<Saved> saved = checkpoint.load();
        saved.ifPresent(state -> all.forEach(companion -> companion.restore(state)));
        return saved;
      }

      @Override
      public void save(Consumer<Parts> training) {
        checkpoint.save(
            parts -> {
              training.accept(parts);
              all.forEach(companion -> companion.save(parts));
            });
      }
    };
  }
}
