package org.lemmata.study;

/** What a message shows of a text that a user wrote, which may be of any length. */
public final class Excerpt {

  private static final int LONGEST = 80;

  private Excerpt() {}

  /** The text, or its beginning. */
  public static String of(Object value) {
    String text = String.valueOf(value);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
