package org.lemmata.linalg;

/** A matrix that has no Cholesky factorisation, with the pivot at which that showed. */
public final class NotPositiveDefinite extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  private final int index;
  private final double value;

  NotPositiveDefinite(int index, double value) {
    super("not positive definite: pivot " + index + " is " + value);
    this.index = index;
    this.value = value;
  }

  /** The index of the pivot, counted from 0: the leading block of one row more is not definite. */
  public int index() {
    return index;
  }

  /** The pivot, a number that is not positive. */
  public double value() {
    return value;
  }
}
