package org.lemmata.hessian.sharpness.model;

/**
 * The paper's architectures. Biases stand in the first layer only.
 *
 * <p>sigma is the activation, W_1 is m by d, b_1 has m entries, and the last layer is a row.
 */
public enum Architecture {
  /** 2-MLP-No-Bias: f(x) = W_2 sigma(W_1 x). */
  NO_BIAS(false, 2),
  /** 2-MLP-Bias: f(x) = W_2 sigma(W_1 x + b_1). */
  BIAS(true, 2),
  /** The three-layer network of Fig. 11: f(x) = W_3 sigma(W_2 sigma(W_1 x + b_1)). */
  BIAS_3(true, 3),
  /**
   * 2-MLP-Sim-LN, with simplified layer norm: f(x) = W_2 h / max(|h|_2, eps) with h = sigma(W_1 x +
   * b_1).
   */
  LAYER_NORM(true, 2),
  /**
   * 2-MLP-Sim-BN, with simplified batch norm over the whole training set: f(x_i) = sum_j W_2j
   * gamma_j h_ij / (sum_k h_kj^2 / n)^(1/2) with h = sigma(W_1 x + b_1) and one trained gamma_j a
   * neuron.
   */
  BATCH_NORM(true, 2);

  private final boolean bias;
  private final int depth;

  Architecture(boolean bias, int depth) {
    this.bias = bias;
    this.depth = depth;
  }

  /** Whether the first layer has a bias. */
  public boolean hasBias() {
    return bias;
  }

  /** The number D of layers of weights: 2 or 3. */
  public int depth() {
    return depth;
  }
}
