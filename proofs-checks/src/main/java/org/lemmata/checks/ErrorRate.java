package org.lemmata.checks;

/**
 * The error rates that verdicts are given at.
 *
 * @param familyWise probability that any true statistical claim of a run is refuted
 * @param tests how many estimates share it
 */
public record ErrorRate(double familyWise, int tests) {

  /** The family-wise error rate of every run: a fresh seed almost never cries wolf. */
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
