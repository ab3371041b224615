package org.lemmata.sophia.update;

/** How parameters follow a gradient: a pure function of flat vectors. */
public interface Rule {

  /**
   * The state after one update.
   *
   * @param before the state, which stays as it is
   * @param gradient g, of the parameters' length
   * @param rate the learning rate η, not negative
   * @throws IllegalArgumentException if the lengths differ
   */
  Memory update(Memory before, double[] gradient, double rate);
}
