package org.lemmata.cli;

import java.util.List;

/** Text broken into lines. */
final class Prose {

  private static final int WIDTH = 96;

  private Prose() {}

  /**
   * Prints a paragraph.
   *
   * @param first what stands before the first line; the other lines are indented as far
   */
  static void print(Session session, String first, String text) {
    String indent = " ".repeat(first.length());
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : List.of(text.strip().split("\\s+", -1))) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        session.line(line.toString().stripTrailing());
        line = new StringBuilder(indent);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    session.line(line.toString().stripTrailing());
  }
}
