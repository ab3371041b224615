package org.lemmata.sophia.toy;

/**
 * The loss of the paper's Figure 2, L(x, y) = 8(x - 1)²(1.3x² + 2x + 1) + (y - 4)²/2: steep and not
 * convex in x, flat in y. Its minimum is (1, 4); (-17/26, 4) is another local minimum, (0, 4) a
 * saddle of loss 8.
 */
public final class ToyLoss {

  private ToyLoss() {}

  /** L(x, y). */
  public static double value(double x, double y) {
    double u = x - 1;
    double v = y - 4;
    return 8 * u * u * (1.3 * x * x + 2 * x + 1) + v * v / 2;
  }

  /** The gradient at (x, y), a new array of two. */
  static double[] gradient(double x, double y) {
    return new double[] {((41.6 * x - 14.4) * x - 27.2) * x, y - 4};
  }

  /** The diagonal of the Hessian at (x, y), which has nothing beside it; a new array of two. */
  static double[] curvature(double x) {
    return new double[] {(124.8 * x - 28.8) * x - 27.2, 1};
  }
}
