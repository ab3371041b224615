package org.lemmata.study.claim;

/** What a claim's author expects of its examination. */
public enum Expectation {
  /** The claim holds: the expected verdict is SUPPORTED. */
  HOLDS,
  /** An erratum: REFUTED as printed, with a corrected claim that holds. */
  FAILS_AS_PRINTED,
  /** A headline that cannot be expected at this scale, with the reason: REFUTED. */
  FAILS_HERE,
  /** A headline that is measured and reported with an interval: any verdict on it is fine. */
  MEASURED;

  /** Whether a verdict is what was expected. */
  public boolean isMetBy(Verdict verdict) {
    return switch (this) {
      case HOLDS -> verdict == Verdict.SUPPORTED;
      case FAILS_AS_PRINTED, FAILS_HERE -> verdict == Verdict.REFUTED;
      case MEASURED -> verdict != Verdict.NOT_RUN && verdict != Verdict.NO_VERDICT;
    };
  }

  /** Whether the claim itself is to be refuted, so that its check must be seen to support. */
  public boolean isRefutation() {
    return this == FAILS_AS_PRINTED || this == FAILS_HERE;
  }
}
