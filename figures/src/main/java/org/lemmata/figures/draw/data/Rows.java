package org.lemmata.figures.draw.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.lemmata.study.UnknownName;
import org.lemmata.study.figure.Selection;
import org.lemmata.study.figure.Where;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Numbers;
import org.lemmata.study.table.Table;

/**
 * Some rows of a table.
 *
 * @param table the table
 * @param indices which rows, ascending
 */
record Rows(Table table, List<Integer> indices) {

  /** What a layer reads that names no input. */
  static final Rows NONE = new Rows(Table.with(List.of()).build(), List.of());

  Rows {
    indices = List.copyOf(indices);
  }

  /**
   * The rows that a selection asks for, by series in the order of their first row; one series with
   * an empty name when it does not split.
   *
   * @throws UnknownName if there is no such input or column
   */
  static Map<String, Rows> of(Selection selection, Map<String, Table> tables) {
    Table table = tables.get(selection.input());
    if (table == null) {
      throw new UnknownName("input", selection.input(), List.copyOf(tables.keySet()));
    }
    List<Integer> chosen = matching(table, selection.where());
    if (selection.by().isEmpty()) {
      return Map.of("", new Rows(table, chosen));
    }
    List<String> names = table.texts(selection.by());
    Map<String, List<Integer>> split = new LinkedHashMap<>();
    for (int row : chosen) {
      split.computeIfAbsent(names.get(row), name -> new ArrayList<>()).add(row);
    }
    Map<String, Rows> series = new LinkedHashMap<>();
    split.forEach((name, rows) -> series.put(name, new Rows(table, rows)));
    return series;
  }

  /** The cells of a number column in these rows. */
  double[] column(String name) {
    double[] all = table.doubles(name);
    return indices.stream().mapToDouble(row -> all[row]).toArray();
  }

  private static List<Integer> matching(Table table, List<Where> where) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      rows.add(row);
    }
    for (Where condition : where) {
      List<String> cells = table.texts(condition.column());
      IntPredicate same = sameNumber(table, condition, cells);
      rows.removeIf(row -> !cells.get(row).equals(condition.text()) && !same.test(row));
    }
    return rows;
  }

  /** Whether the cell of a row is another text of the number asked for. */
  private static IntPredicate sameNumber(Table table, Where condition, List<String> cells) {
    String column = condition.column();
    if (table.columns().get(table.indexOf(column)).type() == Column.Type.TEXT) {
      return row -> false;
    }
    double number;
    try {
      number = Numbers.real(condition.text());
    } catch (NumberFormatException e) {
      return row -> false;
    }
    BigDecimal exactly = new BigDecimal(condition.text());
    double[] numbers = table.doubles(column);
    return row -> numbers[row] == number && new BigDecimal(cells.get(row)).compareTo(exactly) == 0;
  }
}
