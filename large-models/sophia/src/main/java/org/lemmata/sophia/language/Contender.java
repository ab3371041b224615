package org.lemmata.sophia.language;

import java.util.Locale;

/** What trains the language model: Sophia, its rivals, and Sophia with something broken. */
public enum Contender {
  /** Adam with decoupled decay. */
  ADAMW(0, false),
  /** Sophia with the estimate from labels that the model draws. */
  SOPHIA_G(1, true),
  /** Sophia with Hutchinson's estimate. */
  SOPHIA_H(2, true),
  /** Lion. */
  LION(0, false),
  /** The sign of the momentum: Sophia with no curvature at all. */
  SIGN(0, false),
  /** Sophia with the estimate from the training labels. */
  TRUE_LABELS(1, true),
  /** Sophia with the curvature of other coordinates. */
  SHUFFLED(1, true);

  private final int passes;
  private final boolean curved;

  Contender(int passes, boolean curved) {
    this.passes = passes;
    this.curved = curved;
  }

  /** Whether γ matters to it. */
  public boolean isCurved() {
    return curved;
  }

  /**
   * How many forward and backward passes an estimate of the curvature is charged: one for a
   * gradient, two for a gradient of a gradient.
   */
  int passesOfAnEstimate() {
    return passes;
  }

  /** Its name as on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
