package org.lemmata.cli;

import java.util.List;
import org.lemmata.cli.screen.Room;

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
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : words(session, text, width)) {
      boolean full = line.length() + (empty ? 0 : 1) + word.length() > width;
      if (full && (!empty || hasRoom(session, word, width))) {
        session.line(line.toString().stripTrailing());
        line = new StringBuilder(" ".repeat(indent(session, first, word, width)));
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    session.line(line.toString().stripTrailing());
  }

  /** On a terminal a word that takes more than a line is broken. */
  private static List<String> words(Session session, String text, int width) {
    List<String> words = List.of(text.strip().split("\\s+", -1));
    return session.screen().isTerminal()
        ? words.stream().flatMap(word -> Room.lines(word, width).stream()).toList()
        : words;
  }

  /** Whether a word that does not fit behind what stands first goes to the next line. */
  private static boolean hasRoom(Session session, String word, int width) {
    return session.screen().isTerminal() && word.length() <= width;
  }

  /** On a terminal a long word gets as much of the indent as there is room for. */
  private static int indent(Session session, String first, String word, int width) {
    return session.screen().isTerminal()
        ? Math.max(0, Math.min(first.length(), width - word.length()))
        : first.length();
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
