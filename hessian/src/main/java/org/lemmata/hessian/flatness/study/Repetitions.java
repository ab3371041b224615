package org.lemmata.hessian.flatness.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.StateBytes;

/**
 * The repetitions of one table, of which several may be under way at a time: one state holds what
 * has ended and, of each that has not, its own state. Safe for use by several threads.
 */
final class Repetitions {

  private static final String ENDED = "ended";
  private static final String UNDER_WAY = "under-way";

  private final Checkpoint whole;
  private final Map<Integer, double[]> ended = new TreeMap<>();
  private final Map<Integer, StateBytes> underWay = new TreeMap<>();

  /** Those that a checkpoint has. */
  Repetitions(Checkpoint whole) {
    this.whole = whole;
    whole.load().ifPresent(this::read);
  }

  /**
   * How one ends.
   *
   * @param index its own number, at least 0
   * @param work computes it, if it has not ended, from the state in the checkpoint that it is given
   */
  double[] end(int index, Function<Checkpoint, double[]> work) {
    synchronized (this) {
      double[] before = ended.get(index);
      if (before != null) {
        return before;
      }
    }
    double[] end = work.apply(new Own(index));
    synchronized (this) {
      ended.put(index, end);
      underWay.remove(index);
      whole.save(this::write);
    }
    return end;
  }

  private void write(Checkpoint.Parts parts) {
    List<double[]> rows = new ArrayList<>();
    ended.forEach(
        (index, end) -> {
          double[] row = new double[end.length + 1];
          row[0] = index;
          System.arraycopy(end, 0, row, 1, end.length);
          rows.add(row);
        });
    parts.rows(ENDED, rows);
    parts.part(
        UNDER_WAY,
        out -> {
          out.writeInt(underWay.size());
          for (Map.Entry<Integer, StateBytes> one : underWay.entrySet()) {
            out.writeInt(one.getKey());
            one.getValue().write(out);
          }
        });
  }

  private void read(Checkpoint.Saved saved) {
    for (double[] row : saved.rows(ENDED)) {
      ended.put((int) row[0], Arrays.copyOfRange(row, 1, row.length));
    }
    underWay.putAll(
        saved.part(
            UNDER_WAY,
            in -> {
              Map<Integer, StateBytes> all = new TreeMap<>();
              for (int left = in.readInt(); left > 0; left--) {
                all.put(in.readInt(), StateBytes.read(in));
              }
              return all;
            }));
  }

  /** The checkpoint of one repetition. */
  private final class Own implements Checkpoint {

    private final int index;

    Own(int index) {
      this.index = index;
    }

    @Override
    public Optional<Saved> load() {
      synchronized (Repetitions.this) {
        return Optional.ofNullable(underWay.get(index));
      }
    }

    @Override
    public void save(Consumer<Parts> state) {
      StateBytes bytes = StateBytes.of(state);
      synchronized (Repetitions.this) {
        underWay.put(index, bytes);
        whole.save(Repetitions.this::write);
      }
    }
  }
}
