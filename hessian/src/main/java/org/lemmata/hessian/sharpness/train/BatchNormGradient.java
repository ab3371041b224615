package org.lemmata.hessian.sharpness.train;

import java.util.Arrays;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.linalg.Segments;

/**
 * Two layers with batch norm. The neurons' mean squares are those of the whole training set,
 * whatever the batch, so every gradient is one of all points: with s_j^2 = sum_k h_kj^2 / n and
 * weights l'_i / |B| on the batch B, sum_i weight_i f_i has the derivatives c_j weight_i - e_j h_ij
 * by h_ij, where c_j = v_j gamma_j / s_j, t_j = sum_i weight_i h_ij and e_j = c_j t_j / (n s_j^2);
 * v_j t_j / s_j by gamma_j, and gamma_j t_j / s_j by v_j.
 */
final class BatchNormGradient implements LossGradient {

  private final Shape shape;
  private final Loss loss;
  private final Points points;
  private final LayerBatch all;

  /** 1 / s_j; 0 for a neuron that is silent on all points. */
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
      // From here on e_j.
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
