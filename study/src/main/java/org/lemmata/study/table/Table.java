package org.lemmata.study.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lemmata.study.UnknownName;

/**
 * Immutable named columns of equally many cells, files that were made with them, and where they
 * came from. Two tables are equal when columns, cells and artefacts are; provenance does not count.
 * The table of a sweep has its points' rows, without their artefacts.
 */
public final class Table {

  private final List<Column> columns;
  private final List<List<Object>> rows;
  private final List<Artefact> artefacts;
  private final Provenance provenance;

  private Table(
      List<Column> columns,
      List<List<Object>> rows,
      List<Artefact> artefacts,
      Provenance provenance) {
    this.columns = columns;
    this.rows = rows;
    this.artefacts = artefacts;
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
   * The cells of a row as the CSV writes them.
   *
   * @param index from 0
   */
  public List<String> texts(int index) {
    return rows.get(index).stream().map(Csv::cell).toList();
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
    return new Table(columns, rows, artefacts, source);
  }

  /** The files beside the rows, in the order in which they were added; usually none. */
  public List<Artefact> artefacts() {
    return artefacts;
  }

  /**
   * A file beside the rows.
   *
   * @throws UnknownName if there is none of that name
   */
  public Artefact artefact(String name) {
    return artefacts.stream()
        .filter(artefact -> artefact.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownName("artefact", name, artefacts.stream().map(Artefact::name).toList()));
  }

  /**
   * SHA-256 of the CSV form, which is exact, followed by a line for each artefact with its name,
   * media type and hash.
   */
  public String contentHash() {
    return ContentHash.of(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Table table
        && columns.equals(table.columns)
        && rows.equals(table.rows)
        && artefacts.equals(table.artefacts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(columns, rows, artefacts);
  }

  @Override
  public String toString() {
    return Csv.write(this);
  }

  /** Collects the rows of a table. */
  public static final class Builder {

    private final List<Column> columns;
    private final List<List<Object>> rows = new ArrayList<>();
    private final List<Artefact> artefacts = new ArrayList<>();

    private Builder(List<Column> columns) {
      this.columns = List.copyOf(columns);
    }

    /**
     * Adds a row: an int or long for a whole column, any number for a real one, text for text. The
     * zero of a real column has no sign: −0 becomes 0.
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

    /**
     * Adds a file beside the rows.
     *
     * @throws IllegalArgumentException if there is one of that name
     */
    public Builder artefact(Artefact artefact) {
      if (artefacts.stream().anyMatch(one -> one.name().equals(artefact.name()))) {
        throw new IllegalArgumentException("two artefacts " + artefact.name());
      }
      artefacts.add(artefact);
      return this;
    }

    /** The table of the rows so far. */
    public Table build() {
      return new Table(columns, List.copyOf(rows), List.copyOf(artefacts), null);
    }

    private static Object cell(Column column, Object value) {
      boolean whole = value instanceof Integer || value instanceof Long;
      Object cell =
          switch (column.type()) {
            case REAL ->
                value instanceof Double || whole
                    ? (Object) Numbers.positiveZero(((Number) value).doubleValue())
                    : null;
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
