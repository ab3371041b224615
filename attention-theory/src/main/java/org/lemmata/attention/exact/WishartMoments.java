package org.lemmata.attention.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * Exact moments E tr Sᵏ of S = X'X, where X is n-by-d with independent standard normal entries.
 *
 * <p>Gaussian integration by parts on the first factor of tr Sᵏ = sum Xᵢₐ (X Sᵏ⁻¹)ᵢₐ gives, for F =
 * tr S^{m₁} ... tr S^{mᵣ},
 *
 * <pre>
 * E[tr S^k F] = (n + k - 1) E[tr S^{k-1} F] + sum_{l=0}^{k-2} E[tr S^{l+1} tr S^{k-2-l} F]
 *               + sum_j 2 m_j E[tr S^{k+m_j-1} F / tr S^{m_j}],
 * </pre>
 *
 * with tr S⁰ = d; each term has one degree less. Not safe for use by several threads.
 */
public final class WishartMoments {

  private final BigInteger d;
  private final BigInteger n;
  private final Map<List<Integer>, BigInteger> known = new HashMap<>();

  /**
   * Moments for these dimensions.
   *
   * @param d side of S, at least 1
   * @param n degrees of freedom, at least 1; may be less than d
   */
  public WishartMoments(int d, int n) {
    if (d < 1 || n < 1) {
      throw new IllegalArgumentException("d = " + d + ", n = " + n);
    }
    this.d = BigInteger.valueOf(d);
    this.n = BigInteger.valueOf(n);
  }

  /**
   * E tr Sᵏ.
   *
   * @param k at least 0; the work grows with the number of partitions of k, fine to about 30
   */
  public BigInteger trace(int k) {
    if (k < 0) {
      throw new IllegalArgumentException("k = " + k);
    }
    return expectation(List.of(k));
  }

  /** E tr (S/n)ᵏ. */
  public BigFraction averaged(int k) {
    return new BigFraction(trace(k), n.pow(k));
  }

  /** The expectation of the product of tr Sᵖ over these powers p. */
  private BigInteger expectation(List<Integer> powers) {
    BigInteger zeros = BigInteger.ONE;
    List<Integer> sorted = new ArrayList<>();
    for (int power : powers) {
      if (power == 0) {
        zeros = zeros.multiply(d);
      } else {
        sorted.add(power);
      }
    }
    sorted.sort(Comparator.reverseOrder());
    if (sorted.isEmpty()) {
      return zeros;
    }
    BigInteger value = known.get(sorted);
    if (value == null) {
      value = byParts(sorted);
      known.put(sorted, value);
    }
    return zeros.multiply(value);
  }

  private BigInteger byParts(List<Integer> powers) {
    int k = powers.get(0);
    List<Integer> others = powers.subList(1, powers.size());
    BigInteger sum = n.add(BigInteger.valueOf(k - 1L)).multiply(expectation(with(others, k - 1)));
    for (int l = 0; l <= k - 2; l++) {
      sum = sum.add(expectation(with(others, l + 1, k - 2 - l)));
    }
    for (int j = 0; j < others.size(); j++) {
      int m = others.get(j);
      List<Integer> rest = new ArrayList<>(others);
      rest.remove(j);
      sum = sum.add(BigInteger.valueOf(2L * m).multiply(expectation(with(rest, k + m - 1))));
    }
    return sum;
  }

  private static List<Integer> with(List<Integer> powers, int... more) {
    List<Integer> all = new ArrayList<>(powers);
    for (int power : more) {
      all.add(power);
    }
    return all;
  }
}
