package org.lemmata.hessian.sharpness.model;

/**
 * The paper's architectures. Biases stand in the first layer only.
 *
 * <p>σ is the activation, W₁ is m by d, b₁ has m entries, and the last layer is a row.
 */
public enum Architecture {
  /** 2-MLP-No-Bias: f(x) = W₂ σ(W₁ x). */
  NO_BIAS(false, 2),
  /** 2-MLP-Bias: f(x) = W₂ σ(W₁ x + b₁). */
  BIAS(true, 2),
  /** The three-layer network of Fig. 11: f(x) = W₃ σ(W₂ σ(W₁ x + b₁)). */
  BIAS_3(true, 3),
  /** 2-MLP-Sim-LN, with simplified layer norm: f(x) = W₂ h / max(|h|₂, ε) with h = σ(W₁ x + b₁). */
  LAYER_NORM(true, 2),
  /**
   * 2-MLP-Sim-BN, with simplified batch norm over the whole training set: f(xᵢ) = Σⱼ W₂ⱼ γⱼ hᵢⱼ /
   * (Σₖ hₖⱼ² / n)^{1/2} with h = σ(W₁ x + b₁) and one trained γⱼ a neuron.
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
