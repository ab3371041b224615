package org.lemmata.harmonics.field;

import java.math.BigInteger;
import java.util.Locale;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Stream;

/**
 * Random harmonics of one degree: the sum of aⱼ Yₖⱼ with independent standard normal aⱼ, up to a
 * constant factor, by routes that are exact in law.
 *
 * <p>Holds what draws have in common, so draw many from one instance. Safe for use by several
 * threads, each with a stream of its own.
 */
public final class RandomHarmonics {

  /** A way to draw. */
  public enum Route {
    /** The cheapest of the others. */
    AUTO,
    /** Normal coefficients in the orthonormal basis; any d and k that fit into memory. */
    BASIS,
    /** By values at N points, N at most {@value PointFunction#LARGEST}; k at least 1. */
    POINTS,
    /** A linear form, a symmetric matrix, or a symmetric tensor; k = 1, 2 or 4. */
    TENSOR
  }

  private final int d;
  private final int k;
  private final Route route;
  private final SphericalBasis basis;

  private RandomHarmonics(int d, int k, Route route, SphericalBasis basis) {
    this.d = d;
    this.k = k;
    this.route = route;
    this.basis = basis;
  }

  /**
   * Harmonics of one degree by the cheapest route.
   *
   * @param d dimension, at least 2
   * @param k degree, at least 0
   * @throws IllegalArgumentException if an argument is out of range or no route fits into memory
   */
  public static RandomHarmonics of(int d, int k) {
    return of(d, k, Route.AUTO);
  }

  /**
   * Harmonics of one degree by a chosen route.
   *
   * @param d dimension, at least 2
   * @param k degree, at least 0
   * @param route how to draw
   * @throws IllegalArgumentException if an argument is out of range, or the route does not lead to
   *     this space or does not fit into memory
   */
  public static RandomHarmonics of(int d, int k, Route route) {
    HarmonicSpace space = new HarmonicSpace(d, k);
    Route taken = route == Route.AUTO ? cheapest(d, k) : route;
    switch (taken) {
      case TENSOR -> requireTensor(d, k);
      case POINTS -> PointFunction.require(space);
      default -> requireMemory(space);
    }
    return new RandomHarmonics(
        d, k, taken, taken == Route.BASIS ? SphericalBasis.upTo(d, k) : null);
  }

  /**
   * One random harmonic by the cheapest route; for many, keep an instance.
   *
   * @param d dimension, at least 2
   * @param k degree, at least 0
   * @param stream where the numbers come from
   * @throws IllegalArgumentException if an argument is out of range or no route fits into memory
   */
  public static SphereFunction draw(int d, int k, Stream stream) {
    return of(d, k).draw(stream);
  }

  private static Route cheapest(int d, int k) {
    // The matrix has about as many entries as the basis functions; with it the maximum is exact.
    boolean form = k == 1 || k == 2;
    // Below d = 5 the recursion of the basis is shorter than the tensor.
    boolean tensor = k == 4 && d >= 5 && d <= QuarticForm.LARGEST_D;
    return form || tensor ? Route.TENSOR : Route.BASIS;
  }

  /** The route that is taken, never AUTO. */
  public Route route() {
    return route;
  }

  /**
   * Draws one.
   *
   * @param stream where the numbers come from
   */
  public SphereFunction draw(Stream stream) {
    return switch (route) {
      case POINTS -> PointFunction.random(d, k, stream, Parallel.sequential());
      case TENSOR -> form(stream);
      default -> BasisFunction.random(basis, stream);
    };
  }

  private SphereFunction form(Stream stream) {
    return switch (k) {
      case 1 -> LinearForm.random(d, stream);
      case 2 -> QuadraticForm.random(d, stream);
      default -> QuarticForm.random(d, stream);
    };
  }

  private static void requireTensor(int d, int k) {
    if (k != 1 && k != 2 && !(k == 4 && d <= QuarticForm.LARGEST_D)) {
      throw new IllegalArgumentException(
          "a harmonic by a tensor needs k = 1, k = 2, or k = 4 and d of at most "
              + QuarticForm.LARGEST_D
              + ", not k = "
              + k
              + " and d = "
              + d);
    }
    if (k == 2) {
      requireBytes(d, k, "a matrix", BigInteger.valueOf(8).multiply(BigInteger.valueOf(d).pow(2)));
    }
  }

  private static void requireMemory(HarmonicSpace space) {
    BigInteger functions = space.dimension();
    // A gradient needs two numbers for every function in fewer coordinates.
    BigInteger numbers = functions;
    for (int m = 2; m < space.d(); m++) {
      numbers = numbers.add(new HarmonicSpace(m, space.k()).upTo().shiftLeft(1));
    }
    requireBytes(space.d(), space.k(), "N = " + functions + " coefficients", numbers.shiftLeft(3));
  }

  private static void requireBytes(int d, int k, String what, BigInteger bytes) {
    long memory = Runtime.getRuntime().maxMemory();
    if (bytes.compareTo(BigInteger.valueOf(memory / 2)) > 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a random harmonic with d = %d and k = %d has %s and takes %.3g GB, beyond half the"
                  + " memory of %.3g GB",
              d,
              k,
              what,
              bytes.doubleValue() / 1e9,
              memory / 1e9));
    }
  }
}
