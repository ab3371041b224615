package org.lemmata.harmonics.sup;

import java.util.Arrays;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.BasisFunction;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.parallel.Parallel;

/**
 * Coefficients on rings from those in the orthonormal basis, for harmonics of one degree k.
 *
 * <p>On S² a basis function of degree l and order m is a function of the colatitude times cos(m φ)
 * or sin(m φ); those of the colatitude are the basis functions at longitude 0. For d = 4 and a
 * harmonic of degree k, a layer holds harmonics of S² of all degrees l up to k, each multiplied by
 * a function of ψ alone: that of the basis function with m = 0, which on S² is √(2l + 1) at the
 * pole.
 *
 * <p>Values on the rings do not depend on the harmonic: for d = 3, where there is one layer, they
 * are kept for the next one.
 */
final class BasisSeries {

  private final SphereNet net;
  private final SphericalBasis basis;
  private final SphericalBasis rings;
  private final int from;
  private final Matrix kept;

  /**
   * Prepares for harmonics of one degree.
   *
   * @param net the net
   * @param k their degree
   * @param parallel the threads to use
   */
  BasisSeries(SphereNet net, int k, Parallel parallel) {
    this.net = net;
    this.rings = SphericalBasis.upTo(3, k);
    this.basis = net.d() == 3 ? rings : SphericalBasis.upTo(4, k);
    this.from = net.d() == 3 ? k : 0;
    this.kept = net.d() == 3 ? atLongitudeZero(rings, from, colatitudes(0), parallel) : null;
  }

  /** The series of one harmonic. */
  RingSeries of(BasisFunction f) {
    double[] coefficients = f.coefficients();
    return layer -> {
      boolean single = net.d() == 3;
      return series(
          single ? coefficients : inLayer(coefficients, layer),
          single ? kept : atLongitudeZero(rings, 0, colatitudes(layer), Parallel.sequential()));
    };
  }

  private double[] colatitudes(int layer) {
    return net.layers().get(layer).net().colatitudes();
  }

  /**
   * A basis of S² at longitude 0.
   *
   * @return its functions of degrees {@code from} on, one a row, one ring a column
   */
  static Matrix atLongitudeZero(
      SphericalBasis rings, int from, double[] colatitudes, Parallel parallel) {
    Matrix points = new Matrix(colatitudes.length, 3);
    for (int ring = 0; ring < colatitudes.length; ring++) {
      points.set(ring, 0, StrictMath.sin(colatitudes[ring]));
      points.set(ring, 2, StrictMath.cos(colatitudes[ring]));
    }
    return rings.evaluate(points, from, parallel);
  }

  /** The coefficients on S² of a harmonic in four coordinates. */
  private double[] inLayer(double[] coefficients, int layer) {
    double[] factors = layerFactors(basis, net.layers().get(layer).angle());
    double[] inside = coefficients.clone();
    for (int l = 0; l < factors.length; l++) {
      for (int i = l * l; i < (l + 1) * (l + 1); i++) {
        inside[i] *= factors[l];
      }
    }
    return inside;
  }

  /**
   * What the harmonics of S² of each degree l are multiplied by in a layer of S³.
   *
   * @param basis the basis on S³
   * @param psi the layer
   */
  static double[] layerFactors(SphericalBasis basis, double psi) {
    Matrix pole = new Matrix(1, 4);
    pole.set(0, 2, StrictMath.sin(psi));
    pole.set(0, 3, StrictMath.cos(psi));
    Matrix values = basis.evaluate(pole, basis.largest(), Parallel.sequential());
    double[] factors = new double[basis.largest() + 1];
    Arrays.setAll(factors, l -> values.get(l * l, 0) / Math.sqrt(2 * l + 1));
    return factors;
  }

  private double[][] series(double[] coefficients, Matrix values) {
    int k = rings.largest();
    int count = values.cols();
    double[][] series = new double[2 * k + 1][count];
    int at = 0;
    for (int l = from; l <= k; l++) {
      Segments.add(coefficients[at], values.data(), at * count, series[0], 0, count);
      for (int m = 1; m <= l; m++) {
        int real = at + 2 * m - 1;
        Segments.add(coefficients[real], values.data(), real * count, series[2 * m - 1], 0, count);
        Segments.add(coefficients[real + 1], values.data(), real * count, series[2 * m], 0, count);
      }
      at += 2 * l + 1;
    }
    return series;
  }
}
