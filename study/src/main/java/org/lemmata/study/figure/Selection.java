package org.lemmata.study.figure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Some rows of an input.
 *
 * @param input the input's name
 * @param where rows whose cells, as the CSV writes them, equal these texts; all rows when empty
 * @param by a column whose values split the rows into series, or empty for one series
 */
public record Selection(String input, Map<String, String> where, String by) {

  /** Keeps an ordered immutable copy. */
  public Selection {
    where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
  }

  /** All rows of an input. */
  public static Selection of(String input) {
    return new Selection(input, Map.of(), "");
  }

  /** Only the rows with this cell. */
  public Selection where(String column, String text) {
    Map<String, String> more = new LinkedHashMap<>(where);
    more.put(column, text);
    return new Selection(input, more, by);
  }

  /** One series for each value of the column. */
  public Selection by(String column) {
    return new Selection(input, where, column);
  }
}
