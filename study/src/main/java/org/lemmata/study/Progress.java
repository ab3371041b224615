package org.lemmata.study;

/** Hears how far a run has come. Implementations are safe to call from any thread. */
@FunctionalInterface
public interface Progress {

  /** Hears nothing. */
  Progress NONE = (task, done, total) -> {};

  /**
   * Reports progress.
   *
   * @param task what is being done, a few words
   * @param done units finished
   * @param total units in all, positive; {@code done == total} ends the task
   */
  void report(String task, long done, long total);
}
