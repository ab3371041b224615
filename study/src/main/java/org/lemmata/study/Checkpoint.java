package org.lemmata.study;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Where a long computation leaves its state, to go on from there after it was ended from outside.
 *
 * <p>The state of a computation is its own: parameters, seed and code are the same when it is
 * handed back. A table may not depend on whether there was one.
 */
public interface Checkpoint {

  /** Keeps nothing, and has nothing. */
  Checkpoint NONE =
      new Checkpoint() {
        @Override
        public Optional<byte[]> load() {
          return Optional.empty();
        }

        @Override
        public void save(Supplier<byte[]> state) {
          requireNotInterrupted();
        }
      };

  /** The state that was saved last, if it is whole; empty for a computation that begins. */
  Optional<byte[]> load();

  /**
   * Offers a state to be kept. To be called often, at any place from which the computation could go
   * on: how often a state is really asked for and written is decided here, by the clock.
   *
   * @param state makes the state; called in this thread before the method returns, or not at all
   * @throws CancellationException if the thread is interrupted; the state is kept then
   */
  void save(Supplier<byte[]> state);

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
