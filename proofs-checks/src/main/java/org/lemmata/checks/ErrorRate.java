package org.lemmata.checks;

/**
 * The error rates that verdicts are given at.
 *
 * <p>They are nominal: exact for estimates that follow the normal or Student law. Means of skewed
 * quantities do so only nearly. For n observations of skewness g, the chance of a deviation by z
 * standard errors on one side is off by a factor of about exp(|g| z^3 / (3 sqrt n)).
 *
 * @param familyWise probability, over seeds, that any true statistical claim of a run is refuted
 * @param tests how many estimates share it
 */
public record ErrorRate(double familyWise, int tests) {

  /** The family-wise error rate of every run: a fresh seed almost never refutes a true claim. */
  public static final double FAMILY_WISE = 1e-6;

  /** The rate for a run with that many estimates. */
  public static ErrorRate among(int tests) {
    return new ErrorRate(FAMILY_WISE, tests);
  }

  /** The level of each single interval: the family-wise rate shared equally (Bonferroni). */
  public double each() {
    return familyWise / Math.max(1, tests);
  }
}
