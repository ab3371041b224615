package org.lemmata.cli;

import java.util.ArrayList;
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
    lines(first, text, width, session.screen().isTerminal()).forEach(session::line);
  }

  /** A paragraph in lines of at most so many characters, as far as its words are no longer. */
  static List<String> lines(String text, int width) {
    return lines("", text, width, false);
  }

  private static List<String> lines(String first, String text, int width, boolean terminal) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : words(text, width, terminal)) {
      boolean full = line.length() + (empty ? 0 : 1) + word.length() > width;
      // On a terminal a word that does not fit behind what stands first goes to the next line.
      if (full && (!empty || (terminal && word.length() <= width))) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(" ".repeat(indent(first, word, width, terminal)));
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /** On a terminal a word that takes more than a line is broken. */
  private static List<String> words(String text, int width, boolean terminal) {
    List<String> words = List.of(text.strip().split("\\s+", -1));
    return terminal
        ? words.stream().flatMap(word -> Room.lines(word, width).stream()).toList()
        : words;
  }

  /** On a terminal a long word gets as much of the indent as there is room for. */
  private static int indent(String first, String word, int width, boolean terminal) {
    return terminal ? Math.max(0, Math.min(first.length(), width - word.length())) : first.length();
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
