package org.lemmata.study;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a message shows of a text that a user wrote, which may be of any length. */
public final class Excerpt {

  private static final int LONGEST = 80;

  /** More, because its end says most. */
  private static final int LONGEST_ENDS = 240;

  /** What steers a terminal, or turns the direction of a text. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

  private Excerpt() {}

  /** The text, or its beginning. */
  public static String of(Object value) {
    String text = String.valueOf(value);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }

  /** A path, or its two ends. */
  public static String of(Path path) {
    return ends(path.toString());
  }

  /** A text, or its beginning and its end where both matter. */
  public static String ends(String text) {
    int half = LONGEST_ENDS / 2;
    return text.length() <= LONGEST_ENDS
        ? text
        : text.substring(0, half) + "..." + text.substring(text.length() - half);
  }

  /**
   * A text from a file as it may be shown on a terminal: with question marks for what steers it.
   */
  public static String plain(String text) {
    return CONTROL.matcher(text).replaceAll("?");
  }
}
