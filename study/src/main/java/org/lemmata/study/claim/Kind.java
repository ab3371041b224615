package org.lemmata.study.claim;

/** How the number of an evidence is random. */
public enum Kind {
  /** Exact up to a computed bound on rounding. */
  ROUNDING("rounding", "exact arithmetic, up to a computed bound on rounding"),
  /** Exact up to a stated error of truncated or quoted digits. */
  APPROXIMATION("approximation", "a computation with a stated error of approximation"),
  /** The extreme that a deterministic search found. */
  SEARCH(
      "search", "an extreme that a search found, which supports only that none was found beyond"),
  /** An estimate with a standard error. */
  MEAN("mean", "an estimate with a standard error"),
  /** How often something happened. */
  PROPORTION("proportion", "a frequency, with the exact binomial interval"),
  /** A p-value. */
  TAIL("tail", "a test of a law, by its p-value"),
  /** One number a seed. */
  RUNS("runs", "an experiment: one number a seed, few seeds");

  private final String word;
  private final String meaning;

  Kind(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /** One word. */
  public String word() {
    return word;
  }

  /** The kind in words, for readers. */
  public String meaning() {
    return meaning;
  }

  /** Whether chance has no part in the number. */
  public boolean isCertain() {
    return this == ROUNDING || this == APPROXIMATION || this == SEARCH;
  }

  /** Whether the number shares the family-wise error rate of a run. */
  public boolean isOfTheFamily() {
    return this == MEAN || this == PROPORTION || this == TAIL;
  }
}
