package org.lemmata.harmonics.bound;

import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.linalg.stats.Interval;

/**
 * Lemma 12: when ||Pi<sub>l</sub> f||<sub>inf</sub> is at most c<sub>1</sub> c<sub>2</sub>
 * sqrt(ln(l + 1)) N<sub>l</sub><sup>-alpha/2</sup> for l &ge; k (Conditions 1 and 2), what is left
 * of f beyond degree k - 1 is at most 2 c<sub>1</sub> c<sub>2</sub> k<sup>3/2</sup>
 * N<sub>k</sub><sup>-alpha/2</sup>.
 *
 * <p>Here the sum over l &ge; k is bracketed rigorously. It is carried relative to its first
 * factor: with s<sub>k</sub> = sum over l &ge; k of sqrt(ln(l + 1))
 * (N<sub>k</sub>/N<sub>l</sub>)<sup>alpha/2</sup> one has s<sub>k</sub> = sqrt(ln(k + 1)) +
 * (N<sub>k</sub>/N<sub>k+1</sub>)<sup>alpha/2</sup> s<sub>k+1</sub>, so that nothing underflows
 * however large d is. Beyond the last degree integrals take over (see {@link #rest}). Immutable.
 */
public final class TailSum {

  private final int d;
  private final double alpha;
  private final double[] lower;
  private final double[] upper;

  /**
   * Sums for all degrees up to one.
   *
   * @param d dimension, at least 5
   * @param alpha decay of Condition 1, in (0, 1], with (d - 2) alpha &gt; 2, without which the sum
   *     is infinite
   * @param last largest degree k to ask for; terms beyond it are bounded by integrals, the closer
   *     the larger it is
   * @throws IllegalArgumentException if an argument is out of range
   */
  public TailSum(int d, double alpha, int last) {
    if (!(alpha > 0 && alpha <= 1) || !((d - 2) * alpha > 2) || last < 1) {
      throw new IllegalArgumentException(
          "needs alpha in (0, 1], (d - 2) alpha > 2 and a degree of at least 1, not d = "
              + d
              + ", alpha = "
              + alpha
              + " and "
              + last);
    }
    this.d = d;
    this.alpha = alpha;
    this.lower = new double[last + 1];
    this.upper = new double[last + 1];
    Interval rest = rest(last);
    lower[last] = rest.low();
    upper[last] = rest.high();
    for (int k = last - 1; k >= 1; k--) {
      double first = Math.sqrt(StrictMath.log1p(k));
      double factor = StrictMath.pow(new HarmonicSpace(d, k).growth(), -alpha / 2);
      lower[k] = first + factor * lower[k + 1];
      upper[k] = first + factor * upper[k + 1];
    }
  }

  /**
   * A bracket of s<sub>L</sub>. N<sub>l</sub> is a constant times (l + (d - 2)/2)(l + 1)(l +
   * 2)...(l + d - 3), so N<sub>l</sub>/N<sub>L</sub> lies between ((l + b)/(L + b))<sup>d-2</sup>
   * for b = d - 3 and for b = 1, and the sum of the decreasing terms between the integral from L
   * and that plus the first term.
   */
  private Interval rest(int last) {
    double a = (d - 2) * alpha / 2 - 1;
    double from = last + 1.0;
    double root = StrictMath.log(from);
    // The integral of e^(-ay) sqrt(Y + y) over y > 0, after l + b = (L + b) e^y: from below by
    // parts and Jensen's inequality, from above by Jensen's inequality.
    double low = from * (Math.sqrt(root) / a + 1 / (2 * a * a * Math.sqrt(root + 1 / a)));
    double beyond = last + d - 3.0;
    double high = Math.sqrt(root) + beyond * Math.sqrt(StrictMath.log(beyond) + 1 / a) / a;
    return new Interval(Math.max(low, Math.sqrt(root)), high);
  }

  /**
   * A bracket of the sum over l &ge; k of sqrt(ln(l + 1)) N<sub>l</sub><sup>-alpha/2</sup>, divided
   * by 2 k<sup>3/2</sup> N<sub>k</sub><sup>-alpha/2</sup>: at most 1 where Lemma 12 holds.
   *
   * @param k from 1 to the last degree
   */
  public Interval quotient(int k) {
    double bound = 2 * k * Math.sqrt(k);
    return new Interval(lower[k] / bound, upper[k] / bound);
  }

  /** The natural logarithm of Lemma 12's bound for c<sub>1</sub> c<sub>2</sub> = 1. */
  public double logBound(int k) {
    return StrictMath.log(2)
        + 1.5 * StrictMath.log(k)
        - alpha / 2 * new HarmonicSpace(d, k).logSize();
  }
}
