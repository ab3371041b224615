package org.lemmata.hessian.sharpness.train;

/**
 * log(1 + eᶻ) and its derivative 1 / (1 + e⁻ᶻ) from multiply-adds and divisions alone: the same
 * bits everywhere, and several times as fast as {@link StrictMath}, from which they differ by a few
 * units in the last place.
 */
final class Softplus {

  /** From here on e⁻ᵃ is taken as e⁻⁷⁰⁸, close to the smallest normal number. */
  private static final double LARGEST = 708;

  /** Adding it rounds to a whole number, which then stands in the lowest bits. */
  private static final double ROUNDER = 0x1.8p52;

  private static final double LOG2_E = 1.4426950408889634;

  /** ln 2 in two parts, the first with so many trailing zeros that n times it is exact. */
  private static final double LN2_HIGH = 0x1.62e42fefa0000p-1;

  private static final double LN2_LOW = 0x1.cf79abc9e3b3ap-40;

  /** 1/k! for k from 13 down to 0. */
  private static final double[] EXPONENTIAL = new double[14];

  /** 1/(2k+1) for k from 16 down to 0. */
  private static final double[] LOGARITHM = new double[17];

  static {
    double factorial = 1;
    for (int k = 0; k < EXPONENTIAL.length; k++) {
      factorial *= Math.max(k, 1);
      EXPONENTIAL[EXPONENTIAL.length - 1 - k] = 1 / factorial;
    }
    for (int k = 0; k < LOGARITHM.length; k++) {
      LOGARITHM[LOGARITHM.length - 1 - k] = 1 / (2 * k + 1.0);
    }
  }

  private Softplus() {}

  /** Fills values and derivatives at z. */
  static void fill(double[] z, double[] value, double[] slope) {
    for (int j = 0; j < z.length; j++) {
      double e = exponential(Math.abs(z[j]));
      double quotient = 1 / (1 + e);
      // log(1 + e) = 2 artanh(e / (2 + e)).
      double s = e / (2 + e);
      value[j] = Math.max(z[j], 0) + 2 * s * artanhOver(s * s);
      slope[j] = z[j] >= 0 ? quotient : e * quotient;
    }
  }

  /** e⁻ᵃ, a not negative: with -a = n ln 2 + r, 2ⁿ times a Taylor polynomial in r. */
  private static double exponential(double a) {
    double t = -Math.min(a, LARGEST);
    double rounded = Math.fma(t, LOG2_E, ROUNDER);
    double n = rounded - ROUNDER;
    double r = Math.fma(-n, LN2_LOW, Math.fma(-n, LN2_HIGH, t));
    double p = EXPONENTIAL[0];
    p = Math.fma(p, r, EXPONENTIAL[1]);
    p = Math.fma(p, r, EXPONENTIAL[2]);
    p = Math.fma(p, r, EXPONENTIAL[3]);
    p = Math.fma(p, r, EXPONENTIAL[4]);
    p = Math.fma(p, r, EXPONENTIAL[5]);
    p = Math.fma(p, r, EXPONENTIAL[6]);
    p = Math.fma(p, r, EXPONENTIAL[7]);
    p = Math.fma(p, r, EXPONENTIAL[8]);
    p = Math.fma(p, r, EXPONENTIAL[9]);
    p = Math.fma(p, r, EXPONENTIAL[10]);
    p = Math.fma(p, r, EXPONENTIAL[11]);
    p = Math.fma(p, r, EXPONENTIAL[12]);
    p = Math.fma(p, r, EXPONENTIAL[13]);
    long exponent = Double.doubleToRawLongBits(rounded) << 52;
    return Double.longBitsToDouble(Double.doubleToRawLongBits(p) + exponent);
  }

  /** artanh(s) / s at a square of at most 1/9. */
  private static double artanhOver(double square) {
    double p = LOGARITHM[0];
    p = Math.fma(p, square, LOGARITHM[1]);
    p = Math.fma(p, square, LOGARITHM[2]);
    p = Math.fma(p, square, LOGARITHM[3]);
    p = Math.fma(p, square, LOGARITHM[4]);
    p = Math.fma(p, square, LOGARITHM[5]);
    p = Math.fma(p, square, LOGARITHM[6]);
    p = Math.fma(p, square, LOGARITHM[7]);
    p = Math.fma(p, square, LOGARITHM[8]);
    p = Math.fma(p, square, LOGARITHM[9]);
    p = Math.fma(p, square, LOGARITHM[10]);
    p = Math.fma(p, square, LOGARITHM[11]);
    p = Math.fma(p, square, LOGARITHM[12]);
    p = Math.fma(p, square, LOGARITHM[13]);
    p = Math.fma(p, square, LOGARITHM[14]);
    p = Math.fma(p, square, LOGARITHM[15]);
    return Math.fma(p, square, LOGARITHM[16]);
  }
}
