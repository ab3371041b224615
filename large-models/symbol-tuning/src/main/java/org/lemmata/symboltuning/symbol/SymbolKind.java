package org.lemmata.symboltuning.symbol;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The authors' three equally likely categories of symbols, with the ranges of their generator for
 * tuning and for held-out symbols.
 */
public enum SymbolKind {
  /** Integers: 0 to 9,999 are for tuning, up to 99,999 held out. */
  INTEGER(0, 9_999, 99_999),
  /** Names of spreadsheet columns: 1 to 10,000 (A to NTP), up to 100,000 (NTQ to EQXD) held out. */
  LETTERS(1, 10_000, 100_000),
  /** Words: the first 10,000 of a list, up to 100,000 held out; here made of syllables. */
  WORD(1, 10_000, 100_000);

  private final int first;
  private final int lastOfTuning;
  private final int last;

  SymbolKind(int first, int lastOfTuning, int last) {
    this.first = first;
    this.lastOfTuning = lastOfTuning;
    this.last = last;
  }

  /** The smallest number. */
  public int first() {
    return first;
  }

  /** The largest number whose symbol is for tuning. */
  public int lastOfTuning() {
    return lastOfTuning;
  }

  /** The largest number; those after {@link #lastOfTuning} are held out. */
  public int last() {
    return last;
  }

  /**
   * The symbol of a number.
   *
   * @throws IllegalArgumentException if it is out of range
   */
  public String spell(int number) {
    if (number < first || number > last) {
      throw new IllegalArgumentException(
          this + ": numbers run from " + first + " to " + last + ", not " + number);
    }
    return switch (this) {
      case INTEGER -> Integer.toString(number);
      case LETTERS -> SpreadsheetColumn.name(number);
      case WORD -> Syllables.word(number);
    };
  }

  /** The length of the longest symbol for tuning. */
  public int longestOfTuning() {
    return spell(lastOfTuning).length();
  }

  /** The symbols for tuning that have a length, by their numbers. */
  List<String> ofTuning(int length) {
    return Spelled.BY_LENGTH.get(this).getOrDefault(length, List.of());
  }

  /** Thirty thousand, spelled when one is first asked for. */
  private static final class Spelled {

    static final Map<SymbolKind, Map<Integer, List<String>>> BY_LENGTH =
        Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Spelled::byLength));

    private static Map<Integer, List<String>> byLength(SymbolKind kind) {
      return IntStream.rangeClosed(kind.first, kind.lastOfTuning)
          .mapToObj(kind::spell)
          .collect(Collectors.groupingBy(String::length));
    }
  }

  /** In lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
