package org.lemmata.figures.draw.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.table.Table;

/**
 * Reads the marks of a panel out of tables. A row with a cell that cannot be drawn is left out; a
 * line or a band is broken there.
 */
public final class MarkReader {

  private final Map<String, Table> tables;
  private final Panel panel;

  private MarkReader(Map<String, Table> tables, Panel panel) {
    this.tables = tables;
    this.panel = panel;
  }

  /**
   * Reads every layer of a panel, bottom first.
   *
   * @param tables the figure's inputs by name
   * @throws IllegalArgumentException if an input or a column is unknown, or a column holds text
   *     where numbers are needed; the message says which layer
   */
  public static List<Mark> read(Panel panel, Map<String, Table> tables) {
    MarkReader reader = new MarkReader(tables, panel);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < panel.layers().size(); i++) {
      try {
        marks.addAll(reader.layer(i + 1, panel.layers().get(i)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("layer " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return marks;
  }

  private List<Mark> layer(int number, Layer layer) {
    Map<String, Rows> series =
        layer.rows().map(selection -> Rows.of(selection, tables)).orElse(Map.of("", Rows.NONE));
    SampleReader reader =
        layer.geometry().accept(new SampleReaders(panel.frame(), List.copyOf(series.values())));
    List<Mark> marks = new ArrayList<>();
    series.forEach(
        (name, rows) ->
            marks.add(
                new Mark(
                    number,
                    name,
                    marks.size(),
                    layer.label().replace("{}", name),
                    layer,
                    reader.read(rows),
                    layer.geometry().artefact().map(rows.table()::artefact))));
    return marks;
  }
}
