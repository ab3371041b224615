package org.lemmata.sophia.zipf;

/** How often each context occurs. */
public enum Contexts {
  /** The c-th in proportion to 1/c, as words do. */
  ZIPF {
    @Override
    double weight(int rank) {
      return 1.0 / rank;
    }
  },
  /** All equally often. */
  UNIFORM {
    @Override
    double weight(int rank) {
      return 1;
    }
  };

  /** Not normalised, for ranks from 1. */
  abstract double weight(int rank);
}
