package org.lemmata.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** A table as Markdown, with every digit; numbers stand on the right. */
final class MarkdownTable {

  private MarkdownTable() {}

  static String write(Table table) {
    List<Column> columns = table.columns();
    List<List<String>> cells = columns.stream().map(column -> table.texts(column.name())).toList();
    StringBuilder text = new StringBuilder(line(columns.stream().map(Column::name).toList()));
    text.append(
        line(
            columns.stream()
                .map(column -> column.type() == Column.Type.TEXT ? ":---" : "---:")
                .toList()));
    for (int i = 0; i < table.size(); i++) {
      int row = i;
      text.append(line(cells.stream().map(column -> column.get(row)).toList()));
    }
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\R", " "))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
