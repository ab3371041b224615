package org.lemmata.study.figure;

import java.util.Objects;

/**
 * A condition on rows.
 *
 * @param column the column
 * @param text what the cell must be, as the CSV writes it; in a column of numbers any text of the
 *     same number
 */
public record Where(String column, String text) {

  /** Checks that nothing is null. */
  public Where {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(text, "text");
  }
}
