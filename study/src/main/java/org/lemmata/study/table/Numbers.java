package org.lemmata.study.table;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;
import java.util.regex.Pattern;

/** The text of a double, the same on every Java version. */
public final class Numbers {

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?|[+-]?Infinity|NaN");

  private Numbers() {}

  /**
   * The shortest decimal that reads back as the same double. {@code Double.toString} is not used:
   * before Java 19 it sometimes prints more digits, and a table's bytes would depend on the Java.
   */
  public static String shortest(double value) {
    String text = DoubleToDecimal.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** The same number as it stands in a sentence: {@code 1e-6}, where a table has 1.0E-6. */
  public static String inWords(double value) {
    return shortest(value).replace(".0E", "E").replace('E', 'e');
  }

  /**
   * Reads a decimal number. {@code Double.parseDouble} also takes Java literals such as {@code 1d}
   * and hexadecimal ones, which are typing mistakes in a table or on a command line.
   *
   * @throws NumberFormatException if the text is anything else
   */
  public static double parse(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw new NumberFormatException(text);
    }
    return Double.parseDouble(text);
  }
}
