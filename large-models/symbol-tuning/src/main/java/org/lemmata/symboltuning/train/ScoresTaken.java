package org.lemmata.symboltuning.train;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lemmata.engine.train.Companion;
import org.lemmata.study.Checkpoint;
import org.lemmata.symboltuning.model.Score;

/** The scores of a training that were taken so far; a part of its checkpoints. */
final class ScoresTaken implements Companion {

  private static final String SCORES = "scores";

  private final List<ScoreTaken> seen = new ArrayList<>();

  /** Adds one. */
  void add(ScoreTaken score) {
    seen.add(score);
  }

  /** All so far, in the order they were taken. */
  List<ScoreTaken> all() {
    return List.copyOf(seen);
  }

  @Override
  public void save(Checkpoint.Parts parts) {
    parts.part(SCORES, this::write);
  }

  @Override
  public void restore(Checkpoint.Saved saved) {
    seen.clear();
    seen.addAll(saved.part(SCORES, ScoresTaken::read));
  }

  private void write(DataOutputStream out) throws IOException {
    out.writeInt(seen.size());
    for (ScoreTaken one : seen) {
      out.writeLong(one.step());
      out.writeDouble(one.loss());
      out.writeUTF(one.setting());
      out.writeInt(one.score().episodes());
      out.writeDouble(one.score().right());
      out.writeInt(one.score().context());
      out.writeInt(one.score().prior());
    }
  }

  private static List<ScoreTaken> read(DataInputStream in) throws IOException {
    List<ScoreTaken> all = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      all.add(
          new ScoreTaken(
              in.readLong(),
              in.readDouble(),
              in.readUTF(),
              new Score(in.readInt(), in.readDouble(), in.readInt(), in.readInt())));
    }
    return all;
  }
}
