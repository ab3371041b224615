package org.lemmata.attention.exact;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * The optimal step and its loss for Sigma = Omega = I as exact rationals, from the definition.
 *
 * <p>The labels y_i = sum_k x_ik w_k + e_i are multiplied out, and the expectation of each monomial
 * is the sum over all pairings of its factors of the product of the pairs' covariances (Wick's, or
 * Isserlis', theorem). The regressor eta X'y has the loss s2 + E|w|^2 - 2 eta E[w'X'y] + eta^2
 * E[y'XX'y].
 *
 * <p>The work grows like n^2 d^3: (d, n) = (5, 20) takes milliseconds.
 *
 * @param d dimension, at least 1
 * @param n examples, at least 1
 * @param noise s2, at least 0
 */
public record WickMoments(int d, int n, BigFraction noise) {

  /** A normal variable of mean 0: two variables are independent unless equal. */
  private record Variable(char letter, int i, int j) {}

  /** E[w'X'y], the sum over i and j of E[w_j x_ij y_i]. */
  public BigFraction numerator() {
    BigFraction sum = BigFraction.ZERO;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < d; j++) {
        for (List<Variable> y : label(i)) {
          sum = sum.add(expectation(product(List.of(weight(j), covariate(i, j)), y)));
        }
      }
    }
    return sum;
  }

  /** E[y'XX'y], the sum over i, k and j of E[y_i x_ij x_kj y_k]. */
  public BigFraction denominator() {
    BigFraction sum = BigFraction.ZERO;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        for (int j = 0; j < d; j++) {
          List<Variable> covariates = List.of(covariate(i, j), covariate(k, j));
          for (List<Variable> left : label(i)) {
            for (List<Variable> right : label(k)) {
              sum = sum.add(expectation(product(product(covariates, left), right)));
            }
          }
        }
      }
    }
    return sum;
  }

  /** E|w|^2. */
  public BigFraction signal() {
    BigFraction sum = BigFraction.ZERO;
    for (int j = 0; j < d; j++) {
      sum = sum.add(expectation(List.of(weight(j), weight(j))));
    }
    return sum;
  }

  /** eta*, the minimiser of the loss. */
  public BigFraction step() {
    return numerator().divide(denominator());
  }

  /** L*, the least loss. */
  public BigFraction loss() {
    BigFraction linear = numerator();
    return noise.add(signal()).subtract(linear.multiply(linear).divide(denominator()));
  }

  private List<List<Variable>> label(int i) {
    List<List<Variable>> terms = new ArrayList<>();
    for (int k = 0; k < d; k++) {
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

  /** The sum over pairings: the first factor is paired with each of the others in turn. */
  private BigFraction expectation(List<Variable> factors) {
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
        sum = sum.add(variance(first).multiply(expectation(others)));
      }
    }
    return sum;
  }

  private BigFraction variance(Variable variable) {
    return variable.letter() == 'e' ? noise : BigFraction.ONE;
  }
}
