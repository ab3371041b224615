package org.lemmata.engine.train;

/**
 * A learning rate that rises linearly from 0 and then falls along half a cosine to a floor.
 *
 * @param peak the largest rate, positive
 * @param warmup so many steps rise; the rate of step {@code warmup} − 1 is the peak
 * @param steps how many there are; the last has nearly the rate of the floor
 * @param floor the last rate as a part of the peak, in [0, 1]
 */
public record Schedule(double peak, int warmup, int steps, double floor) {

  /** Checks the ranges. */
  public Schedule {
    if (!(peak > 0 && peak < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("peak must be positive and finite, not " + peak);
    }
    if (steps < 1 || warmup < 0 || warmup > steps) {
      throw new IllegalArgumentException(
          "steps must be at least 1 and warmup in 0.." + steps + ", not " + warmup);
    }
    if (!(floor >= 0 && floor <= 1)) {
      throw new IllegalArgumentException("floor must be in [0, 1], not " + floor);
    }
  }

  /**
   * The rate of a step.
   *
   * @param step from 0; after the last the floor
   * @throws IllegalArgumentException if it is negative
   */
  public double rate(long step) {
    if (step < 0) {
      throw new IllegalArgumentException("step must be at least 0, not " + step);
    }
    if (step < warmup) {
      return peak * ((step + 1.0) / warmup);
    }
    if (step >= steps) {
      return peak * floor;
    }
    double left = (double) (steps - step) / (steps - warmup);
    // (1 + cos π(1 − left))/2, which near the end would cancel.
    double sine = StrictMath.sin(StrictMath.PI / 2 * left);
    return peak * (floor + (1 - floor) * (sine * sine));
  }
}
