package org.lemmata.meanfield.network;

import java.util.Locale;

/** Descent that left the sphere by so much that no direction is left in its weights. */
public final class BlowUp extends ArithmeticException {

  private static final long serialVersionUID = 1L;

  private final long step;
  private final double norm;

  BlowUp(long step, double norm) {
    super(String.format(Locale.ROOT, "in step %d a neuron reached norm %.4g", step, norm));
    this.step = step;
    this.norm = norm;
  }

  /** The step, counted from 1. */
  public long step() {
    return step;
  }

  /** The largest norm of a neuron before it was normalised; may be infinite or NaN. */
  public double norm() {
    return norm;
  }
}
