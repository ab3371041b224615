package org.lemmata.study;

import java.nio.file.Path;

/** What a message shows of a text that a user wrote, which may be of any length. */
public final class Excerpt {

  private static final int LONGEST = 80;
  private static final int LONGEST_ENDS = 240;

  private Excerpt() {}

  /** The text, or its beginning. */
  public static String of(Object value) {
    String text = String.valueOf(value);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }

  /** The name of a file, or its beginning and its end. */
  public static String name(Path file) {
    return ends(file.toString());
  }

  /** A text, or its beginning and its end where both matter. */
  public static String ends(String text) {
    int half = LONGEST_ENDS / 2;
    return text.length() <= LONGEST_ENDS
        ? text
        : text.substring(0, half) + "..." + text.substring(text.length() - half);
  }
}
