package org.lemmata.harmonics.polynomial;

/** A function of t = x.y whose Funk-Hecke coefficients are known in closed form. */
public enum Kernel {
  /** max(t, 0), an activation. */
  RELU {
    @Override
    public double value(double t) {
      return Math.max(t, 0);
    }
  },
  /** eᵗ, a covariance. */
  EXP {
    @Override
    public double value(double t) {
      return StrictMath.exp(t);
    }
  };

  /** The function at t in [-1, 1]. */
  public abstract double value(double t);
}
