package org.lemmata.attention.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.fraction.BigFractionField;
import org.hipparchus.linear.Array2DRowFieldMatrix;
import org.hipparchus.linear.ArrayFieldVector;
import org.hipparchus.linear.FieldLUDecomposition;
import org.hipparchus.linear.FieldMatrix;
import org.hipparchus.linear.FieldVector;

/**
 * The best regressor q(S) X'y with q a polynomial of degree less than L, for w ~ N(0, I): its
 * coefficients and its loss, as exact rationals (derived).
 *
 * <p>With mₖ = E tr Sᵏ, the loss σ² + E|w - q(S)X'y|² = σ² + m₀ - 2 sum qⱼ mⱼ₊₁ + sum qᵢ qⱼ (mᵢ₊ⱼ₊₂
 * + σ² mᵢ₊ⱼ₊₁) is a quadratic in q. L = 1 is one step of gradient descent. The loss falls with L
 * towards the Bayes risk σ² + σ² E tr (S + σ² I)⁻¹ and never reaches below it, because the Bayes
 * regressor (S + σ² I)⁻¹ X'y minimises the same quadratic for each S.
 *
 * @param coefficients q₀, ..., q_{L−1}
 * @param loss σ² + m₀ - sum qⱼ mⱼ₊₁
 */
public record PolynomialRegressor(List<BigFraction> coefficients, BigFraction loss) {

  /** Keeps an immutable copy. */
  public PolynomialRegressor {
    coefficients = List.copyOf(coefficients);
  }

  /**
   * The best one for Wishart S.
   *
   * @param d dimension, at least 1
   * @param n examples, at least 1
   * @param noise σ², at least 0
   * @param terms L, at least 1; moments up to order 2L are computed, fine to about 12
   */
  public static PolynomialRegressor best(int d, int n, BigFraction noise, int terms) {
    WishartMoments moments = new WishartMoments(d, n);
    return best(k -> new BigFraction(moments.trace(k)), noise, terms);
  }

  /**
   * The best one for given moments.
   *
   * @param moments mₖ = E tr Sᵏ for k = 0, ..., 2L, of a law with at least L positive eigenvalues
   *     in its support
   */
  public static PolynomialRegressor best(
      IntFunction<BigFraction> moments, BigFraction noise, int terms) {
    FieldMatrix<BigFraction> quadratic =
        new Array2DRowFieldMatrix<>(BigFractionField.getInstance(), terms, terms);
    FieldVector<BigFraction> linear = new ArrayFieldVector<>(BigFractionField.getInstance(), terms);
    for (int i = 0; i < terms; i++) {
      linear.setEntry(i, moments.apply(i + 1));
      for (int j = 0; j < terms; j++) {
        quadratic.setEntry(
            i, j, moments.apply(i + j + 2).add(noise.multiply(moments.apply(i + j + 1))));
      }
    }
    FieldVector<BigFraction> q = new FieldLUDecomposition<>(quadratic).getSolver().solve(linear);
    List<BigFraction> coefficients = new ArrayList<>();
    for (int j = 0; j < terms; j++) {
      coefficients.add(q.getEntry(j));
    }
    return new PolynomialRegressor(
        coefficients, noise.add(moments.apply(0)).subtract(q.dotProduct(linear)));
  }
}
