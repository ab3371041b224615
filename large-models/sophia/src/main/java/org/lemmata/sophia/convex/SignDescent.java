package org.lemmata.sophia.convex;

import java.util.function.DoubleToLongFunction;
import org.lemmata.sophia.rule.CoordinateClip;

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

  /** Rates tried, in equal parts of the largest. */
  private static final int RATES = 4001;

  /** No number of steps reaches ε. */
  public static final long NEVER = Long.MAX_VALUE;

  /** The steps until the loss is at most ε, or {@link #NEVER}. */
  public long steps(double eta) {
    return steps(eta, EPSILON - kappa * eta * eta / 8);
  }

  /** The same if ½κθ₂² leaves so much of ε to ½θ₁². */
  private static long steps(double eta, double room) {
    double start = Math.sqrt(2 * DELTA);
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
    return best(Math.sqrt(8 * EPSILON / kappa), this::steps);
  }

  /** The fewest if the second coordinate starts at 0 and stays there, over rates to √(2Δ). */
  public long bestAlongAxis() {
    return best(Math.sqrt(2 * DELTA), eta -> steps(eta, EPSILON));
  }

  /** The fewest of clipped Newton, θᵢ - η clip(θᵢ, 1), from the same start, over rates to 1. */
  public long bestOfNewton() {
    return best(1, this::newtonSteps);
  }

  private long newtonSteps(double eta) {
    double first = Math.sqrt(2 * DELTA);
    double second = eta / 2;
    long n = 0;
    while (first * first / 2 + kappa * second * second / 2 > EPSILON) {
      // The Hessian is diag(1, κ), the gradient (θ₁, κθ₂).
      first -= eta * CoordinateClip.to(first, 1);
      second -= eta * CoordinateClip.to(kappa * second / kappa, 1);
      n++;
    }
    return n;
  }

  private static long best(double largest, DoubleToLongFunction steps) {
    long best = NEVER;
    for (int i = 1; i <= RATES; i++) {
      best = Math.min(best, steps.applyAsLong(largest * i / RATES));
    }
    return best;
  }

  /** The lower bound ½(√(Δ/ε) - 1)√κ of every rate. */
  public double bound() {
    return (Math.sqrt(DELTA / EPSILON) - 1) * Math.sqrt(kappa) / 2;
  }
}
