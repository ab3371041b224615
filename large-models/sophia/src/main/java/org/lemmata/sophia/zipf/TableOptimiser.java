package org.lemmata.sophia.zipf;

import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.sophia.rule.Preconditioned;

/** What trains the table; all have the momentum β₁ = 0.9, corrected for its bias. */
public enum TableOptimiser {
  /** Gradient descent with momentum. */
  GD(48, 8),
  /** The sign of the momentum. */
  SIGN(0.04, 5),
  /** Adam, β₂ = 0.99, ε = 1e-12. */
  ADAM(0.08, 6),
  /** Sophia, γ = 1, ε = 1e-12. */
  SOPHIA(0.08, 6);

  private static final double EPSILON = 1e-12;

  private final double smallest;
  private final int rates;

  TableOptimiser(double smallest, int rates) {
    this.smallest = smallest;
    this.rates = rates;
  }

  /** Its grid of rates, each twice the one before. */
  public List<Double> rates() {
    return IntStream.range(0, rates).mapToObj(k -> Math.scalb(smallest, k)).toList();
  }

  /**
   * Moves every logit. Each optimiser has a loop of its own, which the compiler vectorises.
   *
   * @param rate the rate at this step
   * @param m the momentum, corrected for its bias
   * @param v the average of the squared gradient, corrected for its bias; Adam's
   * @param h the curvature; Sophia's
   * @param w the logits, changed in place
   */
  void move(double rate, double[] m, double[] v, double[] h, double[] w) {
    switch (this) {
      case GD -> {
        for (int i = 0; i < w.length; i++) {
          w[i] -= rate * m[i];
        }
      }
      case SIGN -> {
        for (int i = 0; i < w.length; i++) {
          w[i] -= rate * Math.signum(m[i]);
        }
      }
      case ADAM -> {
        for (int i = 0; i < w.length; i++) {
          w[i] -= rate * m[i] / (Math.sqrt(v[i]) + EPSILON);
        }
      }
      case SOPHIA -> {
        Preconditioned sophia = new Preconditioned(rate, 1, EPSILON);
        for (int i = 0; i < w.length; i++) {
          w[i] -= sophia.step(m[i], h[i]);
        }
      }
    }
  }
}
