package org.lemmata.study.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lemmata.study.UnknownName;

/**
 * Immutable named columns of equally many cells, and where they came from. Two tables are equal
 * when columns and cells are; provenance does not count.
 */
public final class Table {

  private final List<Column> columns;
  private final List<List<Object>> rows;
  private final Provenance provenance;

  private Table(List<Column> columns, List<List<Object>> rows, Provenance provenance) {
    this.columns = columns;
    this.rows = rows;
    this.provenance = provenance;
  }

  /** Starts a table with these columns. */
  public static Builder with(List<Column> columns) {
    return new Builder(columns);
  }

  /** The columns in order. */
  public List<Column> columns() {
    return columns;
  }

  /** How many rows there are. */
  public int size() {
    return rows.size();
  }

  /**
   * One row: a {@link Double}, {@link Long} or {@link String} a column.
   *
   * @param index from 0
   */
  public List<Object> row(int index) {
    return rows.get(index);
  }

  /**
   * The cells of a number column as doubles.
   *
   * @throws UnknownName if there is no such column
   * @throws IllegalArgumentException if it holds text
   */
  public double[] doubles(String column) {
    int index = indexOf(column);
    if (columns.get(index).type() == Column.Type.TEXT) {
      throw new IllegalArgumentException("column " + column + " holds text");
    }
    return rows.stream().mapToDouble(row -> ((Number) row.get(index)).doubleValue()).toArray();
  }

  /**
   * The cells of a column as the CSV writes them.
   *
   * @throws UnknownName if there is no such column
   */
  public List<String> texts(String column) {
    int index = indexOf(column);
    return rows.stream().map(row -> Csv.cell(row.get(index))).toList();
  }

  /**
   * The position of a column.
   *
   * @throws UnknownName if there is no such column
   */
  public int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new UnknownName("column", column, columns.stream().map(Column::name).toList());
  }

  /** Where it came from; empty until a runner has said so. */
  public Optional<Provenance> provenance() {
    return Optional.ofNullable(provenance);
  }

  /** The same table from elsewhere. */
  public Table from(Provenance source) {
    return new Table(columns, rows, source);
  }

  /** SHA-256 of the CSV form, which is exact. */
  public String contentHash() {
    return Hashes.sha256(Csv.write(this).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Table table && columns.equals(table.columns) && rows.equals(table.rows);
  }

  @Override
  public int hashCode() {
    return 31 * columns.hashCode() + rows.hashCode();
  }

  @Override
  public String toString() {
    return Csv.write(this);
  }

  /** Collects the rows of a table. */
  public static final class Builder {

    private final List<Column> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    private Builder(List<Column> columns) {
      this.columns = List.copyOf(columns);
    }

    /**
     * Adds a row: an int or long for a whole column, any number for a real one, text for text.
     *
     * @throws IllegalArgumentException if the cells do not fit the columns
     */
    public Builder row(Object... cells) {
      return row(List.of(cells));
    }

    /** Adds a row; see {@link #row(Object...)}. */
    public Builder row(List<?> cells) {
      if (cells.size() != columns.size()) {
        throw new IllegalArgumentException(
            cells.size() + " cells for " + columns.size() + " columns");
      }
      List<Object> row = new ArrayList<>(cells.size());
      for (int i = 0; i < columns.size(); i++) {
        row.add(cell(columns.get(i), cells.get(i)));
      }
      rows.add(List.copyOf(row));
      return this;
    }

    /** The table of the rows so far. */
    public Table build() {
      return new Table(columns, List.copyOf(rows), null);
    }

    private static Object cell(Column column, Object value) {
      boolean whole = value instanceof Integer || value instanceof Long;
      Object cell =
          switch (column.type()) {
            case REAL ->
                value instanceof Double || whole ? (Object) ((Number) value).doubleValue() : null;
            case WHOLE -> whole ? (Object) ((Number) value).longValue() : null;
            case TEXT -> value instanceof String ? value : null;
          };
      if (cell != null) {
        return cell;
      }
      throw new IllegalArgumentException(
          "column "
              + column.name()
              + " cannot hold "
              + value.getClass().getSimpleName()
              + " "
              + value);
    }
  }
}
