package org.lemmata.harmonics.basis;

import java.util.Arrays;
import org.lemmata.linalg.Segments;

/**
 * The value and gradient of a linear combination of basis functions at one point, with the working
 * space for that.
 *
 * <p>Downwards: in a sum over harmonics in m coordinates the factor in xₘ is contracted, which
 * leaves a sum over harmonics in m - 1. For the gradient harmonics are also evaluated upwards: the
 * derivative in the factor that lifts degree l to l + n is the inner product of the coefficients
 * with the harmonics lifted.
 */
final class PointContraction {

  private final SphericalBasis basis;
  private final int d;
  private final int largest;
  private final int from;
  // sums[m] and harmonics[m], m from 2 to d - 1: all degrees 0 to K in m coordinates.
  private final double[][] sums;
  private final double[][] harmonics;
  private final double[] squares;
  private final double[] slopes;
  private final double[] axial;
  private final double[] inX;
  private final double[] inSquare;

  PointContraction(SphericalBasis basis, int from) {
    this.basis = basis;
    this.d = basis.d();
    this.largest = basis.largest();
    this.from = from;
    this.sums = new double[d][];
    this.harmonics = new double[d][];
    for (int m = 2; m < d; m++) {
      sums[m] = new double[basis.offset(m, largest + 1)];
    }
    this.squares = new double[d + 1];
    this.slopes = new double[d + 1];
    this.axial = new double[largest + 1];
    this.inX = new double[largest + 1];
    this.inSquare = new double[largest + 1];
  }

  double value(double[] coefficients, double[] x) {
    square(x);
    double[] above = coefficients;
    for (int m = d; m > 2; m--) {
      contract(m, above, x[m - 1]);
      above = sums[m - 1];
    }
    return circle(above, x[0], x[1], null);
  }

  double value(double[] coefficients, double[] x, double[] gradient) {
    square(x);
    lift(x);
    double[] above = coefficients;
    for (int m = d; m > 2; m--) {
      contract(m, above, x[m - 1]);
      gradient[m - 1] = differentiate(m, above, x[m - 1]);
      above = sums[m - 1];
    }
    double value = circle(above, x[0], x[1], gradient);
    // rₘ² holds every xᵢ with i <= m.
    double slope = 0;
    for (int m = d; m > 2; m--) {
      slope += slopes[m];
      gradient[m - 1] += 2 * slope * x[m - 1];
    }
    gradient[1] += 2 * slope * x[1];
    gradient[0] += 2 * slope * x[0];
    return value;
  }

  private void square(double[] x) {
    double sum = 0;
    for (int m = 1; m <= d; m++) {
      sum += x[m - 1] * x[m - 1];
      squares[m] = sum;
    }
  }

  /** The smallest degree among the sums in m coordinates. */
  private int from(int m) {
    return m == d ? from : 0;
  }

  private void contract(int m, double[] above, double x) {
    double[] below = sums[m - 1];
    Arrays.fill(below, 0);
    int base = basis.offset(m, from(m));
    for (int l = 0; l <= largest; l++) {
      axial(m, l, x);
      int first = basis.offset(m - 1, l);
      int count = basis.offset(m - 1, l + 1) - first;
      for (int k = Math.max(l, from(m)); k <= largest; k++) {
        int at = basis.offset(m, k) - base + first;
        Segments.add(axial[k - l], above, at, below, first, count);
      }
    }
  }

  /** Returns the derivative in xₘ and keeps that in rₘ². */
  private double differentiate(int m, double[] above, double x) {
    double[] below = harmonics[m - 1];
    int base = basis.offset(m, from(m));
    double slope = 0;
    double inSquares = 0;
    for (int l = 0; l <= largest; l++) {
      slopes(m, l, x);
      int first = basis.offset(m - 1, l);
      int count = basis.offset(m - 1, l + 1) - first;
      for (int k = Math.max(l, from(m)); k <= largest; k++) {
        int at = basis.offset(m, k) - base + first;
        double weight = Segments.dot(above, at, below, first, count);
        slope = Math.fma(weight, inX[k - l], slope);
        inSquares = Math.fma(weight, inSquare[k - l], inSquares);
      }
    }
    slopes[m] = inSquares;
    return slope;
  }

  /** The harmonics in 2 to d - 1 coordinates. */
  private void lift(double[] x) {
    for (int m = 2; m < d; m++) {
      if (harmonics[m] == null) {
        harmonics[m] = new double[sums[m].length];
      }
      if (m == 2) {
        circle(harmonics[2], x[0], x[1]);
      } else {
        lift(m, x[m - 1]);
      }
    }
  }

  private void lift(int m, double x) {
    double[] below = harmonics[m - 1];
    double[] above = harmonics[m];
    for (int l = 0; l <= largest; l++) {
      axial(m, l, x);
      int first = basis.offset(m - 1, l);
      int count = basis.offset(m - 1, l + 1) - first;
      for (int n = 0; l + n <= largest; n++) {
        int at = basis.offset(m, l + n) + first;
        for (int i = 0; i < count; i++) {
          above[at + i] = axial[n] * below[first + i];
        }
      }
    }
  }

  private void axial(int m, int l, double x) {
    AxialFactors factor = basis.factors(m, l);
    double square = squares[m];
    axial[0] = factor.first();
    for (int n = 1; n <= largest - l; n++) {
      double two = n == 1 ? 0 : factor.b(n) * square * axial[n - 2];
      axial[n] = factor.a(n) * x * axial[n - 1] - two;
    }
  }

  /** The derivatives of the factors in xₘ and in rₘ². */
  private void slopes(int m, int l, double x) {
    axial(m, l, x);
    AxialFactors factor = basis.factors(m, l);
    double square = squares[m];
    inX[0] = 0;
    inSquare[0] = 0;
    for (int n = 1; n <= largest - l; n++) {
      double a = factor.a(n);
      double b = factor.b(n);
      double x2 = n == 1 ? 0 : b * square * inX[n - 2];
      double s2 = n == 1 ? 0 : b * (axial[n - 2] + square * inSquare[n - 2]);
      inX[n] = a * (axial[n - 1] + x * inX[n - 1]) - x2;
      inSquare[n] = a * x * inSquare[n - 1] - s2;
    }
  }

  private void circle(double[] out, double x, double y) {
    out[0] = 1;
    double re = SphericalBasis.ROOT_TWO;
    double im = 0;
    for (int l = 1; l <= largest; l++) {
      double next = re * x - im * y;
      im = re * y + im * x;
      re = next;
      out[2 * l - 1] = re;
      out[2 * l] = im;
    }
  }

  /** The sum in two coordinates; its gradient too, unless that is null. */
  private double circle(double[] sum, double x, double y, double[] gradient) {
    int base = basis.offset(2, from(2));
    double value = base == 0 ? sum[0] : 0;
    double inFirst = 0;
    double inSecond = 0;
    double re = SphericalBasis.ROOT_TWO;
    double im = 0;
    for (int l = 1; l <= largest; l++) {
      double lower = re;
      double lowerIm = im;
      re = lower * x - lowerIm * y;
      im = lower * y + lowerIm * x;
      if (2 * l - 1 >= base) {
        double first = sum[2 * l - 1 - base];
        double second = sum[2 * l - base];
        value += first * re + second * im;
        inFirst += l * (first * lower + second * lowerIm);
        inSecond += l * (second * lower - first * lowerIm);
      }
    }
    if (gradient != null) {
      gradient[0] = inFirst;
      gradient[1] = inSecond;
    }
    return value;
  }
}
