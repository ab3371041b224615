package org.lemmata.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns; the last column is not padded. */
final class Columns {

  private static final String GAP = "  ";

  private final String indent;
  private final List<List<String>> rows = new ArrayList<>();

  Columns(String indent) {
    this.indent = indent;
  }

  Columns row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** A line for each row, however long, so that a search for a word finds the whole row. */
  void print(Session session) {
    int[] widths = widths();
    rows.forEach(row -> session.line((beforeLast(row, widths) + last(row)).stripTrailing()));
  }

  /** The last cells are broken into lines where they are too long for one. */
  void printProse(Session session) {
    int[] widths = widths();
    rows.forEach(row -> Prose.print(session, beforeLast(row, widths), last(row)));
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
