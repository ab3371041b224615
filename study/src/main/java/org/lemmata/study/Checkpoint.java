package org.lemmata.study;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Where a long computation leaves its state, to go on from there after it was ended from outside.
 *
 * <p>The state of a computation is its own: parameters, seed and code are the same when it is
 * handed back. It has parts with names, each a stream, so that a large one never lies in memory as
 * a whole. A table may not depend on whether there was a state.
 */
public interface Checkpoint {

  /** Keeps nothing, and has nothing. */
  Checkpoint NONE =
      new Checkpoint() {
        @Override
        public Optional<Saved> load() {
          return Optional.empty();
        }

        @Override
        public void save(Consumer<Parts> state) {
          requireNotInterrupted();
        }
      };

  /**
   * The state that was saved last, if it is whole; empty for a computation that begins.
   *
   * @throws CancellationException if the thread is interrupted; the state is kept then
   */
  Optional<Saved> load();

  /**
   * Offers a state to be kept. To be called often, at any place from which the computation could go
   * on: how often a state is really asked for and written is decided here, by the clock.
   *
   * @param state writes the state's parts; called in this thread before the method returns, or not
   *     at all
   * @throws CancellationException if the thread is interrupted; the state is kept then
   */
  void save(Consumer<Parts> state);

  /** Takes the parts of a state, one after the other. */
  interface Parts {

    /**
     * Writes a part.
     *
     * @param name not yet used in this state
     * @param content writes it
     */
    void part(String name, Content content);

    /** Writes a part that is an array of doubles. */
    default void doubles(String name, double... values) {
      part(
          name,
          out -> {
            out.writeInt(values.length);
            for (double value : values) {
              out.writeDouble(value);
            }
          });
    }

    /** Writes a part that is a list of rows of doubles, which may hold whole numbers up to 2⁵³. */
    default void rows(String name, List<double[]> rows) {
      part(
          name,
          out -> {
            out.writeInt(rows.size());
            for (double[] row : rows) {
              out.writeInt(row.length);
              for (double value : row) {
                out.writeDouble(value);
              }
            }
          });
    }

    /** Writes a part that is an array of longs. */
    default void longs(String name, long... values) {
      part(
          name,
          out -> {
            out.writeInt(values.length);
            for (long value : values) {
              out.writeLong(value);
            }
          });
    }
  }

  /** Writes one part. */
  @FunctionalInterface
  interface Content {

    /** Writes the part to a stream that is closed afterwards. */
    void write(DataOutputStream out) throws IOException;
  }

  /** Reads one part. */
  @FunctionalInterface
  interface Reading<T> {

    /** Reads the part from a stream that is closed afterwards. */
    T read(DataInputStream in) throws IOException;
  }

  /** A state that was kept. Its parts are read before the next one is offered. */
  interface Saved {

    /**
     * Reads a part.
     *
     * @throws java.io.UncheckedIOException if there is no such part or reading fails
     * @throws CancellationException if the thread is interrupted
     */
    <T> T part(String name, Reading<T> reading);

    /** A part that is an array of doubles. */
    default double[] doubles(String name) {
      return part(
          name,
          in -> {
            double[] values = new double[in.readInt()];
            for (int i = 0; i < values.length; i++) {
              values[i] = in.readDouble();
            }
            return values;
          });
    }

    /** A part that is a list of rows of doubles. */
    default List<double[]> rows(String name) {
      return part(
          name,
          in -> {
            int size = in.readInt();
            List<double[]> rows = new ArrayList<>();
            for (int i = 0; i < size; i++) {
              double[] row = new double[in.readInt()];
              for (int j = 0; j < row.length; j++) {
                row[j] = in.readDouble();
              }
              rows.add(row);
            }
            return rows;
          });
    }

    /** A part that is an array of longs. */
    default long[] longs(String name) {
      return part(
          name,
          in -> {
            long[] values = new long[in.readInt()];
            for (int i = 0; i < values.length; i++) {
              values[i] = in.readLong();
            }
            return values;
          });
    }
  }

  /**
   * Ends a computation that nobody waits for any more.
   *
   * @throws CancellationException if the thread is interrupted
   */
  static void requireNotInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
  }
}
