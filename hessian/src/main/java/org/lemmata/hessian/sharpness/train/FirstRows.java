package org.lemmata.hessian.sharpness.train;

import java.util.Arrays;

/**
 * W₁ and b₁ of a stepper that takes one point at a time, one array an input coordinate, and the
 * pre-activations at the point that comes next.
 */
final class FirstRows {

  private final double[][] w;

  /** The pre-activations at the current point. */
  final double[] z;

  /** What the step on the current point adds to W₁, over x'. */
  final double[] move;

  FirstRows(int rows, int width) {
    this.w = new double[rows][width];
    this.z = new double[width];
    this.move = new double[width];
  }

  /** Takes the rows from the beginning of an array. */
  void load(double[] theta) {
    for (int r = 0; r < w.length; r++) {
      System.arraycopy(theta, r * z.length, w[r], 0, z.length);
    }
  }

  /** Writes the rows to the beginning of an array. */
  void store(double[] theta) {
    for (int r = 0; r < w.length; r++) {
      System.arraycopy(w[r], 0, theta, r * z.length, z.length);
    }
  }

  /** Gives the rows their norm, if it is fixed, and takes the pre-activations at a point. */
  void begin(Rescaling rescaling, double[] x) {
    Arrays.fill(move, 0);
    LayerPass.over(w, rescaling.factor(w), move, x, x, z);
  }

  /** Sets W₁ to keep W₁ + move x', and takes the pre-activations at the next point. */
  void step(double keep, double[] x, double[] next) {
    LayerPass.over(w, keep, move, x, next, z);
  }
}
