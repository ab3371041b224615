package org.lemmata.exercise;

import java.util.Locale;
import org.lemmata.study.table.Numbers;

/**
 * What a student's code gave, against what is right.
 *
 * @param fine whether it is right
 * @param sentence what came out and what is right, without the input and without a full stop
 */
public record Seen(boolean fine, String sentence) {

  /**
   * A number that must be near the right one.
   *
   * @param value what came out
   * @param right the right value
   * @param within how far it may be off, from 0; says what the rounding or the quoted digits allow
   */
  public static Seen near(double value, double right, double within) {
    boolean fine = value == right || Math.abs(value - right) <= within;
    String sentence = text(value) + " came out, and " + text(right) + " is right";
    boolean close = !fine && text(value).equals(text(right));
    return new Seen(
        fine,
        close
            ? Numbers.inWords(value) + " came out, and " + Numbers.inWords(right) + " is right"
            : sentence);
  }

  /** A number that must lie between two others. */
  public static Seen between(double value, double low, double high) {
    return new Seen(
        value >= low && value <= high,
        text(value) + " came out, and it must be from " + text(low) + " to " + text(high));
  }

  /** A number that may not exceed another. */
  public static Seen atMost(double value, double most) {
    return new Seen(value <= most, text(value) + " came out, and it must be at most " + text(most));
  }

  /** A number that may not be below another. */
  public static Seen atLeast(double value, double least) {
    return new Seen(
        value >= least, text(value) + " came out, and it must be at least " + text(least));
  }

  /** Something that must equal what is right, and reads well as text. */
  public static Seen same(Object value, Object right) {
    return new Seen(right.equals(value), value + " came out, and " + right + " is right");
  }

  /** Something that must be so; the sentence says what came out and what is right. */
  public static Seen that(boolean fine, String sentence) {
    return new Seen(fine, sentence);
  }

  /** A number for a student: all digits of a short one, seven of a long one. */
  public static String text(double value) {
    String shortest = Numbers.inWords(value);
    if (shortest.length() <= 10 || Double.isNaN(value) || Double.isInfinite(value)) {
      return shortest.replace("Infinity", "infinity");
    }
    return Numbers.inWords(Double.parseDouble(String.format(Locale.ROOT, "%.6e", value)));
  }
}
