package org.lemmata.hessian.flatness.sensing;

/** A training left the finite numbers: its step size is too large. */
public final class DescentDiverged extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean noisy;

  /**
   * Says when.
   *
   * @param step the step after which it was seen
   * @param noisy whether in SGD with label noise, rather than in plain gradient descent
   */
  public DescentDiverged(long step, boolean noisy) {
    super("it diverged within " + step + " steps");
    this.noisy = noisy;
  }

  /** Whether in SGD with label noise, rather than in plain gradient descent. */
  public boolean whileNoisy() {
    return noisy;
  }
}
