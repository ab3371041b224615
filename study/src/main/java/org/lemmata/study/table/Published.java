package org.lemmata.study.table;

import java.util.Objects;

/**
 * Values of other people, as a table: what a figure or a claim compares with is never a bare number
 * in it.
 *
 * @param name {@code paper.published-name} of the paper that uses it; unique among all published
 *     tables, and the name by which a figure's layers refer to it
 * @param citation whose they are, and where they stand
 * @param readBy who read them off what, and how exactly
 * @param table the values
 */
public record Published(String name, String citation, String readBy, Table table) {

  /** Checks that nothing is null or blank. */
  public Published {
    Objects.requireNonNull(table, "table");
    if (name.isBlank() || citation.isBlank() || readBy.isBlank()) {
      throw new IllegalArgumentException(
          "published values '" + name + "' need a name, a citation and who read them off what");
    }
  }

  /** Citation and reading in one sentence each. */
  public String words() {
    return citation + ". " + readBy + ".";
  }
}
