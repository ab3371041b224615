package org.lemmata.sophia.zipf;

import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.sophia.rule.Preconditioned;

/** What trains the table; all have the momentum β₁ = 0.9, corrected for its bias. */
public enum TableOptimiser {
  /** Gradient descent with momentum. */
  GD(48, 8) {
    @Override
    double step(double rate, double m, double v, double h) {
      return rate * m;
    }
  },
  /** The sign of the momentum. */
  SIGN(0.04, 5) {
    @Override
    double step(double rate, double m, double v, double h) {
      return rate * Math.signum(m);
    }
  },
  /** Adam, β₂ = 0.99, ε = 1e-12. */
  ADAM(0.08, 6) {
    @Override
    double step(double rate, double m, double v, double h) {
      return rate * m / (Math.sqrt(v) + EPSILON);
    }
  },
  /** Sophia, γ = 1, ε = 1e-12. */
  SOPHIA(0.08, 6) {
    @Override
    double step(double rate, double m, double v, double h) {
      return new Preconditioned(rate, 1, EPSILON).step(m, h);
    }
  };

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
   * What is subtracted from a logit.
   *
   * @param rate the rate at this step
   * @param m the momentum
   * @param v the average of the squared gradient
   * @param h the curvature
   */
  abstract double step(double rate, double m, double v, double h);
}
