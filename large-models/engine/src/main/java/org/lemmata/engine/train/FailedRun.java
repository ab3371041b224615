package org.lemmata.engine.train;

/**
 * A training whose loss, or the norm of whose gradient, is no longer finite: it ended before that
 * step's update.
 */
public final class FailedRun extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long step;

  FailedRun(String what, long step, double value) {
    super("the " + what + " of step " + step + " is " + value + "; the run has failed");
    this.step = step;
  }

  /** The step, from 0, whose update was not made. */
  public long step() {
    return step;
  }
}
