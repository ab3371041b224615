package org.lemmata.meanfield.network;

import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.polynomial.Legendre;
import org.lemmata.linalg.Matrix;
import org.lemmata.meanfield.flow.Setting;

/** The network in the plainest loops, with polynomials by recursion: slow, and easy to check. */
final class Plain {

  private Plain() {}

  static double bar(Setting s, int k, double t) {
    return Math.sqrt(new HarmonicSpace(s.d(), k).size()) * new Legendre(s.d()).value(k, clip(t));
  }

  static double sigma(Setting s, double t) {
    return s.sigma2() * bar(s, 2, t) + s.sigma4() * bar(s, 4, t);
  }

  static double sigmaSlope(Setting s, double t) {
    Legendre p = new Legendre(s.d());
    return s.sigma2() * Math.sqrt(new HarmonicSpace(s.d(), 2).size()) * p.derivative(2, clip(t))
        + s.sigma4() * Math.sqrt(new HarmonicSpace(s.d(), 4).size()) * p.derivative(4, clip(t));
  }

  static double target(Setting s, double t) {
    return s.target2() * bar(s, 2, t) + s.target4() * bar(s, 4, t);
  }

  static double score(Matrix x, int j, Matrix weights, int i) {
    double sum = 0;
    for (int c = 0; c < x.cols(); c++) {
      sum += x.get(j, c) * weights.get(c, i);
    }
    return sum;
  }

  static double output(Setting s, Matrix weights, Matrix x, int j) {
    double sum = 0;
    for (int i = 0; i < weights.cols(); i++) {
      sum += sigma(s, score(x, j, weights, i));
    }
    return sum / weights.cols();
  }

  static Matrix gradient(Setting s, Matrix weights, Data data) {
    int n = data.x().rows();
    Matrix gradient = new Matrix(weights.rows(), weights.cols());
    for (int j = 0; j < n; j++) {
      double residual = output(s, weights, data.x(), j) - data.y()[j];
      for (int i = 0; i < weights.cols(); i++) {
        double factor = residual * sigmaSlope(s, score(data.x(), j, weights, i)) / n;
        for (int c = 0; c < weights.rows(); c++) {
          gradient.set(c, i, gradient.get(c, i) + factor * data.x().get(j, c));
        }
      }
    }
    return gradient;
  }

  private static double clip(double t) {
    return Math.max(-1, Math.min(1, t));
  }
}
