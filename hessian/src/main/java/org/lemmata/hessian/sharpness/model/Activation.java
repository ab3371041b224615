package org.lemmata.hessian.sharpness.model;

/** The activation σ of the hidden layers. */
public enum Activation {
  /** max(z, 0), with derivative 0 at 0. */
  RELU {
    @Override
    void fill(double[] z, double[] value, double[] slope) {
      for (int i = 0; i < z.length; i++) {
        slope[i] = z[i] > 0 ? 1 : 0;
        value[i] = Math.max(z[i], 0);
      }
    }

    @Override
    double curvature(double slope) {
      return 0;
    }
  },
  /** log(1 + eᶻ). */
  SOFTPLUS {
    @Override
    void fill(double[] z, double[] value, double[] slope) {
      for (int i = 0; i < z.length; i++) {
        slope[i] = Logistic.sigmoid(z[i]);
        value[i] = Logistic.softplus(z[i]);
      }
    }

    @Override
    double curvature(double slope) {
      return slope * (1 - slope);
    }
  };

  /**
   * Values and derivatives at many points.
   *
   * @param z where; not modified, unless it is {@code value} too
   * @param value filled with σ(z)
   * @param slope another array, filled with σ'(z)
   */
  abstract void fill(double[] z, double[] value, double[] slope);

  /** The second derivative where the first is {@code slope}; almost everywhere for ReLU. */
  abstract double curvature(double slope);
}
