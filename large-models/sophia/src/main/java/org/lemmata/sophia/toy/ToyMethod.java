package org.lemmata.sophia.toy;

import org.lemmata.sophia.rule.CoordinateClip;
import org.lemmata.sophia.update.AdamRule;
import org.lemmata.sophia.update.Memory;
import org.lemmata.sophia.update.Rule;

/** The methods of the paper's Figure 2, with the step sizes of the notes, and one broken. */
public enum ToyMethod {
  /** Gradient descent, rate 1/68.8. */
  GD {
    @Override
    ToyStepper start() {
      return (theta, g, h) -> {
        for (int i = 0; i < theta.length; i++) {
          theta[i] -= g[i] / GD_STEEPEST;
        }
      };
    }
  },
  /** The sign of the gradient, rate 0.1. */
  SIGNGD {
    @Override
    ToyStepper start() {
      return (theta, g, h) -> {
        for (int i = 0; i < theta.length; i++) {
          theta[i] -= RATE * Math.signum(g[i]);
        }
      };
    }
  },
  /** Adam, rate 0.1, β₁ = 0.9, β₂ = 0.999, ε = 1e-8. */
  ADAM {
    @Override
    ToyStepper start() {
      Rule adam = new AdamRule(0.9, 0.999, 1e-8, 0);
      return new ToyStepper() {
        private Memory memory;

        @Override
        public void step(double[] theta, double[] g, double[] h) {
          memory = adam.update(memory == null ? Memory.at(theta) : memory, g, RATE);
          System.arraycopy(memory.parameters(), 0, theta, 0, theta.length);
        }
      };
    }
  },
  /** Newton's method, whole steps. */
  NEWTON {
    @Override
    ToyStepper start() {
      return (theta, g, h) -> {
        for (int i = 0; i < theta.length; i++) {
          theta[i] -= g[i] / h[i];
        }
      };
    }
  },
  /** Sophia with the exact diagonal and without momentum: η = 1/2, ρ = 1, ε = 1e-12. */
  SOPHIA {
    @Override
    ToyStepper start() {
      return (theta, g, h) -> {
        for (int i = 0; i < theta.length; i++) {
          theta[i] -= HALF * CoordinateClip.to(g[i] / Math.max(h[i], EPSILON), 1);
        }
      };
    }
  },
  /** The same without the maximum that keeps the curvature positive. */
  UNGUARDED {
    @Override
    ToyStepper start() {
      return (theta, g, h) -> {
        for (int i = 0; i < theta.length; i++) {
          theta[i] -= HALF * CoordinateClip.to(g[i] / h[i], 1);
        }
      };
    }
  };

  /** The largest curvature in x between the minima, at x = 1. */
  private static final double GD_STEEPEST = 68.8;

  private static final double RATE = 0.1;
  private static final double HALF = 0.5;
  private static final double EPSILON = 1e-12;

  /** A new run of it. */
  abstract ToyStepper start();
}
