package org.lemmata.study.claim;

/** What a claim's author expects of its examination. */
public enum Expectation {
  /** The claim holds: the expected verdict is SUPPORTED. */
  HOLDS,
  /** An erratum: REFUTED as printed, with a corrected claim that holds. */
  FAILS_AS_PRINTED,
  /** A headline that is measured and reported with an interval; any verdict is fine. */
  MEASURED;

  /** Whether a verdict is what was expected. */
  public boolean isMetBy(Verdict verdict) {
    return switch (this) {
      case HOLDS -> verdict == Verdict.SUPPORTED;
      case FAILS_AS_PRINTED -> verdict == Verdict.REFUTED;
      case MEASURED -> verdict != Verdict.NOT_RUN;
    };
  }
}
