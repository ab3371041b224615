package org.lemmata.cli;

import java.util.List;

/** Text broken into lines, for the terminal if there is one. */
final class Prose {

  /** Longer lines are hard to read, and shorter ones than the least make no text. */
  private static final int WIDEST = 96;

  private static final int NARROWEST = 40;

  private Prose() {}

  /**
   * Prints a paragraph.
   *
   * @param first what stands before the first line; the other lines are indented as far
   */
  static void print(Session session, String first, String text) {
    int width = Math.max(NARROWEST, Math.min(WIDEST, width(session)));
    String indent = " ".repeat(first.length());
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : List.of(text.strip().split("\\s+", -1))) {
      if (!empty && line.length() + 1 + word.length() > width) {
        session.line(line.toString().stripTrailing());
        line = new StringBuilder(indent);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    session.line(line.toString().stripTrailing());
  }

  /** Prints one line, however long; on a terminal, a paragraph. */
  static void line(Session session, String first, String text) {
    if (session.screen().isTerminal()) {
      print(session, first, text);
    } else {
      session.line(first + text);
    }
  }

  private static int width(Session session) {
    return session.screen().width().orElse(session.terminal().orElse(WIDEST));
  }
}
