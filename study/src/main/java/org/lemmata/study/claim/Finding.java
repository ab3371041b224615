package org.lemmata.study.claim;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.linalg.stats.Interval;

/**
 * What was found, in words and numbers, without the name of what was compared. It is data: a
 * terminal and a page set its numbers each in their own way.
 *
 * @param pieces in the order they are read; white space between them is theirs
 */
public record Finding(List<Piece> pieces) {

  static final Finding EMPTY = new Finding(List.of());

  /** Words, or a number. */
  public sealed interface Piece permits Words, Numeral {}

  /**
   * Words.
   *
   * @param text may have formulas between dollar signs
   */
  public record Words(String text) implements Piece {}

  /** Keeps an immutable copy. */
  public Finding {
    pieces = List.copyOf(pieces);
  }

  static Finding of(String text) {
    return EMPTY.words(text);
  }

  Finding words(String text) {
    return and(new Words(text));
  }

  Finding number(double value) {
    return and(Numeral.of(value));
  }

  /** The value to the last digit that its standard error is given with, and that. */
  Finding estimate(double value, double standardError) {
    return and(Numeral.of(value, standardError)).words(" ± ").and(Numeral.ofError(standardError));
  }

  /** A number that an estimate with that standard error is compared with. */
  Finding beside(double value, double standardError) {
    return and(Numeral.beside(value, standardError));
  }

  /** What an interval allows. */
  Finding interval(Interval interval) {
    return interval(interval, 0);
  }

  /** What an interval allows an estimate with that standard error. */
  Finding interval(Interval interval, double standardError) {
    if (Double.isInfinite(interval.low())) {
      return words("at most ").beside(interval.high(), standardError);
    }
    Finding low = words(Double.isInfinite(interval.high()) ? "at least " : "from ");
    Finding seen = low.beside(interval.low(), standardError);
    return Double.isInfinite(interval.high())
        ? seen
        : seen.words(" to ").beside(interval.high(), standardError);
  }

  /** From the smallest to the largest. */
  Finding range(double[] sample) {
    double smallest = Arrays.stream(sample).min().orElseThrow();
    double largest = Arrays.stream(sample).max().orElseThrow();
    return number(smallest).words(" to ").number(largest);
  }

  private Finding and(Piece piece) {
    return new Finding(Stream.concat(pieces.stream(), Stream.of(piece)).toList());
  }

  /** As on a terminal. */
  public String plain() {
    return pieces.stream()
        .map(piece -> piece instanceof Numeral number ? number.plain() : ((Words) piece).text())
        .collect(Collectors.joining());
  }
}
