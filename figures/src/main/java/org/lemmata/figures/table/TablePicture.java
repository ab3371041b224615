package org.lemmata.figures.table;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lemmata.figures.draw.Drawing;
import org.lemmata.study.table.Table;

/** How a table is drawn. */
public sealed interface TablePicture permits TablePlot, BorrowedPanel {

  /** Whether a file holds such a picture as SVG. */
  static boolean isOne(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    return text.startsWith("<svg") && text.contains("id=\"" + TablePlot.ID.replace('.', '-') + "-");
  }

  /**
   * Draws a table.
   *
   * @param title a few words
   * @throws IllegalArgumentException if the table lacks a column that is drawn, or holds text where
   *     numbers are needed
   */
  Drawing draw(String title, Table table);

  /**
   * The same drawing before there is anything to see of the table; empty where there are no axes,
   * or the axes alone would not do.
   */
  Optional<Drawing> axes(String title, Table table);
}
