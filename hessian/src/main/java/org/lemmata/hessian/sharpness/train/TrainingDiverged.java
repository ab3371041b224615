package org.lemmata.hessian.sharpness.train;

/** A training left the finite numbers: its learning rate is too large. */
public final class TrainingDiverged extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int stage;

  /**
   * Says when.
   *
   * @param epoch the epoch at whose end it was seen, counted from 1
   * @param stage the stage, counted from 0
   */
  public TrainingDiverged(long epoch, int stage) {
    super("it diverged within " + epoch + " epochs");
    this.stage = stage;
  }

  /** The stage in which it diverged, counted from 0. */
  public int stage() {
    return stage;
  }
}
