package org.lemmata.study;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/**
 * What a study promises of its table when it is run again with the same parameters, seed and code:
 * it decides what {@code reproduce} compares, what tests demand and what the cache may answer.
 */
public sealed interface Repeats {

  /** The same bits on any machine and number of threads. */
  Repeats BITS = new Bits();

  /** The same bits with the same libraries, processor or device, and number of threads. */
  Repeats BITS_PER_DEVICE = new BitsPerDevice();

  /** Nothing: every run is another one, such as one that asks an endpoint. Never kept. */
  Repeats NOT = new Not();

  /** See {@link #BITS}. */
  record Bits() implements Repeats {}

  /** See {@link #BITS_PER_DEVICE}. */
  record BitsPerDevice() implements Repeats {}

  /**
   * The same to a tolerance a column; other columns are the same, and artefacts may be others.
   *
   * @param tolerances largest absolute differences, positive, by name of a column of numbers
   */
  record Within(Map<String, Double> tolerances) implements Repeats {

    /** Keeps an immutable copy. */
    public Within {
      tolerances = Collections.unmodifiableMap(new TreeMap<>(tolerances));
      tolerances.forEach(
          (column, most) -> {
            if (!(most > 0)) {
              throw new IllegalArgumentException(column + ": a tolerance must be positive");
            }
          });
    }
  }

  /** See {@link #NOT}. */
  record Not() implements Repeats {}

  /** Promises the same to a tolerance a column. */
  static Repeats within(Map<String, Double> tolerances) {
    return new Within(tolerances);
  }

  /**
   * Of two promises the one that promises less, which is all that whoever uses both may promise.
   */
  static Repeats weaker(Repeats one, Repeats other) {
    return one.rank() >= other.rank() ? one : other;
  }

  private int rank() {
    if (this instanceof Not) {
      return 3;
    }
    return this instanceof BitsPerDevice ? 2 : this instanceof Within ? 1 : 0;
  }

  /** What is promised, in a sentence for readers. */
  default String sentence() {
    if (this instanceof Within within) {
      StringBuilder columns = new StringBuilder();
      within
          .tolerances()
          .forEach(
              (column, most) ->
                  columns
                      .append(columns.isEmpty() ? "" : ", ")
                      .append(column)
                      .append(" to ")
                      .append(most));
      return "Run again it is the same to a tolerance: " + columns + ".";
    }
    if (this instanceof BitsPerDevice) {
      return "Run again with the same libraries, device and threads it has the same bits.";
    }
    return this instanceof Not
        ? "Run again it may be another one: nothing is promised, and nothing kept."
        : "Run again anywhere it has the same bits.";
  }

  /**
   * How a table that was made again breaks the promise.
   *
   * @param then the first
   * @param now the one made again, by the same study
   * @param sameDevice whether libraries, device and number of threads were the same
   * @return one phrase; empty if the promise is kept, or nothing was promised
   */
  default Optional<String> broken(Table then, Table now, boolean sameDevice) {
    Objects.requireNonNull(then, "then");
    if (this instanceof Not || (this instanceof BitsPerDevice && !sameDevice)) {
      return Optional.empty();
    }
    Map<String, Double> tolerances = this instanceof Within within ? within.tolerances() : Map.of();
    if (then.size() != now.size()) {
      return Optional.of("there were " + then.size() + " rows, and now there are " + now.size());
    }
    for (int row = 0; row < now.size(); row++) {
      Optional<String> difference =
          difference(row, now.columns(), then.row(row), now.row(row), tolerances);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return this instanceof Within || then.artefacts().equals(now.artefacts())
        ? Optional.empty()
        : Optional.of("an artefact is another one");
  }

  private static Optional<String> difference(
      int row,
      List<Column> columns,
      List<Object> then,
      List<Object> now,
      Map<String, Double> tolerances) {
    for (int i = 0; i < columns.size(); i++) {
      Object before = then.get(i);
      Object after = now.get(i);
      Double most = tolerances.get(columns.get(i).name());
      if (!before.equals(after) && (most == null || !close(before, after, most))) {
        return Optional.of(
            "row "
                + (row + 1)
                + ", column "
                + columns.get(i).name()
                + ": "
                + before
                + " before, and now "
                + after);
      }
    }
    return Optional.empty();
  }

  private static boolean close(Object before, Object after, double most) {
    return before instanceof Number one
        && after instanceof Number other
        && Math.abs(one.doubleValue() - other.doubleValue()) <= most;
  }
}
