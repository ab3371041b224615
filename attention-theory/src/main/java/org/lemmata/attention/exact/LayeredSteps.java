package org.lemmata.attention.exact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.hipparchus.fraction.BigFraction;

/**
 * The optimal steps of L layers, each one preconditioned step of gradient descent, in the setting
 * of Ahn et al. (arXiv 2306.00297): prior Σ⁻¹, no label noise, Aᵢ = -aᵢ Σ⁻¹.
 *
 * <p>The loss is E tr ∏ᵢ (I - aᵢ S/n)² with S Wishart. Its minimum over all polynomials p of degree
 * L with p(0) = 1 is linear algebra in the exact moments, and the minimiser is a kernel polynomial:
 * its roots are real, positive and simple, and the aᵢ are their reciprocals (derived). So the steps
 * need no training.
 *
 * @param steps a₁ &lt; ... &lt; a_L, correct to the last bit or two
 * @param loss the least loss
 */
public record LayeredSteps(List<Double> steps, double loss) {

  /** The largest number of layers; the exact moments of order 2L take about a second there. */
  public static final int MOST_LAYERS = 12;

  private static final MathContext DIGITS = new MathContext(300);
  private static final BigDecimal CONVERGED = new BigDecimal("1e-40");

  /** Keeps an immutable copy. */
  public LayeredSteps {
    steps = List.copyOf(steps);
  }

  /**
   * The optimal steps.
   *
   * @param d dimension, at least 1
   * @param n examples, at least 1
   * @param layers L, from 1 to {@link #MOST_LAYERS}
   */
  public static LayeredSteps of(int d, int n, int layers) {
    WishartMoments moments = new WishartMoments(d, n);
    return of(moments::averaged, layers);
  }

  /**
   * The optimal steps for given moments.
   *
   * @param averaged E tr (S/n)ᵏ for k = 0, ..., 2L
   * @param layers L, from 1 to {@link #MOST_LAYERS}
   * @throws IllegalArgumentException if a best step is not real and positive, as it is for the
   *     moments of every law
   */
  public static LayeredSteps of(IntFunction<BigFraction> averaged, int layers) {
    if (layers < 1 || layers > MOST_LAYERS) {
      throw new IllegalArgumentException(
          "layers must be from 1 to " + MOST_LAYERS + ", not " + layers);
    }
    PolynomialRegressor best = PolynomialRegressor.best(averaged, BigFraction.ZERO, layers);
    return new LayeredSteps(roots(best.coefficients()), best.loss().doubleValue());
  }

  /** The roots of z^L - q₀ z^{L−1} - ... - q_{L−1} = prod (z - aᵢ), ascending. */
  private static List<Double> roots(List<BigFraction> q) {
    List<BigDecimal> polynomial = new ArrayList<>();
    polynomial.add(BigDecimal.ONE);
    q.forEach(
        c ->
            polynomial.add(
                c.negate().bigDecimalValue(DIGITS.getPrecision() * 2, RoundingMode.HALF_EVEN)));
    List<Double> roots = new ArrayList<>();
    List<BigDecimal> rest = polynomial;
    while (rest.size() > 1) {
      BigDecimal root = smallestRoot(rest);
      roots.add(root.doubleValue());
      rest = quotient(rest, root);
    }
    return roots;
  }

  /** Newton's method from 0: all roots are real and positive, so it climbs to the smallest one. */
  private static BigDecimal smallestRoot(List<BigDecimal> polynomial) {
    BigDecimal z = BigDecimal.ZERO;
    while (true) {
      BigDecimal value = BigDecimal.ZERO;
      BigDecimal slope = BigDecimal.ZERO;
      for (BigDecimal c : polynomial) {
        slope = slope.multiply(z).add(value, DIGITS);
        value = value.multiply(z).add(c, DIGITS);
      }
      BigDecimal climb = value.negate().divide(slope, DIGITS);
      z = z.add(climb, DIGITS);
      if (climb.abs().compareTo(z.multiply(CONVERGED)) <= 0) {
        return z;
      }
      if (climb.signum() < 0) {
        throw new IllegalArgumentException(
            "the moments are those of no positive law: a best step is not real and positive");
      }
    }
  }

  /** The polynomial divided by z - root, without the remainder. */
  private static List<BigDecimal> quotient(List<BigDecimal> polynomial, BigDecimal root) {
    List<BigDecimal> quotient = new ArrayList<>();
    BigDecimal carried = BigDecimal.ZERO;
    for (int i = 0; i < polynomial.size() - 1; i++) {
      carried = carried.multiply(root).add(polynomial.get(i), DIGITS);
      quotient.add(carried);
    }
    return quotient;
  }
}
