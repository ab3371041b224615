package org.lemmata.study.table;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;

/** The text of a double, the same on every Java version. */
public final class Numbers {

  private Numbers() {}

  /**
   * The shortest decimal that reads back as the same double. {@code Double.toString} is not used:
   * before Java 19 it sometimes prints more digits, and a table's bytes would depend on the Java.
   */
  public static String shortest(double value) {
    String text = DoubleToDecimal.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
