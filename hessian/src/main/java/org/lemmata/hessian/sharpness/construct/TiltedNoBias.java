package org.lemmata.hessian.sharpness.construct;

import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.OrthogonalReduction;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.random.Stream;

/**
 * A network without bias that fits a training set of corners flatter than {@link NoBias} in its
 * limit (derived).
 *
 * <p>A neuron r (+-x₁ +- x₂) is 0 on half of the points, and what costs is on how many of them it
 * becomes active when it is moved off its kink: with q such neurons at a point, in the mean, the
 * trace is near 4 √((1 + q) d). In {@link NoBias} q is 1. A small tilt away from the mean of those
 * points makes it less, much less on few points. What the tilt changes in the outputs is taken back
 * by many neurons with tiny weights.
 */
public final class TiltedNoBias {

  /** The size of the tilt; what it and its repair add to the trace is of this order. */
  private static final double TILT = 1e-6;

  /** Keeps a pre-activation that would be an integer 0 off 0. */
  private static final double NOISE = 0.1;

  private TiltedNoBias() {}

  /**
   * The network, of width 4 + 2n.
   *
   * @param training n different corners of the cube with labels x₁ x₂, n at most a few times d
   * @param direction -1 tilts away from the points on a kink, 1 towards them
   * @param stream draws the directions of the tiny neurons
   */
  public static Construction of(Samples training, int direction, Stream stream) {
    int n = training.size();
    Matrix neurons = tilted(training, direction, stream);
    double r = Math.sqrt(Math.sqrt(training.d() * (1 + activeShare(training, neurons)) / 16));
    NamedWeights weights =
        new NamedWeights(Architecture.NO_BIAS, training.d(), Quadrants.COUNT + 2 * n);
    Matrix main = activations(training.inputs(), neurons);
    double[] missing = training.labels();
    for (int q = 0; q < Quadrants.COUNT; q++) {
      write(weights, q, neurons, q, r, Quadrants.label(q) / (2 * r));
      for (int i = 0; i < n; i++) {
        missing[i] -= Quadrants.label(q) / 2 * main.get(i, q);
      }
    }
    Matrix directions = new Matrix(2 * n, training.d());
    stream.normals(directions.data(), 0, directions.data().length);
    double[] sizes =
        OrthogonalReduction.shortest(activations(training.inputs(), directions), missing);
    for (int k = 0; k < sizes.length; k++) {
      double scale = Math.sqrt(Math.abs(sizes[k]));
      write(weights, Quadrants.COUNT + k, directions, k, scale, Math.signum(sizes[k]) * scale);
    }
    return weights.on(training);
  }

  /** The four rows +-x₁ +- x₂ with their tilts. */
  private static Matrix tilted(Samples training, int direction, Stream stream) {
    int d = training.d();
    Matrix rows = new Matrix(Quadrants.COUNT, d);
    for (int q = 0; q < Quadrants.COUNT; q++) {
      double square = 0;
      for (int j = 2; j < d; j++) {
        double sum = NOISE * stream.nextNormal();
        for (int i = 0; i < training.size(); i++) {
          sum += onKink(training, i, q) ? direction * training.inputs().get(i, j) : 0;
        }
        rows.set(q, j, sum);
        square += sum * sum;
      }
      for (int j = 2; j < d; j++) {
        rows.set(q, j, TILT * (rows.get(q, j) / Math.sqrt(square)));
      }
      rows.set(q, 0, Quadrants.sign(q, 0));
      rows.set(q, 1, Quadrants.sign(q, 1));
    }
    return rows;
  }

  private static boolean onKink(Samples training, int i, int q) {
    return training.label(i) != Quadrants.label(q);
  }

  /** The number of neurons active at a kink, over the number of points. */
  private static double activeShare(Samples training, Matrix neurons) {
    Matrix h = activations(training.inputs(), neurons);
    int active = 0;
    for (int i = 0; i < training.size(); i++) {
      for (int q = 0; q < Quadrants.COUNT; q++) {
        active += onKink(training, i, q) && h.get(i, q) > 0 ? 1 : 0;
      }
    }
    return active / (double) training.size();
  }

  private static Matrix activations(Matrix points, Matrix rows) {
    Matrix h = Products.multiply(points, rows.transpose());
    for (int at = 0; at < h.data().length; at++) {
      h.data()[at] = Math.max(h.data()[at], 0);
    }
    return h;
  }

  private static void write(
      NamedWeights weights, int neuron, Matrix rows, int row, double scale, double out) {
    for (int j = 0; j < rows.cols(); j++) {
      weights.first(neuron, j, scale * rows.get(row, j));
    }
    weights.output(neuron, out);
  }
}
