package org.lemmata.attention.training;

import java.util.function.DoubleUnaryOperator;
import org.lemmata.attention.model.Weights;
import org.lemmata.attention.sampling.Measure;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.stats.Moments;

/**
 * Fits layers to tasks whose law is symmetric about the first axis, with the symmetric weights b =
 * 1, a = α e₁, A = diag(p, q, .., q), c = γ e₁.
 *
 * <p>Derived: such a layer's output is p (α S₁₁ + (X'y)₁) + γ (α (X'y)₁ + y'y) along the axis and q
 * (α Sⱼ₁ + (X'y)ⱼ) across it. For given α this is linear in p, γ and q, so the best of them solve
 * small least-squares problems in the moments of those features.
 */
public final class AxialFit {

  /** How many quantities {@link #features} measures. */
  public static final int FEATURES = 14;

  private static final double LARGEST_ALPHA = 3;
  private static final int GRID = 120;
  private static final int REFINEMENTS = 60;

  private final int d;
  private final double[] mean;

  private AxialFit(int d, double[] mean) {
    this.d = d;
    this.mean = mean;
  }

  /** Measures the products whose means {@link #of} needs. */
  public static Measure features() {
    return (task, out) -> {
      double[] gram = task.gram();
      double[] xy = task.xy();
      double[] w = task.signal();
      double s = gram[0];
      out[0] = s * s;
      out[1] = s * xy[0];
      out[2] = xy[0] * xy[0];
      out[3] = s * task.yy();
      out[4] = xy[0] * task.yy();
      out[5] = task.yy() * task.yy();
      out[6] = s * w[0];
      out[7] = xy[0] * w[0];
      out[8] = task.yy() * w[0];
      java.util.Arrays.fill(out, 9, FEATURES, 0);
      for (int j = 1; j < w.length; j++) {
        out[9] += gram[j] * gram[j];
        out[10] += gram[j] * xy[j];
        out[11] += xy[j] * xy[j];
        out[12] += gram[j] * w[j];
        out[13] += xy[j] * w[j];
      }
    };
  }

  /**
   * Reads the moments.
   *
   * @param d dimension, at least 2
   * @param moments of {@link #features}
   */
  public static AxialFit of(int d, Moments moments) {
    double[] mean = new double[FEATURES];
    for (int i = 0; i < FEATURES; i++) {
      mean[i] = moments.mean(i);
    }
    return new AxialFit(d, mean);
  }

  /** The best predictor that is linear in X'y: α = γ = 0. */
  public Weights linear() {
    return weights(0, mean[7] / mean[2], 0, mean[13] / mean[11]);
  }

  /** The best layer with a = 0. */
  public Weights withoutA() {
    return best(0);
  }

  /** The best layer: α by a grid on [-3, 3] and golden sections about its best point. */
  public Weights full() {
    double spacing = 2 * LARGEST_ALPHA / GRID;
    double center = -LARGEST_ALPHA;
    for (int i = 1; i <= GRID; i++) {
      double alpha = spacing * i - LARGEST_ALPHA;
      if (gain(alpha) > gain(center)) {
        center = alpha;
      }
    }
    return best(maximiser(this::gain, center - spacing, center + spacing));
  }

  private static double maximiser(DoubleUnaryOperator f, double from, double to) {
    double golden = (Math.sqrt(5) - 1) / 2;
    double low = from;
    double high = to;
    for (int i = 0; i < REFINEMENTS; i++) {
      double left = high - golden * (high - low);
      double right = low + golden * (high - low);
      if (f.applyAsDouble(left) > f.applyAsDouble(right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return (low + high) / 2;
  }

  /** By how much the best layer with this α lowers the loss of predicting 0. */
  private double gain(double alpha) {
    double[] along = along(alpha);
    double[] across = across(alpha);
    return along[0] * along[2] + along[1] * along[3] + across[0] * across[1];
  }

  private Weights best(double alpha) {
    double[] along = along(alpha);
    return weights(alpha, along[0], along[1], across(alpha)[0]);
  }

  /** p, γ, and the means of their features times w₁. */
  private double[] along(double alpha) {
    double pp = alpha * alpha * mean[0] + 2 * alpha * mean[1] + mean[2];
    double pg = alpha * alpha * mean[1] + alpha * (mean[3] + mean[2]) + mean[4];
    double gg = alpha * alpha * mean[2] + 2 * alpha * mean[4] + mean[5];
    double p = alpha * mean[6] + mean[7];
    double g = alpha * mean[7] + mean[8];
    double determinant = pp * gg - pg * pg;
    return new double[] {(gg * p - pg * g) / determinant, (pp * g - pg * p) / determinant, p, g};
  }

  /** q, and the mean of its feature times w across the axis. */
  private double[] across(double alpha) {
    double square = alpha * alpha * mean[9] + 2 * alpha * mean[10] + mean[11];
    double product = alpha * mean[12] + mean[13];
    return new double[] {product / square, product};
  }

  private Weights weights(double alpha, double p, double gamma, double q) {
    double[] a = new double[d];
    double[] c = new double[d];
    a[0] = alpha;
    c[0] = gamma;
    Matrix matrixA = Matrix.identity(d).scale(q);
    matrixA.set(0, 0, p);
    return new Weights(a, 1, matrixA, c);
  }
}
