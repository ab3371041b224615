package org.lemmata.study.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Some rows of an input.
 *
 * @param input the input's name
 * @param where what every row must satisfy; all rows when empty
 * @param by a column whose values split the rows into series, or empty for one series
 */
public record Selection(String input, List<Where> where, String by) {

  /** Keeps an immutable copy. */
  public Selection {
    Objects.requireNonNull(input, "input");
    where = List.copyOf(where);
    Objects.requireNonNull(by, "by");
  }

  /** The rows of an input that satisfy every condition. */
  public static Selection of(String input, Where... conditions) {
    return new Selection(input, List.of(conditions), "");
  }

  /** One series for each value of the column. */
  public Selection by(String column) {
    return new Selection(input, where, column);
  }

  /** The columns that select and split. */
  public List<String> columns() {
    List<String> columns = new ArrayList<>(where.stream().map(Where::column).toList());
    if (!by.isEmpty()) {
      columns.add(by);
    }
    return columns;
  }
}
