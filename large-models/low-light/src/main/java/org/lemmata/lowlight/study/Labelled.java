package org.lemmata.lowlight.study;

/** Which objects are to be found. */
public enum Labelled {
  /** All. */
  ALL,
  /** Those with a mean illumination of at least 0.08: what is to be found depends on light. */
  LIT;

  /** The light that an object needs. */
  double least() {
    return this == LIT ? 0.08 : 0;
  }
}
