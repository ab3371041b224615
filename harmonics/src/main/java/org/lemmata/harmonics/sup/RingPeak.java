package org.lemmata.harmonics.sup;

/**
 * The largest absolute value of trigonometric polynomials at equally spaced longitudes, by Horner's
 * rule in z = exp(i φ) for many points side by side. Working space: not for several threads.
 */
final class RingPeak {

  private static final int BLOCK = 512;

  /** Points for each degree at a first look. */
  private static final int COARSE = 6;

  /** Roundings must not make a limit lower than the value that it limits. */
  private static final double SAFE = 1e-9;

  private final double[] re = new double[BLOCK];
  private final double[] im = new double[BLOCK];
  private int turned;
  private double[] cosines = new double[0];
  private double[] sines = new double[0];
  private double largest;
  private double longitude;

  /** The largest absolute value that the last ring had. */
  double largest() {
    return largest;
  }

  /** The longitude of the first point where it is taken. */
  double longitude() {
    return longitude;
  }

  /**
   * Looks at one ring.
   *
   * @param series rows A₀, A₁, B₁, A₂, ...
   * @param ring the column to take
   * @param points how many
   * @throws ArithmeticException if a value is not a number
   */
  void look(double[][] series, int ring, int points) {
    turn(points);
    largest = -1;
    int best = 0;
    for (int first = 0; first < points; first += BLOCK) {
      int count = Math.min(BLOCK, points - first);
      horner(series, ring, first, count);
      for (int p = 0; p < count; p++) {
        double size = Math.abs(re[p]);
        // Written so that what is not a number is met.
        if (!(size <= largest)) {
          if (Double.isNaN(size)) {
            throw new ArithmeticException("a value on the net is not a number");
          }
          largest = size;
          best = first + p;
        }
      }
    }
    longitude = 2 * Math.PI * best / points;
  }

  /**
   * What no point of a ring exceeds, with an allowance for rounding, at the price of 6k points: one
   * of them is within π/6k of the maximum, where the polynomial is at least cos(π/6) times it (M.
   * Riesz).
   *
   * @param series rows A₀, A₁, B₁, A₂, ...
   * @param ring the column to take
   * @param points how many are to be looked at; if they are fewer, the largest value on them
   */
  double limit(double[][] series, int ring, int points) {
    int few = COARSE * (series.length / 2);
    look(series, ring, Math.min(few, points));
    return few < points ? largest * (1 + SAFE) / StrictMath.cos(Math.PI / COARSE) : largest;
  }

  /** The real part of A₀ + sum of (Aₘ - i Bₘ) zᵐ. */
  private void horner(double[][] series, int ring, int first, int count) {
    int k = series.length / 2;
    double a = k == 0 ? series[0][ring] : series[2 * k - 1][ring];
    double b = k == 0 ? 0 : -series[2 * k][ring];
    for (int p = 0; p < count; p++) {
      re[p] = a;
      im[p] = b;
    }
    for (int m = k - 1; m >= 0; m--) {
      step(
          m == 0 ? series[0][ring] : series[2 * m - 1][ring],
          m == 0 ? 0 : -series[2 * m][ring],
          first,
          count);
    }
  }

  private void step(double a, double b, int first, int count) {
    double[] x = re;
    double[] y = im;
    double[] c = cosines;
    double[] s = sines;
    for (int p = 0; p < count; p++) {
      double real = x[p];
      double imaginary = y[p];
      x[p] = Math.fma(real, c[first + p], Math.fma(-imaginary, s[first + p], a));
      y[p] = Math.fma(real, s[first + p], Math.fma(imaginary, c[first + p], b));
    }
  }

  /** Fills in cos and sin of 2 π p/P, doubling what is there: few roundings for any P. */
  private void turn(int points) {
    if (turned == points) {
      return;
    }
    turned = points;
    if (cosines.length < points) {
      cosines = new double[points];
      sines = new double[points];
    }
    cosines[0] = 1;
    sines[0] = 0;
    for (int done = 1; done < points; done *= 2) {
      double angle = 2 * Math.PI * done / points;
      rotate(StrictMath.cos(angle), StrictMath.sin(angle), done, Math.min(done, points - done));
    }
  }

  private void rotate(double c, double s, int done, int count) {
    double[] x = cosines;
    double[] y = sines;
    for (int p = 0; p < count; p++) {
      x[done + p] = x[p] * c - y[p] * s;
      y[done + p] = x[p] * s + y[p] * c;
    }
  }
}
