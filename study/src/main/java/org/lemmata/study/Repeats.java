package org.lemmata.study;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Numbers;
import org.lemmata.study.table.Table;

/**
 * What a study promises of its table when it is run again with the same parameters, seed and code:
 * it decides what {@code reproduce} compares, what tests demand and what the cache may answer.
 *
 * @param promise how much
 * @param tolerances for {@link Promise#WITHIN} the largest absolute differences, positive, by name
 *     of a column of numbers; else empty
 */
public record Repeats(Promise promise, Map<String, Double> tolerances) {

  /** How much is promised; later ones are less. */
  public enum Promise {
    /** The same bits on any machine and number of threads. */
    BITS,
    /** The same to a tolerance a column; other columns the same, artefacts may be others. */
    WITHIN,
    /** The same bits with the same libraries and processor or device. */
    BITS_PER_DEVICE,
    /** Nothing: every run is another one, such as one that asks an endpoint. Never kept. */
    NOT
  }

  /** Promises {@link Promise#BITS}. */
  public static final Repeats BITS = new Repeats(Promise.BITS, Map.of());

  /** Promises {@link Promise#BITS_PER_DEVICE}. */
  public static final Repeats BITS_PER_DEVICE = new Repeats(Promise.BITS_PER_DEVICE, Map.of());

  /** Promises nothing. */
  public static final Repeats NOT = new Repeats(Promise.NOT, Map.of());

  /** Keeps an immutable copy. */
  public Repeats {
    Objects.requireNonNull(promise, "promise");
    tolerances = Collections.unmodifiableMap(new TreeMap<>(tolerances));
    if (tolerances.isEmpty() == (promise == Promise.WITHIN)) {
      throw new IllegalArgumentException("tolerances belong to the promise that has them");
    }
    tolerances.forEach(
        (column, most) -> {
          if (!(most > 0)) {
            throw new IllegalArgumentException(column + ": a tolerance must be positive");
          }
        });
  }

  /** Promises {@link Promise#WITHIN} these largest differences by column. */
  public static Repeats within(Map<String, Double> tolerances) {
    return new Repeats(Promise.WITHIN, tolerances);
  }

  /**
   * Of two promises the one that promises less, which is all that whoever uses both may promise.
   */
  public static Repeats weaker(Repeats one, Repeats other) {
    return one.promise.compareTo(other.promise) >= 0 ? one : other;
  }

  /** What is promised, in a sentence for readers. */
  public String sentence() {
    return switch (promise) {
      case BITS -> "Run again anywhere it has the same bits.";
      case WITHIN ->
          "Run again it is the same to a tolerance: "
              + tolerances.entrySet().stream()
                  .map(each -> each.getKey() + " to " + Numbers.shortest(each.getValue()))
                  .collect(Collectors.joining(", "))
              + ".";
      case BITS_PER_DEVICE -> "Run again with the same libraries and device it has the same bits.";
      case NOT -> "Run again it may be another one: nothing is promised, and nothing kept.";
    };
  }

  /**
   * How a table that was made again breaks the promise.
   *
   * @param then the first
   * @param now the one made again, by the same study
   * @param sameDevice whether libraries and device were the same
   * @return one phrase; empty if the promise is kept, or nothing was promised
   */
  public Optional<String> broken(Table then, Table now, boolean sameDevice) {
    Objects.requireNonNull(then, "then");
    if (promise == Promise.NOT || (promise == Promise.BITS_PER_DEVICE && !sameDevice)) {
      return Optional.empty();
    }
    if (then.size() != now.size()) {
      return Optional.of("there were " + then.size() + " rows, and now there are " + now.size());
    }
    for (int row = 0; row < now.size(); row++) {
      Optional<String> difference = difference(row, now.columns(), then.row(row), now.row(row));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return promise == Promise.WITHIN || then.artefacts().equals(now.artefacts())
        ? Optional.empty()
        : Optional.of("an artefact is another one");
  }

  private Optional<String> difference(
      int row, List<Column> columns, List<Object> then, List<Object> now) {
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
