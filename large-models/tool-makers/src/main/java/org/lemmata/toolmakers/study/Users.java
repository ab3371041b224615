package org.lemmata.toolmakers.study;

/** Who uses tools. */
public enum Users {
  /** Writes the right call for every question. */
  PERFECT,
  /** Spoils a share of the calls. */
  ERRING,
  /** What an endpoint said, from a transcript. */
  ENDPOINT
}
