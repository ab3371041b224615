package org.lemmata.study.claim;

/** The levels at which sampled evidence may be judged. */
final class Levels {

  private Levels() {}

  static void require(double level) {
    if (!(level >= 1e-99 && level < 1)) {
      throw new IllegalArgumentException("level must be in [1e-99, 1), not " + level);
    }
  }
}
