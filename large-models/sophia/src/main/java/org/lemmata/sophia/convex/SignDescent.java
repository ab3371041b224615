package org.lemmata.sophia.convex;

/**
 * Descent by signs on ½θ₁² + ½κθ₂² from (√(2Δ), η/2), Δ = 1, to the loss ε = 0.01: the second
 * coordinate jumps between ±η/2 for ever, so η must be small where κ is large, and then the first
 * takes long (derived).
 *
 * @param kappa the ratio κ of the curvatures, at least 1
 */
public record SignDescent(double kappa) {

  private static final double DELTA = 1;
  private static final double EPSILON = 0.01;

  /** Rates tried, in equal parts of the largest that can ever reach ε. */
  private static final int RATES = 4001;

  /** No number of steps reaches ε. */
  public static final long NEVER = Long.MAX_VALUE;

  /** The steps until the loss is at most ε, or {@link #NEVER}. */
  public long steps(double eta) {
    double start = Math.sqrt(2 * DELTA);
    double room = EPSILON - kappa * eta * eta / 8;
    if (room < 0) {
      return NEVER;
    }
    double near = Math.sqrt(2 * room);
    double steps = Math.ceil((start - near) / eta);
    // It may jump over the neighbourhood, and then jumps back and forth.
    return start - steps * eta < -near ? NEVER : (long) Math.max(0, steps);
  }

  /** The fewest steps over all rates. */
  public long best() {
    double largest = Math.sqrt(8 * EPSILON / kappa);
    long best = NEVER;
    for (int i = 1; i <= RATES; i++) {
      best = Math.min(best, steps(largest * i / RATES));
    }
    return best;
  }

  /** The lower bound ½(√(Δ/ε) - 1)√κ of every rate. */
  public double bound() {
    return (Math.sqrt(DELTA / EPSILON) - 1) * Math.sqrt(kappa) / 2;
  }
}
