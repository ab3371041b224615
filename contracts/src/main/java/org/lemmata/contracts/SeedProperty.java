package org.lemmata.contracts;

import org.lemmata.study.table.Numbers;

/** The system property {@code lemmata.seed}, by which a contract takes another seed. */
final class SeedProperty {

  private static final String NAME = "lemmata.seed";

  private SeedProperty() {}

  /**
   * The seed that was asked for, or the usual one. {@code Long.getLong} would take the usual one
   * for a typing mistake too, and 010 for 8.
   *
   * @throws IllegalArgumentException if the property is not a whole number of 64 bits
   */
  static long or(long usual) {
    return read(System.getProperty(NAME), usual);
  }

  static long read(String text, long usual) {
    try {
      return text == null ? usual : Numbers.whole(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          NAME + "=" + text + ": it must be a whole number of 64 bits", e);
    }
  }
}
