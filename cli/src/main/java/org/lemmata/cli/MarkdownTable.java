package org.lemmata.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;
import org.lemmata.study.table.TableWriter;

/** A table as Markdown, with every digit; numbers stand on the right. */
final class MarkdownTable implements TableWriter {

  private final Writer text;

  private MarkdownTable(Writer text) {
    this.text = text;
  }

  /** Writes a table row by row, in UTF-8; nothing of its provenance. */
  static TableWriter writer(OutputStream out) {
    return new MarkdownTable(
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
  }

  static String write(Table table) {
    StringWriter text = new StringWriter();
    try {
      MarkdownTable lines = new MarkdownTable(text);
      lines.begin(table.columns());
      lines.rows(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  @Override
  public void begin(List<Column> columns) throws IOException {
    text.write(line(columns.stream().map(Column::name)));
    text.write(
        line(columns.stream().map(column -> column.type() == Column.Type.TEXT ? ":---" : "---:")));
  }

  @Override
  public void rows(Table part) throws IOException {
    for (int i = 0; i < part.size(); i++) {
      text.write(line(part.texts(i).stream()));
    }
  }

  @Override
  public void end(Provenance provenance) throws IOException {
    text.flush();
  }

  private static String line(Stream<String> cells) {
    return cells
        .map(cell -> cell.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\R", " "))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
