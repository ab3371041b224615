package org.lemmata.study.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The CSV form: a header of column names, doubles in full precision, one LF a row. */
public final class Csv {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private Csv() {}

  /** Writes a table. */
  public static String write(Table table) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(table.columns().stream().map(Column::name));
      for (int i = 0; i < table.size(); i++) {
        printer.printRecord(table.row(i).stream().map(Csv::cell));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  static String cell(Object value) {
    if (value instanceof Double number) {
      return number.isNaN() ? "" : Numbers.shortest(number);
    }
    return value.toString();
  }
}
