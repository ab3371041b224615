package org.lemmata.cli.screen;

import java.util.ArrayList;
import java.util.List;

/** The room that text takes on a terminal, where a mark on a letter takes none. */
public final class Room {

  private Room() {}

  /** How many columns a text takes that has no colours. */
  public static int of(String text) {
    return (int) text.codePoints().filter(Room::takesRoom).count();
  }

  /** The text, filled up with spaces on the right. */
  public static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /** The text, filled up with spaces on the left. */
  public static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - of(text))) + text;
  }

  /**
   * The text in lines of at most that width, broken at spaces, and within a word only where that
   * alone is longer, if possible after a colon.
   *
   * @param width at least 1
   * @return at least one line
   */
  public static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      String rest = word;
      if (!line.isEmpty() && of(line.toString()) + 1 + of(rest) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (of(rest) > width) {
        int full = rest.offsetByCodePoints(0, width);
        int colon = rest.lastIndexOf(':', full - 1);
        int end = colon > 0 ? colon + 1 : full;
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private static boolean takesRoom(int codePoint) {
    return Character.getType(codePoint) != Character.NON_SPACING_MARK;
  }
}
