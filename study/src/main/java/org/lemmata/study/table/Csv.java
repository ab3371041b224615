package org.lemmata.study.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** The CSV form: a header of column names, doubles in full precision, one LF a row. */
public final class Csv {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private Csv() {}

  /** Writes a table. */
  public static String write(Table table) {
    StringBuilder text = new StringBuilder();
    Rows rows = new Rows(text);
    try {
      rows.begin(table.columns());
      rows.rows(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes a table row by row, in UTF-8; nothing of its provenance. */
  public static TableWriter writer(OutputStream out) {
    return rows(out);
  }

  static Rows rows(OutputStream out) {
    return new Rows(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
  }

  /** The rows one after the other. */
  static final class Rows implements TableWriter {

    private final CSVPrinter printer;

    private Rows(Appendable text) {
      try {
        this.printer = new CSVPrinter(text, FORMAT);
      } catch (IOException e) {
        throw new UncheckedIOException("the format has nothing to write ahead", e);
      }
    }

    @Override
    public void begin(List<Column> columns) throws IOException {
      printer.printRecord(columns.stream().map(Column::name));
    }

    @Override
    public void rows(Table part) throws IOException {
      for (int i = 0; i < part.size(); i++) {
        printer.printRecord(part.row(i).stream().map(Csv::cell));
      }
    }

    @Override
    public void end(Provenance provenance) throws IOException {
      flush();
    }

    void flush() throws IOException {
      printer.flush();
    }
  }

  /**
   * Reads a table back.
   *
   * @param columns those it was written with
   * @throws IllegalArgumentException if the text is not such a table
   */
  public static Table read(String text, List<Column> columns) {
    Table.Builder table = Table.with(columns);
    try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
      List<CSVRecord> records = parser.getRecords();
      List<String> names = columns.stream().map(Column::name).toList();
      if (records.isEmpty() || !records.get(0).toList().equals(names)) {
        throw new IllegalArgumentException("its columns are not " + String.join(", ", names));
      }
      for (CSVRecord row : records.subList(1, records.size())) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "row " + (row.getRecordNumber() - 1) + " has " + row.size() + " cells");
        }
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          cells.add(cell(columns.get(i), row.get(i)));
        }
        table.row(cells);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException("it is no CSV text", e);
    }
    return table.build();
  }

  private static Object cell(Column column, String text) {
    return switch (column.type()) {
      case TEXT -> text;
      case WHOLE -> Numbers.whole(text);
      case REAL -> text.isEmpty() ? Double.NaN : Numbers.cell(text);
    };
  }

  static String cell(Object value) {
    if (value instanceof Double number) {
      return number.isNaN() ? "" : Numbers.shortest(number);
    }
    return value.toString();
  }
}
