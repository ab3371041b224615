package org.lemmata.study.claim;

import java.util.Objects;

/**
 * Where a claim is stated, and how we know.
 *
 * @param mark how we know
 * @param where the place, such as {@code Theorem 1}
 */
public record Source(Mark mark, String where) {

  /** How we know that a paper states a claim. */
  public enum Mark {
    /** Read in the paper, or in a companion named with the claim. */
    PAPER("stated in the paper"),
    /** The paper's statement as commonly quoted; not re-read word for word. */
    QUOTED("as commonly quoted, not re-read word for word"),
    /** Derived for this project and checked numerically; not a statement of the paper. */
    DERIVED("derived for this project"),
    /** Measured numerically for this project. */
    MEASURED("measured for this project");

    private final String words;

    Mark(String words) {
      this.words = words;
    }

    /** The mark in words, for readers. */
    public String words() {
      return words;
    }
  }

  /** Checks that nothing is null or blank. */
  public Source {
    Objects.requireNonNull(mark, "mark");
    if (where.isBlank()) {
      throw new IllegalArgumentException("a source says where");
    }
  }

  /** Read in the paper. */
  public static Source paper(String where) {
    return new Source(Mark.PAPER, where);
  }

  /** The paper's, as commonly quoted. */
  public static Source quoted(String where) {
    return new Source(Mark.QUOTED, where);
  }

  /** Ours. */
  public static Source derived(String where) {
    return new Source(Mark.DERIVED, where);
  }

  /** Ours, by measurement. */
  public static Source measured(String where) {
    return new Source(Mark.MEASURED, where);
  }
}
