package org.lemmata.linalg.stats;

import org.hipparchus.special.Gamma;

/**
 * The regularised incomplete beta function Iₓ(a, b), accurate relative to its size.
 *
 * <p>x and y = 1 - x are both given, so that neither end of [0, 1] loses digits. The factor xᵃ yᵇ /
 * B(a, b) is formed from deviances (Loader, "Fast and accurate computation of binomial
 * probabilities", 2000), where large powers do not cancel, and multiplied by the continued fraction
 * of Didonato and Morris ("Algorithm 708", ACM Trans. Math. Softw. 18, 1992, BFRAC). Elementary
 * functions are StrictMath's and the library's, whose bits are the same on every machine; those of
 * Apache Commons Statistics come from Math and may differ.
 */
final class IncompleteBeta {

  private static final double TINY = 1e-300;
  private static final double HALF_LOG_TWO_PI = 0.9189385332046727;

  /** Coefficients of 1/z, 1/z³, .. in Stirling's series, B₂ₖ / (2k (2k - 1)). */
  private static final double[] STIRLING = {
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156
  };

  private IncompleteBeta() {}

  /**
   * Returns Iₓ(a, b). It takes of the order of √(min(a, b)) steps.
   *
   * @param x in [0, 1]
   * @param y 1 - x, given apart because it may be far smaller than the spacing of doubles at x
   * @param a positive
   * @param b positive
   */
  static double of(double x, double y, double a, double b) {
    if (x == 0 || y == 0) {
      return x == 0 ? 0 : 1;
    }
    return excess(x, y, a, b) >= 0 ? lower(x, y, a, b) : 1 - lower(y, x, b, a);
  }

  /**
   * a y - b x: positive below the mean a / (a + b). The smaller of x and y is taken as exact and
   * the larger as 1 less it: what is lost where that is rounded, times a large power, matters as
   * much as what the products lose.
   */
  private static double excess(double x, double y, double a, double b) {
    double product = b * x;
    double difference = Math.fma(a, y, -product) - Math.fma(b, x, -product);
    return x <= y ? difference + a * ((1 - y) - x) : difference - b * ((1 - x) - y);
  }

  /** For x up to the mean: Lentz's method, with a tiny number for partial results of zero. */
  private static double lower(double x, double y, double a, double b) {
    double excess = excess(x, y, a, b);
    double fraction = notZero(a / (a + 1) * (excess + 1));
    double c = fraction;
    double d = 0;
    double factor = 0;
    for (double m = 1; Math.abs(factor - 1) > 0x1p-52; m++) {
      double step = a + 2 * m;
      double root = x / (step - 1);
      double numerator = (a + m - 1) * root * (a + b + m - 1) * root * m * (b - m);
      double denominator =
          m + m * (b - m) * root + (a + m) / (step + 1) * (excess + 1 + m * (1 + y));
      d = 1 / notZero(Math.fma(numerator, d, denominator));
      c = notZero(denominator + numerator / c);
      factor = c * d;
      fraction *= factor;
    }
    return power(x, y, a, b, excess) / fraction;
  }

  private static double notZero(double value) {
    return value == 0 ? TINY : value;
  }

  /** xᵃ yᵇ / B(a, b), with a y - b x given. */
  static double power(double x, double y, double a, double b, double excess) {
    double total = a + b;
    double exponent =
        stirling(total)
            - stirling(a)
            - stirling(b)
            - deviance(a, x * total, excess)
            - deviance(b, y * total, -excess);
    return Math.sqrt(a / total * b / (2 * Math.PI)) * StrictMath.exp(exponent);
  }

  /** k log(k / m) + m - k, with k - m given. */
  private static double deviance(double k, double m, double difference) {
    double v = difference / (k + m);
    if (Math.abs(v) >= 0.1) {
      return k * StrictMath.log(k / m) - difference;
    }
    double sum = difference * v;
    double term = 2 * k * v;
    for (int j = 3; ; j += 2) {
      term *= v * v;
      double next = sum + term / j;
      if (next == sum) {
        return sum;
      }
      sum = next;
    }
  }

  /** log Γ(z) - (z - 1/2) log z + z - log(2 π) / 2. */
  private static double stirling(double z) {
    if (z < 10) {
      return Gamma.logGamma(z) - (z - 0.5) * StrictMath.log(z) + z - HALF_LOG_TWO_PI;
    }
    double sum = 0;
    for (int k = STIRLING.length - 1; k >= 0; k--) {
      sum = sum / (z * z) + STIRLING[k];
    }
    return sum / z;
  }
}
