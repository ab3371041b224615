package org.lemmata.meanfield.study;

import org.lemmata.study.param.DoubleList;
import org.lemmata.study.param.InvalidParameter;

/** Refuses tables that would fill the memory. */
final class TableSize {

  private static final int MOST_ROWS = 1_000_000;

  private TableSize() {}

  /**
   * Checks the rows of a table.
   *
   * @param times the times to report
   * @param rows of one time
   * @throws InvalidParameter if all times together have more than a million rows
   */
  static void require(DoubleList times, int rows) {
    if ((long) rows * times.size() > MOST_ROWS) {
      throw new InvalidParameter(
          "times",
          times.size() + " times",
          "at most " + MOST_ROWS / rows + " with " + rows + " rows each");
    }
  }
}
