package org.lemmata.sophia.zipf;

/** Where Sophia has its curvature from. */
public enum Curvature {
  /** The exact diagonal, at every step. */
  EXACT,
  /** Gauss-Newton-Bartlett from 128 sampled tokens, every tenth step, averaged with β₂ = 0.9. */
  SAMPLED
}
