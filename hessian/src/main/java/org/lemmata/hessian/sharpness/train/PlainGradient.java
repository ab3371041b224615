package org.lemmata.hessian.sharpness.train;

import java.util.Arrays;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.linalg.Segments;

/** Two layers with or without layer norm, by matrix products. */
final class PlainGradient implements LossGradient {

  private final Shape shape;
  private final BranchlessActivation units;
  private final Loss loss;
  private final Points points;
  private final boolean normalised;
  private final double[] v;

  /** The workspaces by their number of points. */
  private final LayerBatch[] batches;

  PlainGradient(Network network, Loss loss, Points points) {
    this.shape = network.shape();
    this.units = BranchlessActivation.of(network.activation());
    this.loss = loss;
    this.points = points;
    this.normalised = shape.architecture() == Architecture.LAYER_NORM;
    this.v = new double[shape.width()];
    this.batches = new LayerBatch[points.size() + 1];
  }

  @Override
  public void at(double[] theta, int[] order, int from, int to, double[] gradient) {
    LayerBatch batch = batch(to - from);
    for (int k = 0; k < batch.size(); k++) {
      batch.point(k, points.input(order[from + k]));
    }
    batch.forward(theta);
    System.arraycopy(theta, shape.output(), v, 0, v.length);
    Arrays.fill(gradient, shape.output(), gradient.length, 0);
    for (int k = 0; k < batch.size(); k++) {
      pullOutput(batch, k, points.label(order[from + k]), gradient);
    }
    batch.pullBack(gradient);
  }

  private LayerBatch batch(int size) {
    if (batches[size] == null) {
      batches[size] = new LayerBatch(size, shape.rows(), v.length, units);
    }
    return batches[size];
  }

  /** Adds point k to the derivatives with respect to v, and fills its row of those by Z. */
  private void pullOutput(LayerBatch batch, int k, double label, double[] gradient) {
    int m = v.length;
    int at = k * m;
    double[] h = batch.hidden.data();
    double f = Segments.dotApart(v, 0, h, at, v.length);
    double scale = 1;
    double pull = 0;
    if (normalised) {
      double norm = Math.sqrt(Segments.squareApart(h, at, m));
      scale = 1 / Math.max(norm, Network.LAYER_NORM_FLOOR);
      f *= scale;
      pull = norm > Network.LAYER_NORM_FLOOR ? f * scale * scale : 0;
    }
    double weight = loss.slope(f, label) / batch.size();
    batch.addHidden(k, weight * scale, gradient, shape.output());
    double[] upstream = batch.upstream.data();
    double[] slope = batch.slope;
    double direct = weight * scale;
    double through = -weight * pull;
    for (int j = 0; j < m; j++) {
      upstream[at + j] = Math.fma(through, h[at + j], direct * v[j]) * slope[at + j];
    }
  }
}
