package org.lemmata.toolmakers.task;

import java.util.List;
import java.util.Locale;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;

/** The paper's six tasks. */
public enum Task {
  /** Five objects in a row, four clues, which statement is true. */
  LOGICAL_DEDUCTION(0, "logical deduction", "(A)"),
  /** Five people swap what they hold five times; what does one of them hold at the end. */
  TRACKING(1, "tracking shuffled objects", "(A)"),
  /** Close all brackets. */
  DYCK(2, "Dyck language", ")"),
  /** Sort words by their ASCII codes. */
  WORD_SORTING(3, "word sorting", ""),
  /** A number from three remainders. */
  CHINESE_REMAINDER(4, "Chinese remainder theorem", "0"),
  /** The earliest time at which all are free. */
  SCHEDULE(5, "scheduling a meeting", SchedulePuzzle.NONE);

  private final int key;
  private final String title;
  private final String constant;

  Task(int key, String title, String constant) {
    this.key = key;
    this.title = title;
    this.constant = constant;
  }

  /** The name in which parameters write it, such as {@code word-sorting}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Puzzle puzzle() {
    return switch (this) {
      case LOGICAL_DEDUCTION -> new LogicalDeduction();
      case TRACKING -> new Tracking();
      case DYCK -> new Dyck();
      case WORD_SORTING -> new WordSorting();
      case CHINESE_REMAINDER -> new ChineseRemainder();
      case SCHEDULE -> new SchedulePuzzle();
    };
  }

  /** Its place in the paper, from 1. */
  public int number() {
    return key + 1;
  }

  /** The name in words. */
  public String title() {
    return title;
  }

  /** The one answer that whoever ignores the question gives. */
  public String constant() {
    return constant;
  }

  /**
   * Items, each from a stream of its own.
   *
   * @param parallel which threads draw them
   * @param count at least 0
   */
  public List<Item> items(Parallel parallel, Streams streams, int count) {
    return parallel.map(count, i -> puzzle().draw(streams.stream(key, i)));
  }

  /**
   * Answers a question from its text alone.
   *
   * @throws IllegalArgumentException if it is no question of this task
   */
  public String solve(String question) {
    return puzzle().solve(question);
  }

  /** Exact match, but for spaces at the ends and, in brackets, between. */
  public boolean matches(String key, String given) {
    return this == DYCK
        ? key.replaceAll("\\s", "").equals(given.replaceAll("\\s", ""))
        : key.strip().equals(given.strip());
  }
}
