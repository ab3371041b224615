package org.lemmata.hessian.flatness.claim;

import java.util.List;
import org.lemmata.hessian.flatness.model.LinearHessianTrace;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.model.SensingLoss;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.linalg.Matrix;
import org.lemmata.study.claim.Rounding;

/**
 * The largest error of several computations in units of its bound on rounding. Bounds count
 * roundings and take the size of the same computation with all signs made positive, which nothing
 * on the way exceeds.
 */
final class Roundoff {

  private double error = Double.NaN;
  private double bound = 1;

  /** Keeps this error if it is the largest for its bound. */
  void add(double newError, double newBound) {
    // True at first, where there is no error yet.
    if (!(newError / newBound <= error / bound)) {
      error = newError;
      bound = newBound;
    }
  }

  /** What was kept. */
  Rounding evidence(String what) {
    return new Rounding(what, error, bound);
  }

  /** What rounding may do to the formula of the trace. */
  static double ofFormula(LinearNetwork network, Measurements measurements) {
    double size = LinearHessianTrace.of(absolute(network, 0), absolute(measurements));
    return Rounding.ulps(roundings(network.widths(), measurements.count()), size);
  }

  /** What rounding may do to automatic second derivatives: four operations a product. */
  static double ofAutomatic(LinearNetwork network, Measurements measurements) {
    return 4 * ofFormula(network, measurements);
  }

  /** What rounding may do to a trace by differences of step 1: four losses for each weight. */
  static double ofDifferences(LinearNetwork network, SensingLoss loss) {
    Measurements measurements = loss.measurements();
    double[] labels = loss.labels();
    for (int i = 0; i < labels.length; i++) {
      labels[i] = -Math.abs(labels[i]);
    }
    double size = new SensingLoss(absolute(measurements), labels).at(absolute(network, 1));
    Widths widths = network.widths();
    return 4 * widths.size() * Rounding.ulps(roundings(widths, measurements.count()), size);
  }

  /** Roundings one after the other in a trace or a loss: two chains of products, then sums. */
  private static double roundings(Widths widths, int count) {
    int widest = 0;
    for (int l = 0; l <= widths.depth(); l++) {
      widest = Math.max(widest, widths.at(l));
    }
    int chain = (widths.depth() + 2) * widest + widest * widest;
    return 2 * (chain + 2) + widest * widest + count + widths.depth();
  }

  private static LinearNetwork absolute(LinearNetwork network, double more) {
    return new LinearNetwork(
        network.layers().stream().map(layer -> absolute(layer, more)).toList());
  }

  private static Measurements absolute(Measurements measurements) {
    Matrix[] matrices = new Matrix[measurements.count()];
    for (int i = 0; i < matrices.length; i++) {
      matrices[i] = absolute(measurements.matrix(i), 0);
    }
    return Measurements.of(List.of(matrices));
  }

  private static Matrix absolute(Matrix m, double more) {
    Matrix sizes = new Matrix(m.rows(), m.cols());
    for (int k = 0; k < sizes.data().length; k++) {
      sizes.data()[k] = Math.abs(m.data()[k]) + more;
    }
    return sizes;
  }
}
