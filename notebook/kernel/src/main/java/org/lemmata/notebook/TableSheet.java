package org.lemmata.notebook;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.wbr;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.study.claim.Numeral;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Csv;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;

/** A table as a cell shows it: six digits a number, and the first rows of a long one. */
final class TableSheet {

  /** More rows than these are counted and not shown. */
  static final int SHOWN = 20;

  private static final String TEXT = "text-align:left;max-width:24em;overflow-wrap:anywhere";
  private static final String NUMBER = "text-align:right";

  private TableSheet() {}

  /** As HTML; what a column is and its unit appear over its name. */
  static String html(Table table) {
    List<Column> columns = table.columns();
    return table(
            caption(
                    text(count(table)),
                    each(
                        table.provenance().map(Provenance::command).stream().toList(),
                        command -> each(text(" · "), code(command))))
                .withStyle("caption-side:bottom;text-align:left"),
            thead(tr(each(columns, TableSheet::head))),
            tbody(
                each(
                    rows(table),
                    row ->
                        tr(
                            each(
                                IntStream.range(0, columns.size()).boxed().toList(),
                                i ->
                                    td(breakable(cell(row.get(i))))
                                        .withStyle(style(columns.get(i))))))))
        .render();
  }

  /** As CSV with every digit, for where there is no HTML. */
  static String plain(Table table) {
    Table.Builder first = Table.with(table.columns());
    rows(table).forEach(first::row);
    return Csv.write(first.build()) + count(table);
  }

  private static DomContent head(Column column) {
    return th(text(column.name()), iff(hasUnit(column), span(" [" + column.unit() + "]")))
        .withTitle(column.description())
        .withStyle(style(column));
  }

  private static boolean hasUnit(Column column) {
    return !column.unit().isEmpty() && !column.unit().equals("1");
  }

  private static String style(Column column) {
    return column.type() == Column.Type.TEXT ? TEXT : NUMBER;
  }

  private static List<List<Object>> rows(Table table) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(SHOWN, table.size()); i++) {
      rows.add(table.row(i));
    }
    return rows;
  }

  /** A list of numbers may break behind its colons. */
  private static DomContent breakable(String cell) {
    return each(
        List.of(cell.split("(?<=:)", -1)),
        part -> each(text(part), iff(part.endsWith(":"), wbr())));
  }

  private static String cell(Object value) {
    if (value instanceof Double number) {
      return number.isNaN() ? "" : Numeral.of(number).plain();
    }
    return value.toString();
  }

  private static String count(Table table) {
    String rows = table.size() == 1 ? "1 row" : table.size() + " rows";
    return table.size() > SHOWN ? rows + ", of which the first " + SHOWN + " are shown" : rows;
  }
}
