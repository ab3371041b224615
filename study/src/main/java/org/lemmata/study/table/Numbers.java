package org.lemmata.study.table;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The text of a number, the same on every Java version, and the one grammar in which numbers are
 * read: options, parameters, lists, data files and JSON. Digits are those of ASCII.
 */
public final class Numbers {

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  /** What stands for numbers that no digits are. */
  static final Map<String, Double> INFINITE =
      Map.of("Infinity", Double.POSITIVE_INFINITY, "-Infinity", Double.NEGATIVE_INFINITY);

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

  /** A whole number in a sentence, without a power of ten: {@code 100000000}. */
  public static String inDigits(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  /** The number itself, but 0 for −0, which is another text of the same number. */
  public static double positiveZero(double value) {
    return value + 0.0;
  }

  /**
   * Reads a number as tables write it: as {@link #real} does, or {@code Infinity} with or without a
   * minus.
   *
   * @throws NumberFormatException if the text is anything else
   */
  static double cell(String text) {
    Double infinite = INFINITE.get(text);
    return infinite == null ? real(text) : infinite;
  }

  /**
   * Reads a decimal number: digits with or without a sign, a point and a power of ten, such as
   * {@code -2.5e-3}; nothing before or behind them. {@code Double.parseDouble} also takes Java
   * literals such as {@code 1d}, hexadecimal ones, names of what is no number and blanks, which are
   * typing mistakes in a table or on a command line.
   *
   * @return the nearest double; 0 for −0, which is another text of the same number
   * @throws NumberFormatException if the text is anything else, or larger than every double
   */
  public static double real(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw new NumberFormatException(text);
    }
    double value = positiveZero(Double.parseDouble(text));
    if (Double.isInfinite(value)) {
      throw new NumberFormatException(text);
    }
    return value;
  }

  /**
   * Reads a whole number: digits with or without a sign, nothing else. {@code Long.parseLong} also
   * takes the digits of every other script.
   *
   * @throws NumberFormatException if the text is anything else, or has more than 64 bits
   */
  public static long whole(String text) {
    if (!WHOLE.matcher(text).matches()) {
      throw new NumberFormatException(text);
    }
    return Long.parseLong(text);
  }

  /**
   * Reads a whole number as {@link #whole} does.
   *
   * @throws NumberFormatException also if it has more than 32 bits
   */
  public static int smallWhole(String text) {
    long value = whole(text);
    if (value != (int) value) {
      throw new NumberFormatException(text);
    }
    return (int) value;
  }
}
