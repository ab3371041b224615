package org.lemmata.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.StateBytes;

/**
 * A checkpoint in memory, for tests: it hands out one state, and remembers every state that it is
 * offered.
 */
public final class OfferedStates implements Checkpoint {

  private final StateBytes first;
  private final List<StateBytes> states = new ArrayList<>();

  /** Begins at the beginning. */
  public OfferedStates() {
    this(null);
  }

  /** Begins with a state that was offered before. */
  public OfferedStates(StateBytes first) {
    this.first = first;
  }

  /** The states in the order in which they were offered. */
  public List<StateBytes> states() {
    return List.copyOf(states);
  }

  @Override
  public Optional<Saved> load() {
    return Optional.ofNullable(first);
  }

  @Override
  public void save(Consumer<Parts> state) {
    states.add(StateBytes.of(state));
    Checkpoint.requireNotInterrupted();
  }
}
