package org.lemmata.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns; the last column is not padded. */
final class Columns {

  private static final String GAP = "  ";

  /** Prose needs so much room beside other columns. */
  private static final int LEAST = 24;

  private final String indent;
  private final List<List<String>> rows = new ArrayList<>();

  Columns(String indent) {
    this.indent = indent;
  }

  Columns row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /**
   * A line for each row, however long, so that a search for a word finds the whole row; on a
   * terminal, as wide as that is.
   */
  void print(Session session) {
    if (session.screen().isTerminal()) {
      printProse(session);
      return;
    }
    int[] widths = widths();
    rows.forEach(row -> session.line((beforeLast(row, widths) + last(row)).stripTrailing()));
  }

  /** The last cells are broken into lines where they are too long for one. */
  void printProse(Session session) {
    int[] widths = widths();
    int width = session.screen().width().orElse(Integer.MAX_VALUE);
    for (List<String> row : rows) {
      String first = beforeLast(row, widths);
      if (width - first.length() >= Math.min(LEAST, last(row).length())) {
        Prose.print(session, first, last(row));
      } else {
        Prose.print(session, indent, first.strip());
        Prose.print(session, indent + "    ", last(row));
      }
    }
  }

  private String beforeLast(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder(indent);
    for (int i = 0; i < row.size() - 1; i++) {
      String cell = row.get(i);
      line.append(cell).append(" ".repeat(widths[i] - cell.length())).append(GAP);
    }
    return line.toString();
  }

  private static String last(List<String> row) {
    return row.get(row.size() - 1);
  }

  private int[] widths() {
    int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return widths;
  }
}
