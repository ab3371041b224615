package org.lemmata.study.table;

import java.util.Objects;

/**
 * Names and describes one column of a table.
 *
 * @param name lower case, as in the header of the CSV
 * @param type what its cells hold
 * @param unit the unit, {@code 1} for a pure number, empty for text
 * @param description one line, with the symbol
 */
public record Column(String name, Type type, String unit, String description) {

  /** What the cells of a column hold. */
  public enum Type {
    /** Doubles; NaN means that nothing was computed and is written as an empty cell. */
    REAL,
    /** Longs. */
    WHOLE,
    /** Text. */
    TEXT
  }

  /** Checks that nothing is null. */
  public Column {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(description, "description");
  }

  /** A column of dimensionless doubles. */
  public static Column real(String name, String description) {
    return new Column(name, Type.REAL, "1", description);
  }

  /** A column of counts or indices. */
  public static Column whole(String name, String description) {
    return new Column(name, Type.WHOLE, "1", description);
  }

  /** A column of text. */
  public static Column text(String name, String description) {
    return new Column(name, Type.TEXT, "", description);
  }
}
