package org.lemmata.study.claim;

/** What the judge says of evidence. */
public enum Verdict {
  /** The evidence agrees with the claim, and would have shown a deviation of the stated size. */
  SUPPORTED,
  /** The evidence contradicts the claim. */
  REFUTED,
  /** The evidence is too weak for either. */
  INCONCLUSIVE,
  /** The rig was not valid: what was seen says nothing of the claim. */
  NO_VERDICT,
  /** Nothing was examined. */
  NOT_RUN
}
