package org.lemmata.harmonics.euler;

/**
 * The limit E₀(k) of R/√d for d to infinity at fixed degree k: a random harmonic of degree k is
 * then a spherical k-spin glass, and E₀ its ground state energy.
 *
 * <p>E₀ is where the exponential rate of the number of minima vanishes (Auffinger, Ben Arous and
 * Cerny, "Random matrices and complexity of spin glasses", 2013): with E∞ = 2 √((k - 1)/k), ln(k -
 * 1)/2 - (k - 2) E²/(4(k - 1)) = E √(E² - E∞²)/E∞² - ln((E + √(E² - E∞²))/E∞), E ≥ E∞.
 *
 * @param k degree, at least 2
 */
public record HighDimensionLimit(int k) {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if k &lt; 2
   */
  public HighDimensionLimit {
    if (k < 2) {
      throw new IllegalArgumentException("k must be at least 2, not " + k);
    }
  }

  /** E₀(k), to rounding. */
  public double value() {
    double low = threshold();
    if (k == 2) {
      return low;
    }
    // The rate at E is below ln(k - 1)/2 - J(E), and J(2 √(ln k) + 2) is larger than that.
    double high = 2 + 2 * Math.sqrt(StrictMath.log(k));
    for (double e = low + (high - low) / 2; low < e && e < high; e = low + (high - low) / 2) {
      if (rate(e) > 0) {
        low = e;
      } else {
        high = e;
      }
    }
    return low;
  }

  private double threshold() {
    return 2 * Math.sqrt((k - 1.0) / k);
  }

  private double rate(double e) {
    double threshold = threshold();
    double square = threshold * threshold;
    double root = Math.sqrt(Math.max(0, e * e - square));
    return StrictMath.log(k - 1.0) / 2
        - (k - 2.0) / (4 * (k - 1.0)) * e * e
        - e * root / square
        + StrictMath.log((e + root) / threshold);
  }
}
