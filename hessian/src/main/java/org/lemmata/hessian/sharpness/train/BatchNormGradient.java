package org.lemmata.hessian.sharpness.train;

import java.util.Arrays;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.linalg.Segments;

/**
 * Two layers with batch norm. The neurons' mean squares are those of the whole training set,
 * whatever the batch, so every gradient is one of all points: with sⱼ² = Σₖ hₖⱼ² / n and weights
 * l'ᵢ / |B| on the batch B, Σᵢ weightᵢ fᵢ has the derivatives cⱼ weightᵢ - eⱼ hᵢⱼ by hᵢⱼ, where cⱼ
 * = vⱼ γⱼ / sⱼ, tⱼ = Σᵢ weightᵢ hᵢⱼ and eⱼ = cⱼ tⱼ / (n sⱼ²); vⱼ tⱼ / sⱼ by γⱼ, and γⱼ tⱼ / sⱼ by
 * vⱼ.
 */
final class BatchNormGradient implements LossGradient {

  private final Shape shape;
  private final Loss loss;
  private final Points points;
  private final LayerBatch all;

  /** 1 / sⱼ; 0 for a neuron that is silent on all points. */
  private final double[] inverse;

  private final double[] fold;
  private final double[] toFold;
  private final double[] weights;

  BatchNormGradient(Network network, Loss loss, Points points) {
    this.shape = network.shape();
    this.loss = loss;
    this.points = points;
    int m = shape.width();
    this.all =
        new LayerBatch(
            points.size(), shape.rows(), m, BranchlessActivation.of(network.activation()));
    for (int i = 0; i < points.size(); i++) {
      all.point(i, points.input(i));
    }
    this.inverse = new double[m];
    this.fold = new double[m];
    this.toFold = new double[m];
    this.weights = new double[points.size()];
  }

  @Override
  public void at(double[] theta, int[] order, int from, int to, double[] gradient) {
    all.forward(theta);
    foldNorm(theta);
    Arrays.fill(weights, 0);
    Arrays.fill(toFold, 0);
    for (int k = from; k < to; k++) {
      int i = order[k];
      double f = Segments.dotApart(fold, 0, all.hidden.data(), i * fold.length, fold.length);
      weights[i] = loss.slope(f, points.label(i)) / (to - from);
      all.addHidden(i, weights[i], toFold, 0);
    }
    for (int j = 0; j < fold.length; j++) {
      double sum = toFold[j] * inverse[j];
      gradient[shape.gamma() + j] = theta[shape.output() + j] * sum;
      gradient[shape.output() + j] = theta[shape.gamma() + j] * sum;
      // From here on eⱼ.
      toFold[j] = fold[j] * sum * inverse[j] / points.size();
    }
    for (int i = 0; i < weights.length; i++) {
      pullPoint(i);
    }
    all.pullBack(gradient);
  }

  /** Fills 1 / s and c. */
  private void foldNorm(double[] theta) {
    int m = fold.length;
    double[] h = all.hidden.data();
    Arrays.fill(inverse, 0);
    for (int at = 0; at < h.length; at += m) {
      addSquares(h, at);
    }
    for (int j = 0; j < m; j++) {
      inverse[j] = inverse[j] > 0 ? 1 / Math.sqrt(inverse[j] / points.size()) : 0;
      fold[j] = theta[shape.output() + j] * theta[shape.gamma() + j] * inverse[j];
    }
  }

  private void addSquares(double[] h, int at) {
    for (int j = 0; j < inverse.length; j++) {
      inverse[j] = Math.fma(h[at + j], h[at + j], inverse[j]);
    }
  }

  private void pullPoint(int i) {
    double weight = weights[i];
    int at = i * fold.length;
    double[] h = all.hidden.data();
    double[] slope = all.slope;
    double[] upstream = all.upstream.data();
    for (int j = 0; j < fold.length; j++) {
      upstream[at + j] = Math.fma(-toFold[j], h[at + j], weight * fold[j]) * slope[at + j];
    }
  }
}
