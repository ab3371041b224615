package org.lemmata.engine.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.StateBytes;

/** Keeps every state that it is offered, and hands one of another run back. */
final class States implements Checkpoint {

  private final StateBytes start;
  private final List<StateBytes> offered = new ArrayList<>();

  States() {
    this(null);
  }

  States(StateBytes start) {
    this.start = start;
  }

  List<StateBytes> offered() {
    return offered;
  }

  @Override
  public Optional<Saved> load() {
    return Optional.ofNullable(start);
  }

  @Override
  public void save(Consumer<Parts> state) {
    offered.add(StateBytes.of(state));
    Checkpoint.requireNotInterrupted();
  }
}
