package org.lemmata.harmonics.bound;

import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.linalg.stats.Interval;

/**
 * Lemma 12: when ‖Πₗ f‖∞ is at most c₁ c₂ √(ln(l + 1)) Nₗ^{−α/2} for l ≥ k (Conditions 1 and 2),
 * what is left of f beyond degree k - 1 is at most 2 c₁ c₂ k^{3/2} Nₖ^{−α/2}.
 *
 * <p>Here the sum over l ≥ k is bracketed rigorously. It is carried relative to its first factor:
 * with sₖ = sum over l ≥ k of √(ln(l + 1)) (Nₖ/Nₗ)^{α/2} one has sₖ = √(ln(k + 1)) +
 * (Nₖ/Nₖ₊₁)^{α/2} sₖ₊₁, so that nothing underflows however large d is. Beyond the last degree
 * integrals take over (see {@link #rest}). Immutable.
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
   * @param alpha decay of Condition 1, in (0, 1], with (d - 2) α &gt; 2, without which the sum is
   *     infinite
   * @param last largest degree k to ask for; terms beyond it are bounded by integrals, the closer
   *     the larger it is
   * @throws IllegalArgumentException if an argument is out of range
   */
  public TailSum(int d, double alpha, int last) {
    if (!(alpha > 0 && alpha <= 1) || !((d - 2.0) * alpha > 2) || last < 1) {
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
   * A bracket of s_L. Nₗ is a constant times (l + (d - 2)/2)(l + 1)(l + 2)...(l + d - 3), so Nₗ/N_L
   * lies between ((l + b)/(L + b))ᵈ⁻² for b = d - 3 and for b = 1, and the sum of the decreasing
   * terms between the integral from L and that plus the first term.
   */
  private Interval rest(int last) {
    double a = (d - 2.0) * alpha / 2 - 1;
    double from = last + 1.0;
    double root = StrictMath.log(from);
    // The integral of e⁻ᵃʸ √(Y + y) over y > 0, after l + b = (L + b) eʸ: from below by
    // parts and Jensen's inequality, from above by Jensen's inequality.
    double low = from * (Math.sqrt(root) / a + 1 / (2 * a * a * Math.sqrt(root + 1 / a)));
    double beyond = last + (d - 3.0);
    double high = Math.sqrt(root) + beyond * Math.sqrt(StrictMath.log(beyond) + 1 / a) / a;
    return new Interval(Math.max(low, Math.sqrt(root)), high);
  }

  /**
   * A bracket of the sum over l ≥ k of √(ln(l + 1)) Nₗ^{−α/2}, divided by 2 k^{3/2} Nₖ^{−α/2}: at
   * most 1 where Lemma 12 holds.
   *
   * @param k from 1 to the last degree
   */
  public Interval quotient(int k) {
    double bound = 2 * k * Math.sqrt(k);
    return new Interval(lower[k] / bound, upper[k] / bound);
  }

  /** The natural logarithm of Lemma 12's bound for c₁ c₂ = 1. */
  public double logBound(int k) {
    return StrictMath.log(2)
        + 1.5 * StrictMath.log(k)
        - alpha / 2 * new HarmonicSpace(d, k).logSize();
  }
}
