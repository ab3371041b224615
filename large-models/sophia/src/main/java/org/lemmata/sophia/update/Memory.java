package org.lemmata.sophia.update;

import java.util.Arrays;

/** What a rule changes: the parameters θ, and two vectors that it remembers. Immutable. */
public final class Memory {

  private final double[] parameters;
  private final double[] mean;
  private final double[] second;
  private final long steps;

  private Memory(double[] parameters, double[] mean, double[] second, long steps) {
    this.parameters = parameters;
    this.mean = mean;
    this.second = second;
    this.steps = steps;
  }

  /** At these parameters, with nothing remembered. */
  public static Memory at(double... parameters) {
    int length = parameters.length;
    return new Memory(parameters.clone(), new double[length], new double[length], 0);
  }

  /** A copy of θ. */
  public double[] parameters() {
    return parameters.clone();
  }

  /** A copy of m, the moving mean of gradients. */
  public double[] mean() {
    return mean.clone();
  }

  /** A copy of the second vector: Sophia's h, Adam's mean of squares; zero with other rules. */
  public double[] second() {
    return second.clone();
  }

  /** How many updates were made. */
  public long steps() {
    return steps;
  }

  /** The state after an update of each element, which changes the three numbers of its place. */
  Memory updated(double[] gradient, Element rule) {
    requireLength(gradient);
    Memory after = new Memory(parameters(), mean(), second(), steps + 1);
    for (int i = 0; i < parameters.length; i++) {
      double[] next = rule.update(parameters[i], mean[i], second[i], gradient[i]);
      after.parameters[i] = next[0];
      after.mean[i] = next[1];
      after.second[i] = next[2];
    }
    return after;
  }

  /** The same with the second vector blended: h ← β h + (1 − β) ĥ. */
  Memory blended(double beta, double[] estimate) {
    requireLength(estimate);
    double[] next = new double[second.length];
    Arrays.setAll(next, i -> beta * second[i] + (1 - beta) * estimate[i]);
    return new Memory(parameters, mean, next, steps);
  }

  private void requireLength(double[] vector) {
    if (vector.length != parameters.length) {
      throw new IllegalArgumentException(
          "a vector of length %d is needed, not %d".formatted(parameters.length, vector.length));
    }
  }

  /** One element of an update. */
  @FunctionalInterface
  interface Element {

    /** From θ, m, the second vector and g at one place to the new θ, m and second vector. */
    double[] update(double parameter, double mean, double second, double gradient);
  }
}
