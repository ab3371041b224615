package org.lemmata.hessian.sharpness.model;

/** The loss of one point, of the output f and the label y. */
public enum Loss {
  /** (f - y)^2. */
  SQUARED,
  /**
   * The logistic loss with labels smoothed by p = 0.2: -(1 - p) log s(yf) - p log s(-yf) with s(t)
   * = 1 / (1 + e^-t). Its minimum is at yf = log((1 - p) / p) = log 4.
   */
  LOGISTIC
}
