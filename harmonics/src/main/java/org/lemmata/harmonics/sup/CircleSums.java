package org.lemmata.harmonics.sup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.BasisFunction;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.parallel.Parallel;

/**
 * Certified upper bounds of the sup norms of harmonics of one degree k on S³, wider than those of
 * {@link NetCertificate} and many times cheaper.
 *
 * <p>On a circle (sin ψ sin θ cos φ, sin ψ sin θ sin φ, sin ψ cos θ, cos ψ) a harmonic is a
 * trigonometric polynomial in φ, at most the sum over m of its amplitudes √(Aₘ² + Bₘ²). If no point
 * is further than an angle h from such a circle or its opposite, kh &lt; π/2, then the sup norm is
 * at most the largest of these sums divided by cos(kh), as with a net of points (derived). A net of
 * circles has 1/h² of them where one of points has 1/h³, and what is computed for a circle serves
 * all harmonics.
 *
 * <p>For a random harmonic of norm 1 the sum of k + 1 amplitudes is about √(πk/2), with a standard
 * deviation of about √(2 - π/2), 0.66, whatever k is (derived). Safe for use by several threads.
 */
public final class CircleSums {

  private final SphericalBasis basis;
  private final SphericalBasis inside;
  private final double kh;

  private CircleSums(int k, double kh) {
    this.basis = SphericalBasis.upTo(4, k);
    this.inside = SphericalBasis.upTo(3, k);
    this.kh = kh;
  }

  /**
   * Prepares for harmonics of one degree.
   *
   * @param k degree, from 1 to {@link SphericalBasis#LARGEST_K}
   * @param kh degree times angular radius of the net of circles, in (0, π/2)
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static CircleSums of(int k, double kh) {
    if (k < 1 || !(kh > 0 && kh < Math.PI / 2)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "k must be at least 1 and kh in (0, pi/2), not %d and %s", k, kh));
    }
    return new CircleSums(k, kh);
  }

  /**
   * Upper bounds of the sup norms of several harmonics.
   *
   * @param harmonics of dimension 4 and of degree k alone
   * @param parallel the threads to use; the bits do not depend on them
   * @return one bound for each
   * @throws IllegalArgumentException if one has another dimension or degree, or several degrees
   */
  public double[] upper(List<BasisFunction> harmonics, Parallel parallel) {
    int k = basis.largest();
    for (BasisFunction g : harmonics) {
      if (g.d() != 4 || g.degree() != k || g.from() != k) {
        throw new IllegalArgumentException(
            "a function of d = "
                + g.d()
                + " and degrees from "
                + g.from()
                + " to "
                + g.degree()
                + " in place of d = 4 and degree "
                + k);
      }
    }
    // Squares of amplitudes must not leave the range.
    int[] exponents = harmonics.stream().mapToInt(g -> Math.getExponent(g.norm())).toArray();
    List<double[]> coefficients = new ArrayList<>();
    for (int i = 0; i < exponents.length; i++) {
      int exponent = exponents[i];
      double[] own = harmonics.get(i).coefficients();
      coefficients.add(Arrays.stream(own).map(c -> Math.scalb(c, -exponent)).toArray());
    }
    double h = kh / k;
    int layers = (int) Math.ceil(Math.PI / 2 / (Math.sqrt(2) * h));
    List<double[]> largest =
        parallel.map(layers, i -> inLayer(new Place(i, layers, h), coefficients));
    double factor = (1 + NetCertificate.ROUNDING) / StrictMath.cos(kh);
    double[] upper = new double[harmonics.size()];
    for (double[] ofLayer : largest) {
      for (int i = 0; i < upper.length; i++) {
        upper[i] = Math.max(upper[i], factor * ofLayer[i]);
      }
    }
    Arrays.setAll(upper, i -> Math.scalb(upper[i], exponents[i]));
    return upper;
  }

  /** One of the layers ψ that share the angles up to π/2, in a net of a radius. */
  private record Place(int layer, int layers, double h) {

    double psi() {
      return (layer + 0.5) * Math.PI / 2 / layers;
    }

    /**
     * Evenly spaced, so that sin²(Δψ/4) + sin ψ sin ψ' sin²(Δθ/4) is at most sin²(h/2): {@link
     * SphereNet} without the longitudes.
     */
    double[] colatitudes() {
      double half = Math.PI / 4 / layers;
      double left = RingNet.sineSquared(h / 2) - RingNet.sineSquared(half / 2);
      double largest = RingNet.largestSine(psi() - half, psi() + half);
      double allowed = Math.min(1, left / (StrictMath.sin(psi()) * largest));
      int rings = (int) Math.ceil(Math.PI / (4 * StrictMath.asin(Math.sqrt(allowed))));
      double[] colatitudes = new double[rings];
      Arrays.setAll(colatitudes, i -> (i + 0.5) * Math.PI / rings);
      return colatitudes;
    }
  }

  /** The largest sum on a layer's circles, for each harmonic. */
  private double[] inLayer(Place place, List<double[]> coefficients) {
    Matrix values =
        BasisSeries.atLongitudeZero(inside, 0, place.colatitudes(), Parallel.sequential());
    double[] factors = BasisSeries.layerFactors(basis, place.psi());
    Matrix sums = new Matrix(coefficients.size(), values.cols());
    for (int m = 0; m < factors.length; m++) {
      addAmplitudes(m, coefficients, factors, values, sums);
    }
    double[] largest = new double[sums.rows()];
    Arrays.setAll(largest, i -> Arrays.stream(sums.row(i)).max().orElseThrow());
    return largest;
  }

  /** Adds the amplitudes of order m, one harmonic a row of the sums and one circle a column. */
  private static void addAmplitudes(
      int m, List<double[]> coefficients, double[] factors, Matrix values, Matrix sums) {
    int circles = values.cols();
    int degrees = factors.length - m;
    Matrix heights = new Matrix(degrees, circles);
    Matrix parts = new Matrix(2 * coefficients.size(), degrees);
    for (int l = m; l < factors.length; l++) {
      int row = l * l + Math.max(0, 2 * m - 1);
      System.arraycopy(values.data(), row * circles, heights.data(), (l - m) * circles, circles);
      for (int i = 0; i < coefficients.size(); i++) {
        double[] a = coefficients.get(i);
        parts.set(2 * i, l - m, factors[l] * a[row]);
        parts.set(2 * i + 1, l - m, m == 0 ? 0 : factors[l] * a[row + 1]);
      }
    }
    double[] both = Products.multiply(parts, heights).data();
    for (int i = 0; i < coefficients.size(); i++) {
      for (int c = 0; c < circles; c++) {
        double cosine = both[2 * i * circles + c];
        double sine = both[(2 * i + 1) * circles + c];
        sums.data()[i * circles + c] += Math.sqrt(cosine * cosine + sine * sine);
      }
    }
  }
}
