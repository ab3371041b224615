package org.lemmata.sophia.convex;

/**
 * A strictly convex even function f of one variable with f(0) = f'(0) = 0 and f''(0) = 1, whose
 * curvature changes by at most a factor 2 over a known distance.
 */
public enum LossShape {
  /** f(z) = cosh z - 1: the curvature grows; it changes by a factor e within 1. */
  COSH {
    @Override
    double value(double z) {
      double half = StrictMath.sinh(z / 2);
      return 2 * half * half;
    }

    @Override
    double slope(double z) {
      return StrictMath.sinh(z);
    }

    @Override
    double curvature(double z) {
      return StrictMath.cosh(z);
    }

    @Override
    double newton(double z) {
      return StrictMath.tanh(z);
    }

    @Override
    public double radius() {
      return LOG_TWO;
    }
  },
  /** f(z) = log cosh z: the curvature falls, so that whole Newton steps overshoot. */
  LOG_COSH {
    @Override
    double value(double z) {
      double half = StrictMath.sinh(Math.min(Math.abs(z), FAR) / 2);
      return StrictMath.log1p(2 * half * half) + Math.max(0, Math.abs(z) - FAR);
    }

    @Override
    double slope(double z) {
      return StrictMath.tanh(z);
    }

    @Override
    double curvature(double z) {
      double cosh = StrictMath.cosh(z);
      return 1 / (cosh * cosh);
    }

    @Override
    double newton(double z) {
      return StrictMath.sinh(2 * z) / 2;
    }

    @Override
    public double radius() {
      return LOG_TWO / 2;
    }
  };

  private static final double LOG_TWO = 0.6931471805599453;

  /** From here on log cosh z is z - log 2 to rounding. */
  private static final double FAR = 40;

  abstract double value(double z);

  abstract double slope(double z);

  abstract double curvature(double z);

  /** The Newton step f'(z)/f''(z), also where those leave the range of a double. */
  abstract double newton(double z);

  /** The distance R over which the curvature changes by at most a factor 2. */
  public abstract double radius();
}
