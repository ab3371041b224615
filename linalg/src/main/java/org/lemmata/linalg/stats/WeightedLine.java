package org.lemmata.linalg.stats;

/**
 * The sums of a weighted least-squares line, about the weighted means. Abscissas and ordinates are
 * distances from one of the points, in units of powers of two near the largest coordinate.
 *
 * @param x distances from the mean abscissa
 * @param y distances from the mean ordinate
 * @param squares weighted sum of x²
 * @param products weighted sum of x y
 * @param meanX the mean abscissa, in its unit
 * @param meanY the mean ordinate, in its unit
 * @param unitX binary exponent of the unit of x
 * @param unitY binary exponent of the unit of y
 */
@SuppressWarnings("ArrayRecordComponent")
record WeightedLine(
    double[] x,
    double[] y,
    double squares,
    double products,
    double meanX,
    double meanY,
    int unitX,
    int unitY) {

  /**
   * Sums up.
   *
   * @param weight from 1e-200 to 1, but for rounding
   */
  static WeightedLine of(double[] x, double[] y, double[] weight) {
    int heaviest = 0;
    for (int i = 1; i < x.length; i++) {
      heaviest = weight[i] > weight[heaviest] ? i : heaviest;
    }
    int unitX = unit(x);
    int unitY = unit(y);
    double[] dx = new double[x.length];
    double[] dy = new double[x.length];
    double offsetX = centre(x, unitX, heaviest, weight, dx);
    double offsetY = centre(y, unitY, heaviest, weight, dy);
    double squares = 0;
    double products = 0;
    boolean distinct = false;
    for (int i = 0; i < x.length; i++) {
      squares += weight[i] * dx[i] * dx[i];
      products += weight[i] * dx[i] * dy[i];
      distinct |= x[i] != x[0];
    }
    if (!distinct || !(squares > 0)) {
      throw new IllegalArgumentException("all " + x.length + " abscissas equal " + x[0]);
    }
    return new WeightedLine(dx, dy, squares, products, offsetX, offsetY, unitX, unitY);
  }

  private static int unit(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return Math.getExponent(largest);
  }

  /** Fills distances from the weighted mean and returns the mean. */
  private static double centre(
      double[] values, int unit, int heaviest, double[] weight, double[] distances) {
    double origin = Math.scalb(values[heaviest], -unit);
    double total = 0;
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      distances[i] = Math.scalb(values[i], -unit) - origin;
      total += weight[i];
      sum += weight[i] * distances[i];
    }
    double mean = sum / total;
    for (int i = 0; i < values.length; i++) {
      distances[i] -= mean;
    }
    return origin + mean;
  }

  double slope() {
    return inRange(products / squares, unitY - unitX, "slope");
  }

  double intercept() {
    double shift = products / squares * meanX;
    // Where the two cancel the rest is rounding, which may be as small as it likes.
    double value = meanY - shift;
    double scaled = Math.scalb(value, unitY);
    return Double.isInfinite(scaled) ? inRange(value, unitY, "intercept") : scaled;
  }

  /** The sum of squares about the line, in units of y. */
  double squaresAbout() {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double residual = y[i] - products / squares * x[i];
      sum = Math.fma(residual, residual, sum);
    }
    return sum;
  }

  /** The slope's standard error where y has this error at weight 1. */
  double error(double errorOfY, int unit) {
    return inRange(errorOfY / Math.sqrt(squares), unit - unitX, "standard error of the slope");
  }

  private static double inRange(double value, int exponent, String what) {
    double scaled = Math.scalb(value, exponent);
    if (value != 0 && !(Math.abs(scaled) >= Double.MIN_NORMAL && Double.isFinite(scaled))) {
      throw new IllegalArgumentException("the " + what + " does not fit a double");
    }
    return scaled;
  }
}
