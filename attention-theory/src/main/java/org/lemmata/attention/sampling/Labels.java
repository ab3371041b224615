package org.lemmata.attention.sampling;

import org.lemmata.linalg.random.Stream;

/** The law of the random function f that labels the covariates of a prompt, y = f(x) + e. */
@FunctionalInterface
public interface Labels {

  /**
   * Returns a drawer of functions on Rᵈ with buffers of its own, for one thread.
   *
   * @param d the dimension, at least 1
   */
  Drawn on(int d);

  /** One function at a time. */
  interface Drawn {

    /** Draws the next function; the previous one is forgotten. */
    void draw(Stream stream);

    /**
     * The value f(x).
     *
     * @param x holds d coordinates from index {@code from} on
     */
    double at(double[] x, int from);

    /**
     * Writes the coefficients u of the best linear approximation u'x of f: w itself when f(x) =
     * w'x, and u_f = E[x f(x)] over standard normal x otherwise.
     *
     * @param out d numbers; overwritten
     */
    void signal(double[] out);
  }
}
