package org.lemmata.hessian.sharpness.train;

import org.lemmata.hessian.sharpness.model.Activation;

/** An activation and its derivative at many neurons, without branches that depend on data. */
interface BranchlessActivation {

  /**
   * Values and derivatives.
   *
   * @param z pre-activations; not modified
   * @param value filled with σ(z)
   * @param slope filled with σ'(z)
   */
  void fill(double[] z, double[] value, double[] slope);

  /** The units of an activation. */
  static BranchlessActivation of(Activation activation) {
    return switch (activation) {
      case RELU -> BranchlessActivation::relu;
      case SOFTPLUS -> Softplus::fill;
    };
  }

  private static void relu(double[] z, double[] value, double[] slope) {
    final long one = Double.doubleToRawLongBits(1);
    for (int j = 0; j < z.length; j++) {
      long bits = Double.doubleToRawLongBits(z[j]);
      // All ones for a positive number, 0 for 0, -0 and negative ones.
      long positive = ~((bits | (bits - 1)) >> 63);
      value[j] = Double.longBitsToDouble(bits & positive);
      slope[j] = Double.longBitsToDouble(one & positive);
    }
  }
}
