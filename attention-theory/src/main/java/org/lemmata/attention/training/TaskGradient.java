package org.lemmata.attention.training;

import java.util.Arrays;
import org.lemmata.attention.sampling.Metric;
import org.lemmata.attention.sampling.RegressionTask;

/**
 * The loss of a layer summed over tasks, with its gradient in u and M. The query of each task is
 * integrated out: with v = M'Gu the loss of a task is σ² + (v - w)' Σ (v - w), the squared error
 * without the factor 1/2.
 *
 * <p>Derived: with g = Gu and r = 2 Σ (v - w), the gradient is g r' in M and G M r in u.
 */
final class TaskGradient {

  private final int d;
  private final Metric metric;
  private final double[] g;
  private final double[] error;
  private final double[] r;
  private final double[] back;
  private final double[] du;
  private final double[] dm;
  private double loss;

  TaskGradient(int d, Metric metric) {
    this.d = d;
    this.metric = metric;
    this.g = new double[d + 1];
    this.error = new double[d];
    this.r = new double[d];
    this.back = new double[d + 1];
    this.du = new double[d + 1];
    this.dm = new double[(d + 1) * d];
  }

  /** The loss of the layer on one task, nothing added. */
  double loss(Effective layer, RegressionTask task) {
    applyG(task, layer.u(), g);
    double[] m = layer.m();
    Arrays.fill(error, 0);
    // Row by row: sums that do not wait for each other.
    for (int i = 0; i <= d; i++) {
      double gi = g[i];
      for (int j = 0; j < d; j++) {
        error[j] += m[i * d + j] * gi;
      }
    }
    for (int j = 0; j < d; j++) {
      error[j] -= task.signal()[j];
    }
    metric.apply(error, r);
    double square = 0;
    for (int j = 0; j < d; j++) {
      square += error[j] * r[j];
    }
    return task.law().noise() + square;
  }

  /** Adds one task. */
  void add(Effective layer, RegressionTask task) {
    loss += loss(layer, task);
    for (int i = 0; i <= d; i++) {
      double sum = 0;
      for (int j = 0; j < d; j++) {
        double rj = 2 * r[j];
        dm[i * d + j] += g[i] * rj;
        sum += layer.m()[i * d + j] * rj;
      }
      back[i] = sum;
    }
    applyG(task, back, g);
    for (int i = 0; i <= d; i++) {
      du[i] += g[i];
    }
  }

  /** Adds the sums of the other. */
  TaskGradient plus(TaskGradient right) {
    loss += right.loss;
    for (int i = 0; i < du.length; i++) {
      du[i] += right.du[i];
    }
    for (int i = 0; i < dm.length; i++) {
      dm[i] += right.dm[i];
    }
    return this;
  }

  double loss() {
    return loss;
  }

  double[] du() {
    return du;
  }

  double[] dm() {
    return dm;
  }

  /** Writes G v, where G = [S, X'y; y'X, y'y]. */
  private void applyG(RegressionTask task, double[] v, double[] out) {
    double[] gram = task.gram();
    double[] xy = task.xy();
    double last = task.yy() * v[d];
    for (int i = 0; i < d; i++) {
      out[i] = xy[i] * v[d];
      last += xy[i] * v[i];
    }
    for (int j = 0; j < d; j++) {
      double vj = v[j];
      for (int i = 0; i < d; i++) {
        out[i] += gram[j * d + i] * vj;
      }
    }
    out[d] = last;
  }
}
