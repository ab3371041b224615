package org.lemmata.hessian.sharpness.model;

import org.lemmata.hessian.sharpness.data.Samples;

/**
 * Lower bounds of the trace of the Hessian over all networks that fit a training set, that is, at
 * which the loss of every point is least. There l' = 0 and the trace is (1/n) Σᵢ wᵢ |grad fᵢ|² with
 * wᵢ = l''.
 *
 * <p>Write fᵢ for the output that fits point i and cᵢ for |xᵢ|² + 1, or |xᵢ|² without bias. For
 * ReLU networks of depth D without normalisation the gradients of the layers have norms whose
 * product is at least √(cᵢ) |fᵢ|^{D−1}, so by the inequality of the means |grad fᵢ|² &gt;= D
 * cᵢ^{1/D} |fᵢ|^{2(D−1)/D}. On xor under the squared loss this is the paper's 4 √(d+1) and 2 D
 * (d+1)^{1/D} (Theorem 4.1 and its extension to depth D), and 4 √d without bias.
 *
 * <p>For ReLU with layer norm the output weights alone have a gradient of norm 1, unless |h| &lt;
 * ε, where |grad fᵢ|² &gt;= 2 √(cᵢ) |fᵢ| / ε: for small ε the bound is 2 (Theorem 5.1).
 *
 * <p>The rest is derived for this project. With batch norm (1/n) Σᵢ |grad fᵢ|² &gt;= Σⱼ (γⱼ² + vⱼ²)
 * &gt;= 2 Σⱼ |vⱼ γⱼ|, and neurons that are not negative and of mean square 1 need Σⱼ |vⱼ γⱼ| &gt;=
 * |f+| + |f-|, root mean squares over the training set. If a share s of the points stands in
 * complete quadruples, it is, for ReLU, at least 2 |f| √s; see {@link Quadruples}.
 */
public final class TraceBound {

  private TraceBound() {}

  /**
   * The bound for a training set; NaN where none is known, which is for softplus unless there is
   * batch norm.
   *
   * @param network architecture and activation; the bound is for any width
   * @param training the training set
   * @param loss the loss of one point
   */
  public static double of(Network network, Samples training, Loss loss) {
    Architecture architecture = network.shape().architecture();
    if (architecture == Architecture.BATCH_NORM) {
      return batchNorm(network.activation(), training, loss);
    }
    if (network.activation() != Activation.RELU) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = 0; i < training.size(); i++) {
      double f = Math.abs(loss.minimiser(training.label(i)));
      double c = architecture.hasBias() ? 1 : 0;
      for (double x : training.inputs().row(i)) {
        c += x * x;
      }
      double square =
          architecture == Architecture.LAYER_NORM
              ? Math.min(1, 2 * Math.sqrt(c) * f / Network.LAYER_NORM_FLOOR)
              : plain(architecture.depth(), c, f);
      sum += loss.curvature(f, training.label(i)) * square;
    }
    return sum / training.size();
  }

  /** D c^{1/D} f^{2(D−1)/D}. */
  private static double plain(int depth, double c, double f) {
    return depth == 2
        ? 2 * Math.sqrt(c) * f
        : depth * StrictMath.pow(c, 1.0 / depth) * StrictMath.pow(f, 2.0 * (depth - 1) / depth);
  }

  private static double batchNorm(Activation activation, Samples training, Loss loss) {
    double least = Double.POSITIVE_INFINITY;
    double positive = 0;
    double negative = 0;
    for (int i = 0; i < training.size(); i++) {
      double f = loss.minimiser(training.label(i));
      least = Math.min(least, loss.curvature(f, training.label(i)));
      if (f > 0) {
        positive += f * f;
      } else {
        negative += f * f;
      }
    }
    double sum = (Math.sqrt(positive) + Math.sqrt(negative)) / Math.sqrt(training.size());
    double share = activation == Activation.RELU ? Quadruples.share(training) : 0;
    return 2 * least * Math.max(sum, 2 * Math.abs(loss.minimiser(1)) * Math.sqrt(share));
  }
}
