package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.text.TextBlock;

/** The labelled marks of a panel, each with a sample of how it looks, in columns. */
final class Legend {

  private static final double SPACING = 3.2;
  private static final double BETWEEN_COLUMNS = 10;

  private final List<Entry> entries;
  private final int columns;

  /** One line of the legend: marks of different kinds with the same label share it. */
  private record Entry(TextBlock text, Map<Mark, Look> samples) {}

  private Legend(List<Entry> entries, int columns) {
    this.entries = entries;
    this.columns = columns;
  }

  /** One column, to stand inside a plot; texts are broken at this width. */
  static Legend column(Map<Mark, Look> marks, double width) {
    return new Legend(entries(marks, width - MarkDrawing.SAMPLE - Measures.GAP), 1);
  }

  /** As many columns as fit this width, to stand below a plot. */
  static Legend flow(Map<Mark, Look> marks, double width) {
    List<Entry> entries = entries(marks, width - MarkDrawing.SAMPLE - Measures.GAP);
    int columns = Math.max(1, entries.size());
    while (columns > 1 && new Legend(entries, columns).width() > width) {
      columns--;
    }
    int rows = (entries.size() + columns - 1) / Math.max(1, columns);
    return new Legend(entries, rows == 0 ? 1 : (entries.size() + rows - 1) / rows);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  double width() {
    double width = (columns - 1) * BETWEEN_COLUMNS;
    for (int column = 0; column < columns; column++) {
      width += columnWidth(column);
    }
    return width;
  }

  double height() {
    double height = 0;
    for (int row = 0; row < rows(); row++) {
      height += rowHeight(row) + (row == 0 ? 0 : SPACING);
    }
    return height;
  }

  void draw(Graphics2D graphics, double left, double top) {
    double y = top;
    for (int row = 0; row < rows(); row++) {
      double x = left;
      for (int column = 0; column < columns; column++) {
        int index = row * columns + column;
        if (index < entries.size()) {
          draw(graphics, entries.get(index), x, y);
        }
        x += columnWidth(column) + BETWEEN_COLUMNS;
      }
      y += rowHeight(row) + SPACING;
    }
  }

  private static void draw(Graphics2D graphics, Entry entry, double left, double top) {
    double middle = top + Measures.SMALL * 0.36;
    entry
        .samples()
        .forEach((mark, look) -> MarkDrawing.of(mark).sample(graphics, look, left, middle));
    graphics.setPaint(Palette.INK);
    entry.text().draw(graphics, left + MarkDrawing.SAMPLE + Measures.GAP, top, 0);
  }

  private static List<Entry> entries(Map<Mark, Look> marks, double textWidth) {
    Map<String, Map<Mark, Look>> byLabel = new LinkedHashMap<>();
    marks.forEach(
        (mark, look) -> {
          if (!mark.label().isBlank() && !MarkDrawing.of(mark).hasCells()) {
            Map<Mark, Look> samples =
                byLabel.computeIfAbsent(mark.label(), label -> new LinkedHashMap<>());
            if (samples.keySet().stream().noneMatch(one -> one.kind().equals(mark.kind()))) {
              samples.put(mark, look);
            }
          }
        });
    List<Entry> entries = new ArrayList<>();
    byLabel.forEach(
        (label, samples) ->
            entries.add(new Entry(TextBlock.wrapped(label, Measures.SMALL, textWidth), samples)));
    return entries;
  }

  private int rows() {
    return (entries.size() + columns - 1) / columns;
  }

  private double rowHeight(int row) {
    double height = 0;
    for (int i = row * columns; i < Math.min(entries.size(), (row + 1) * columns); i++) {
      height = Math.max(height, entries.get(i).text().height());
    }
    return height;
  }

  private double columnWidth(int column) {
    double width = 0;
    for (int i = column; i < entries.size(); i += columns) {
      width = Math.max(width, MarkDrawing.SAMPLE + Measures.GAP + entries.get(i).text().width());
    }
    return width;
  }
}
