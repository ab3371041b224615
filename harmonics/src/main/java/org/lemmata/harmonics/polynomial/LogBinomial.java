package org.lemmata.harmonics.polynomial;

/**
 * The natural logarithm of the binomial coefficient C(a + b, a), to 1e-14 relative: a difference of
 * logarithms of factorials loses its digits where one of the two numbers is small.
 *
 * <p>Few factors are multiplied one by one. Many go by Stirling's formula with what cancels taken
 * out: C(a + b, a) = √((a + b)/(2π a b)) (1 + b/a)ᵃ (1 + a/b)ᵇ e^{s(a + b) - s(a) - s(b)}, s the
 * rest of Stirling's series. Bits are the same everywhere.
 */
final class LogBinomial {

  /** From here on four terms of Stirling's series leave an error below 1e-17. */
  private static final int MANY = 32;

  private LogBinomial() {}

  /**
   * ln C(a + b, a).
   *
   * @param a at least 0
   * @param b at least 0
   */
  static double of(double a, double b) {
    double few = Math.min(a, b);
    double rest = Math.max(a, b);
    if (few < MANY) {
      double sum = 0;
      for (int i = 1; i <= few; i++) {
        sum += StrictMath.log1p(rest / i);
      }
      return sum;
    }
    double spread = StrictMath.log((1 / few + 1 / rest) / (2 * StrictMath.PI)) / 2;
    double powers = few * StrictMath.log1p(rest / few) + rest * StrictMath.log1p(few / rest);
    return powers + spread + stirling(few + rest) - stirling(few) - stirling(rest);
  }

  /** ln Γ(z + 1) - (z + 1/2) ln z + z - ln(2π)/2, for large z. */
  private static double stirling(double z) {
    double square = 1 / (z * z);
    return (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680))) / z;
  }
}
