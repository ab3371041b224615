package org.lemmata.hessian.sharpness.model;

/** The loss of one point, of the output f and the label y. */
public enum Loss {
  /** (f - y)². */
  SQUARED {
    @Override
    public double value(double f, double y) {
      return (f - y) * (f - y);
    }

    @Override
    public double slope(double f, double y) {
      return 2 * (f - y);
    }

    @Override
    public double curvature(double f, double y) {
      return 2;
    }

    @Override
    public double minimiser(double y) {
      return y;
    }
  },
  /**
   * The logistic loss with labels smoothed by p = 0.2: -(1 - p) log s(yf) - p log s(-yf) with s(t)
   * = 1 / (1 + e⁻ᵗ). Its minimum is at yf = log((1 - p) / p) = log 4.
   */
  LOGISTIC {
    @Override
    public double value(double f, double y) {
      double t = y * f;
      return (1 - SMOOTHING) * Logistic.softplus(-t) + SMOOTHING * Logistic.softplus(t);
    }

    @Override
    public double slope(double f, double y) {
      return y * (Logistic.sigmoid(y * f) - (1 - SMOOTHING));
    }

    @Override
    public double curvature(double f, double y) {
      double t = y * f;
      return y * y * Logistic.sigmoid(t) * Logistic.sigmoid(-t);
    }

    @Override
    public double minimiser(double y) {
      return y == 0 ? 0 : StrictMath.log((1 - SMOOTHING) / SMOOTHING) / y;
    }
  };

  private static final double SMOOTHING = 0.2;

  /** The loss l(f, y). */
  public abstract double value(double f, double y);

  /** Its first derivative with respect to f. */
  public abstract double slope(double f, double y);

  /** Its second derivative with respect to f. */
  public abstract double curvature(double f, double y);

  /**
   * The output f at which the loss of label y is least: y itself, or log(4) / y. The logistic loss
   * does not depend on f for y = 0; then it is 0.
   */
  public abstract double minimiser(double y);

  /** The mean of the losses of outputs fᵢ and labels yᵢ, two arrays of one length. */
  public double mean(double[] outputs, double[] labels) {
    double sum = 0;
    for (int i = 0; i < outputs.length; i++) {
      sum += value(outputs[i], labels[i]);
    }
    return sum / outputs.length;
  }
}
