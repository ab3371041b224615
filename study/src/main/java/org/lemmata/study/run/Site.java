package org.lemmata.study.run;

import java.util.List;
import org.lemmata.study.Progress;

/** Where pieces of work are done. Nothing else knows that there is more than one machine. */
@FunctionalInterface
public interface Site {

  /**
   * Works off pieces, in any order, side by side.
   *
   * @param pieces different ones
   * @param taker takes what each came to
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  void work(List<? extends Piece> pieces, Taker taker);

  /** Takes what pieces came to. */
  @FunctionalInterface
  interface Taker {

    /**
     * Takes what a piece came to; called from any thread, by several at a time. If it throws, no
     * further piece is begun.
     *
     * @param index the piece's place in the list
     * @param finished what it came to
     */
    void take(int index, Finished finished);

    /** What hears of the progress within a piece. */
    default Progress progress(int index) {
      return Progress.NONE;
    }
  }
}
