package org.lemmata.sophia.language;

import java.util.Objects;

/**
 * How a model is trained.
 *
 * @param contender by what
 * @param rate the largest rate, positive
 * @param beta1 of the momentum, in [0, 1)
 * @param gamma how large a part of the curvature counts, positive; matters to Sophia only
 * @param steps at least 1
 */
public record Recipe(Contender contender, double rate, double beta1, double gamma, int steps) {

  /** An estimate of the curvature comes after so many steps (Algorithm 3 of arXiv 2305.14342). */
  static final int EVERY = 10;

  /** Of AdamW's squares and of Sophia's curvature. */
  static final double BETA2 = 0.95;

  /** Of Lion's mean, as in the paper. */
  static final double LION_BETA2 = 0.98;

  static final double DECAY = 0.1;
  static final double CLIP = 1;
  static final double FLOOR = 0.05;

  /** One step in so many warms up. */
  static final int WARM = 10;

  /** Checks that nothing is null; the rules check the ranges. */
  public Recipe {
    Objects.requireNonNull(contender, "contender");
  }

  /** The passes that are charged for so many steps. */
  long passes(long taken) {
    return taken + taken / EVERY * contender.passesOfAnEstimate();
  }
}
