package org.lemmata.attention.exact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * The moments that decide the best predictor (K X'y)'x_q, its step and its loss as exact rationals,
 * from the definition: w ~ N(0, I), and covariates with independent coordinates.
 *
 * <p>The labels yᵢ = Σₖ xᵢₖ wₖ + eᵢ are multiplied out. The expectation of each monomial is the sum
 * over all pairings of its normal factors of the product of the pairs' covariances (Wick's, or
 * Isserlis', theorem); coordinates that are not normal enter by their own moments. The regressor η
 * X'y has the loss σ² + m₂ (E|w|² - 2 η E[w'X'y] + η² E[y'XX'y]), with m₂ the variance of a
 * coordinate of the query, if all coordinates have one law.
 *
 * <p>The work grows like n² d³: (d, n) = (5, 20) takes milliseconds.
 *
 * @param laws the law of each coordinate of a covariate; d of them, at least 1
 * @param n examples, at least 1
 * @param noise σ², at least 0
 */
public record WickMoments(List<Coordinates> laws, int n, BigFraction noise) {

  /** A variable of mean 0: two variables are independent unless equal. */
  private record Variable(char letter, int i, int j) {}

  /** Keeps an immutable copy. */
  public WickMoments {
    laws = List.copyOf(laws);
  }

  /** Standard normal covariates in dimension d. */
  public WickMoments(int d, int n, BigFraction noise) {
    this(Coordinates.NORMAL, d, n, noise);
  }

  /** Coordinates of one law in dimension d. */
  public WickMoments(Coordinates law, int d, int n, BigFraction noise) {
    this(Collections.nCopies(d, law), n, noise);
  }

  /** The dimension d of the covariates. */
  public int d() {
    return laws.size();
  }

  /** E[w'X'y], the sum over j of E[wⱼ (X'y)ⱼ]. */
  public BigFraction numerator() {
    BigFraction sum = BigFraction.ZERO;
    for (int j = 0; j < d(); j++) {
      sum = sum.add(signalTimes(j, j));
    }
    return sum;
  }

  /** E[wⱼ (X'y)ₖ], the sum over i of E[wⱼ xᵢₖ yᵢ]. */
  public BigFraction signalTimes(int j, int k) {
    BigFraction sum = BigFraction.ZERO;
    for (int i = 0; i < n; i++) {
      for (List<Variable> y : label(i)) {
        sum = sum.add(expectation(product(List.of(weight(j), covariate(i, k)), y)));
      }
    }
    return sum;
  }

  /** E[y'XX'y], the sum over j of E[(X'y)ⱼ²]. */
  public BigFraction denominator() {
    BigFraction sum = BigFraction.ZERO;
    for (int j = 0; j < d(); j++) {
      sum = sum.add(second(j, j));
    }
    return sum;
  }

  /** E[(X'y)ⱼ (X'y)ₗ], the sum over i and k of E[yᵢ xᵢⱼ xₖₗ yₖ]. */
  public BigFraction second(int j, int l) {
    BigFraction sum = BigFraction.ZERO;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        List<Variable> covariates = List.of(covariate(i, j), covariate(k, l));
        for (List<Variable> left : label(i)) {
          for (List<Variable> right : label(k)) {
            sum = sum.add(expectation(product(product(covariates, left), right)));
          }
        }
      }
    }
    return sum;
  }

  /** E|w|². */
  public BigFraction signal() {
    BigFraction sum = BigFraction.ZERO;
    for (int j = 0; j < d(); j++) {
      sum = sum.add(expectation(List.of(weight(j), weight(j))));
    }
    return sum;
  }

  /** η*, the minimiser of the loss. */
  public BigFraction step() {
    return numerator().divide(denominator());
  }

  /** L*, the least loss, if all coordinates have one law. */
  public BigFraction loss() {
    BigFraction linear = numerator();
    BigFraction distance = signal().subtract(linear.multiply(linear).divide(denominator()));
    return noise.add(laws.get(0).moment(2).multiply(distance));
  }

  private List<List<Variable>> label(int i) {
    List<List<Variable>> terms = new ArrayList<>();
    for (int k = 0; k < d(); k++) {
      terms.add(List.of(covariate(i, k), weight(k)));
    }
    terms.add(List.of(new Variable('e', i, 0)));
    return terms;
  }

  private static Variable covariate(int i, int j) {
    return new Variable('x', i, j);
  }

  private static Variable weight(int j) {
    return new Variable('w', j, 0);
  }

  private static List<Variable> product(List<Variable> left, List<Variable> right) {
    List<Variable> factors = new ArrayList<>(left);
    factors.addAll(right);
    return factors;
  }

  /** The coordinates that are not normal by their moments, times the rest by pairings. */
  private BigFraction expectation(List<Variable> factors) {
    List<Variable> normal = new ArrayList<>();
    Map<Variable, Integer> powers = new HashMap<>();
    for (Variable factor : factors) {
      if (factor.letter() == 'x' && laws.get(factor.j()) != Coordinates.NORMAL) {
        powers.merge(factor, 1, Integer::sum);
      } else {
        normal.add(factor);
      }
    }
    BigFraction moments = BigFraction.ONE;
    for (Map.Entry<Variable, Integer> entry : powers.entrySet()) {
      moments = moments.multiply(laws.get(entry.getKey().j()).moment(entry.getValue()));
    }
    return moments.equals(BigFraction.ZERO) ? moments : moments.multiply(pairings(normal));
  }

  /** The sum over pairings: the first factor is paired with each of the others in turn. */
  private BigFraction pairings(List<Variable> factors) {
    if (factors.isEmpty()) {
      return BigFraction.ONE;
    }
    Variable first = factors.get(0);
    BigFraction sum = BigFraction.ZERO;
    for (int partner = 1; partner < factors.size(); partner++) {
      if (factors.get(partner).equals(first)) {
        List<Variable> others = new ArrayList<>(factors);
        others.remove(partner);
        others.remove(0);
        sum = sum.add(variance(first).multiply(pairings(others)));
      }
    }
    return sum;
  }

  private BigFraction variance(Variable variable) {
    return variable.letter() == 'e' ? noise : BigFraction.ONE;
  }
}
