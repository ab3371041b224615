package org.lemmata.hessian.sharpness.train;

import java.util.Arrays;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.Segments;

/** Three layers, by matrix products. */
final class DeepGradient implements LossGradient {

  private final Shape shape;
  private final BranchlessActivation units;
  private final Loss loss;
  private final Points points;
  private final double[] u;

  /** W₂ transposed, row k the weights that leave neuron k, and W₂. */
  private final Matrix leaving;

  private final Matrix entering;
  private final Matrix toMiddle;

  /** The workspaces by their number of points. */
  private final Second[] batches;

  /** The second hidden layer of a batch. */
  private record Second(
      LayerBatch first, Matrix hiddenColumns, Matrix z, Matrix hidden, Matrix slope, Matrix back) {

    private static Second of(int size, Shape shape, BranchlessActivation units) {
      int m = shape.width();
      return new Second(
          new LayerBatch(size, shape.rows(), m, units),
          new Matrix(m, size),
          new Matrix(size, m),
          new Matrix(size, m),
          new Matrix(size, m),
          new Matrix(size, m));
    }
  }

  DeepGradient(Network network, Loss loss, Points points) {
    this.shape = network.shape();
    this.units = BranchlessActivation.of(network.activation());
    this.loss = loss;
    this.points = points;
    int m = shape.width();
    this.u = new double[m];
    this.leaving = new Matrix(m, m);
    this.entering = new Matrix(m, m);
    this.toMiddle = new Matrix(m, m);
    this.batches = new Second[points.size() + 1];
  }

  @Override
  public void at(double[] theta, int[] order, int from, int to, double[] gradient) {
    int size = to - from;
    if (batches[size] == null) {
      batches[size] = Second.of(size, shape, units);
    }
    Second batch = batches[size];
    int m = u.length;
    System.arraycopy(theta, shape.middle(), leaving.data(), 0, m * m);
    transpose(leaving, entering);
    System.arraycopy(theta, shape.output(), u, 0, m);
    for (int k = 0; k < size; k++) {
      batch.first.point(k, points.input(order[from + k]));
    }
    batch.first.forward(theta);
    Products.multiply(batch.first.hidden, leaving, batch.z);
    units.fill(batch.z.data(), batch.hidden.data(), batch.slope.data());
    Arrays.fill(gradient, shape.output(), gradient.length, 0);
    for (int k = 0; k < size; k++) {
      pullOutput(batch, k, points.label(order[from + k]), gradient);
    }
    // The derivatives by the second pre-activations now stand in slope.
    transpose(batch.first.hidden, batch.hiddenColumns);
    Products.multiply(batch.hiddenColumns, batch.slope, toMiddle);
    System.arraycopy(toMiddle.data(), 0, gradient, shape.middle(), m * m);
    Products.multiply(batch.slope, entering, batch.back);
    double[] upstream = batch.first.upstream.data();
    for (int i = 0; i < upstream.length; i++) {
      upstream[i] = batch.back.data()[i] * batch.first.slope[i];
    }
    batch.first.pullBack(gradient);
  }

  private void pullOutput(Second batch, int k, double label, double[] gradient) {
    int m = u.length;
    double[] h = batch.hidden.data();
    double[] slope = batch.slope.data();
    double weight =
        loss.slope(Segments.dotApart(u, 0, h, k * m, u.length), label) / batch.first.size();
    for (int j = 0; j < m; j++) {
      gradient[shape.output() + j] = Math.fma(weight, h[k * m + j], gradient[shape.output() + j]);
      slope[k * m + j] *= weight * u[j];
    }
  }

  private static void transpose(Matrix a, Matrix into) {
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.cols(); j++) {
        into.data()[j * a.rows() + i] = a.data()[i * a.cols() + j];
      }
    }
  }
}
