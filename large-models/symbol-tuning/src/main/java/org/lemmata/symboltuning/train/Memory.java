package org.lemmata.symboltuning.train;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
          seen.addAll(state.part(SCORES, Memory::read));
        });
    return saved;
  }

  @Override
  public void save(Consumer<Parts> state) {
    inner.save(
        parts -> {
          state.accept(parts);
          parts.part(SCORES, this::write);
        });
  }

  private void write(DataOutputStream out) throws IOException {
    out.writeInt(seen.size());
    for (Tuning.Seen one : seen) {
      out.writeLong(one.step());
      out.writeDouble(one.loss());
      out.writeUTF(one.evaluation().name());
      out.writeInt(one.score().episodes());
      out.writeDouble(one.score().right());
      out.writeInt(one.score().context());
      out.writeInt(one.score().prior());
    }
  }

  private static List<Tuning.Seen> read(DataInputStream in) throws IOException {
    List<Tuning.Seen> all = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      all.add(
          new Tuning.Seen(
              in.readLong(),
              in.readDouble(),
              Evaluation.valueOf(in.readUTF()),
              new Score(in.readInt(), in.readDouble(), in.readInt(), in.readInt())));
    }
    return all;
  }
}
