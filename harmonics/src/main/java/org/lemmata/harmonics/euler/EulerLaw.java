package org.lemmata.harmonics.euler;

import java.math.BigDecimal;
import org.lemmata.harmonics.polynomial.GammaStep;
import org.lemmata.harmonics.polynomial.HarmonicSpace;

/**
 * The law of R = ‖g‖∞/‖g‖₂ of a random harmonic g of degree k that the expected Euler
 * characteristic predicts: P(R &gt; u) = 1 - exp(-Echi(u)) (derived).
 *
 * <p>Echi(u) is the expected Euler characteristic of the set where g exceeds u ‖g‖₂, for large u
 * the expected number of its peaks, counted as one with its antipode and with those of -g: for even
 * k they come in pairs, for odd k opposite ones have opposite signs. Echi(u) is the sum over j = d
 * - 1, d - 3, ... of Lⱼ λ^{j/2} ρⱼ(u), with λ = k(k + d - 2)/(d - 1) and the curvatures Lⱼ of the
 * sphere; here in the version in which the coefficients are uniform on a sphere of Rᴺ, which the
 * norm in R makes exact, for every N. For N to infinity it becomes the Gaussian version.
 *
 * <p>Peaks are taken to be independent, which makes this a prediction: good where peaks are rare,
 * for the median within about 4 per cent. Immutable.
 */
public final class EulerLaw {

  /** The largest dimension for which this was tested. */
  public static final int LARGEST_D = 200;

  /** The largest degree for which this was tested. */
  public static final int LARGEST_K = 1000;

  private final int d;
  private final double lambda;
  private final double size;
  private final EulerSeries series;
  private final Slope slope;
  private final double least;
  private final double largestExpected;

  /**
   * The law for one space.
   *
   * @param d dimension, from 3 to {@value #LARGEST_D}; for d = 2 every harmonic has R = √2
   * @param k degree, from 2 to {@value #LARGEST_K}; for k = 1 every harmonic has R = √d
   * @throws IllegalArgumentException if an argument is out of range
   */
  public EulerLaw(int d, int k) {
    if (d < 3 || d > LARGEST_D || k < 2 || k > LARGEST_K) {
      throw new IllegalArgumentException(
          "d must be from 3 to "
              + LARGEST_D
              + " and k from 2 to "
              + LARGEST_K
              + ", not "
              + d
              + " and "
              + k);
    }
    HarmonicSpace space = new HarmonicSpace(d, k);
    this.d = d;
    this.lambda = k * (k + d - 2.0) / (d - 1);
    this.size = space.size();
    this.series = new EulerSeries(space, digits(d));
    this.slope = new Slope(space);
    this.least = slope.turningPoint();
    this.largestExpected = expected(least);
  }

  /** Terms are up to about 10ᵈ times their sum; 30 digits remain. */
  private static int digits(int d) {
    return 30 + d;
  }

  /**
   * The expected Euler characteristic Echi(u), to about 1e-13 of its value at the {@linkplain
   * #least() turning point} and beyond; below it oscillates and predicts nothing.
   *
   * @param u at least 0
   */
  public double expected(double u) {
    PointTail tail = new PointTail(size);
    double logCosine = tail.logCosine(u);
    if (logCosine == Double.NEGATIVE_INFINITY) {
      return 0;
    }
    int delta = d & 1;
    BigDecimal polynomial = series.at(u);
    // Apart, because it may be beyond the largest double.
    int exponent = polynomial.precision() - polynomial.scale();
    double mantissa = polynomial.movePointLeft(exponent).doubleValue();
    double square = u * u / size;
    double log = (size - 2 - delta) * logCosine + exponent * StrictMath.log(10);
    double sum = mantissa * StrictMath.exp(log);
    if (delta == 0) {
      return Math.sqrt(lambda) * sum;
    }
    double factor = 2 / Math.sqrt(Math.PI) * GammaStep.at((size - 1) / 2) * Math.sqrt(square);
    return factor * sum + tail.twoSided(u);
  }

  /** The turning point, beyond which Echi(u) decreases; the law says nothing below it. */
  public double least() {
    return least;
  }

  /** The largest possible ratio, √N. */
  public double largest() {
    return Math.sqrt(size);
  }

  /**
   * The predicted P(R &gt; u) = 1 - exp(-Echi(u)); below the turning point, its value there.
   *
   * @param u at least 0
   */
  public double exceedance(double u) {
    return -StrictMath.expm1(-(u <= least ? largestExpected : Math.max(0, expected(u))));
  }

  /**
   * The predicted density of R, the slope of {@link #exceedance}.
   *
   * @param u at least 0
   */
  public double density(double u) {
    if (u <= least || u >= largest()) {
      return 0;
    }
    double noPeak = StrictMath.exp(-Math.max(0, expected(u)));
    // The slope may be beyond the largest double then.
    return noPeak == 0 ? 0 : noPeak * slope.at(u);
  }

  /** The least probability that {@link #quantile} takes, exp(-Echi) at the turning point. */
  public double leastProbability() {
    return StrictMath.exp(-largestExpected);
  }

  /**
   * The u with P(R ≤ u) = p, that is Echi(u) = -ln p.
   *
   * @param p from {@link #leastProbability} to less than 1
   * @throws IllegalArgumentException if p is out of range
   */
  public double quantile(double p) {
    if (!(p >= leastProbability() && p < 1)) {
      throw new IllegalArgumentException(
          "p must be from " + leastProbability() + " to less than 1, not " + p);
    }
    double level = -StrictMath.log(p);
    double low = least;
    double high = Math.min(2 * low, largest());
    while (expected(high) > level) {
      low = high;
      high = Math.min(2 * low, largest());
    }
    for (double u = low + (high - low) / 2; low < u && u < high; u = low + (high - low) / 2) {
      if (expected(u) >= level) {
        low = u;
      } else {
        high = u;
      }
    }
    return low;
  }

  /** The median: Echi = ln 2. */
  public double median() {
    return quantile(0.5);
  }
}
