package org.lemmata.attention.model;

import java.util.List;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;

/**
 * Several layers of linear attention in the form of Ahn et al. (arXiv 2306.00297), token by token:
 * only labels are written, and the query reads and is not read,
 *
 * <pre>y_j ← y_j + (1/n) sum_{i=1..n} y_i x_i' A x_j,  j = 1..n and the query,  y_q = 0 at first.
 * </pre>
 *
 * <p>The prediction is -y_q after the last layer. With A = -a Σ⁻¹ each layer is one preconditioned
 * step of gradient descent.
 *
 * @param layers A of each layer, d-by-d
 */
public record LayeredAttention(List<Matrix> layers) {

  /** Keeps an immutable copy. */
  public LayeredAttention {
    layers = layers.stream().map(Matrix::copy).toList();
  }

  /**
   * The prediction for the query.
   *
   * @param x X, n-by-d
   * @param y n labels
   * @param query x_q, d entries
   */
  public double predict(Matrix x, double[] y, double[] query) {
    int n = y.length;
    double[] labels = y.clone();
    double answer = 0;
    for (Matrix layer : layers) {
      Matrix keys = layer.transpose();
      double[] next = labels.clone();
      for (int i = 0; i < n; i++) {
        double[] key = keys.times(x.row(i));
        for (int j = 0; j < n; j++) {
          next[j] += labels[i] * Segments.dotInOrder(key, x.row(j)) / n;
        }
        answer += labels[i] * Segments.dotInOrder(key, query) / n;
      }
      labels = next;
    }
    return -answer;
  }
}
