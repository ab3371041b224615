package org.lemmata.attention.model;

import org.hipparchus.util.FastMath;

/**
 * Targets y = f(x) + e whose law is invariant under rotation, for standard normal covariates. By
 * the paper's Theorem 3 (as commonly quoted) the optimal layer still takes one step of gradient
 * descent; the constants are derived for this project.
 *
 * <p>With u = E[x f(x)], E2 = E|u|² and ρ = E[|x|² f²] / E2, the optimal step is η* = 1 / (n - 1 +
 * ρ + d σ² / E2) and its loss L* = E f² + σ² - n η* E2 (derived).
 */
public enum TargetFunction {
  /** f(x) = Σₖ aₖ relu(wₖ'x), aₖ ~ N(0, 1/width), wₖ ~ N(0, I); any width. */
  RELU_NET {
    @Override
    public double rho(int d) {
      return 2 * (d + 2.0);
    }

    @Override
    public double e2(int d) {
      return d / 4.0;
    }

    @Override
    public double ef2(int d) {
      return d / 2.0;
    }
  },
  /** f(x) = sign(w'x), w uniform on the unit sphere. */
  SIGN {
    @Override
    public double rho(int d) {
      return d * FastMath.PI / 2;
    }

    @Override
    public double e2(int d) {
      return 2 / FastMath.PI;
    }

    @Override
    public double ef2(int d) {
      return 1;
    }
  },
  /** f(x) = (w'x)³, w uniform on the unit sphere. */
  CUBIC {
    @Override
    public double rho(int d) {
      return 5 * (d + 6.0) / 3;
    }

    @Override
    public double e2(int d) {
      return 9;
    }

    @Override
    public double ef2(int d) {
      return 15;
    }
  };

  /** ρ = E[|x|² f(x)²] / E2. */
  public abstract double rho(int d);

  /** E2 = E|u|², with u = E[x f(x)] for the drawn f. */
  public abstract double e2(int d);

  /** E f(x)². */
  public abstract double ef2(int d);

  /** η*, the optimal step. */
  public double step(int d, int n, double noise) {
    return 1 / (n - 1 + rho(d) + d * noise / e2(d));
  }

  /** L*, the loss of the optimal step. */
  public double loss(int d, int n, double noise) {
    return ef2(d) + noise - n * step(d, n, noise) * e2(d);
  }
}
