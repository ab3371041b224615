package org.lemmata.harmonics.recovery;

import java.util.stream.IntStream;
import org.lemmata.linalg.Cholesky;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.Segments;

/**
 * The minimum of c'Gc/2 - b'c over vectors c whose blocks have at most a given norm.
 *
 * <p>Solved through its dual, a concave function of one multiplier a block, by Newton's method
 * projected onto multipliers that are not negative (Bertsekas, SIAM J. Control Optim. 20, 1982).
 * For given multipliers the minimiser is (G + diag(μ))⁻¹ b, and the derivative in a multiplier is
 * half of what the square of the block's norm exceeds that of the bound by.
 */
final class BallQuadratic {

  private static final int STEPS = 200;
  private static final int HALVINGS = 60;
  private static final double SUFFICIENT = 1e-4;
  private static final double REACHED = 1e-13;

  private final Matrix g;
  private final int[] offsets;
  private final double bound;

  /**
   * A problem.
   *
   * @param g symmetric and positive definite; must not change
   * @param offsets where each block begins, and the side of g as the last
   * @param bound the largest norm of a block, positive
   */
  BallQuadratic(Matrix g, int[] offsets, double bound) {
    if (!(bound > 0)) {
      throw new IllegalArgumentException("the bound must be positive, not " + bound);
    }
    this.g = g;
    this.offsets = offsets.clone();
    this.bound = bound;
  }

  /** The dual at some multipliers. */
  private final class Point {
    private final double[] b;
    private final double[] mu;
    private final Cholesky system;
    private final double[] c;
    private final double[] slopes = new double[blocks()];
    private double value;

    Point(double[] b, double[] mu) {
      this.b = b;
      this.mu = mu;
      Matrix shifted = g.copy();
      for (int l = 0; l < mu.length; l++) {
        for (int j = offsets[l]; j < offsets[l + 1]; j++) {
          shifted.data()[j * shifted.cols() + j] += mu[l];
        }
      }
      system = Cholesky.of(shifted);
      c = system.solve(b);
      value = -Segments.dot(b, 0, c, 0, c.length) / 2;
      for (int l = 0; l < mu.length; l++) {
        slopes[l] = (dot(c, c, l) - bound * bound) / 2;
        value -= mu[l] * bound * bound / 2;
      }
    }

    boolean isOptimal() {
      boolean optimal = true;
      for (int l = 0; l < mu.length; l++) {
        double excess = Math.sqrt(dot(c, c, l)) / bound - 1;
        optimal &= mu[l] > 0 ? Math.abs(excess) <= REACHED * c.length : excess <= 0;
      }
      return optimal;
    }

    /** The maximiser of the quadratic model in the multipliers that are free to move. */
    double[] newton() {
      int[] free = IntStream.range(0, mu.length).filter(l -> mu[l] > 0 || slopes[l] > 0).toArray();
      Matrix blocks = new Matrix(c.length, free.length);
      Matrix slope = new Matrix(free.length, 1);
      for (int m = 0; m < free.length; m++) {
        slope.set(m, 0, slopes[free[m]]);
        for (int j = offsets[free[m]]; j < offsets[free[m] + 1]; j++) {
          blocks.set(j, m, c[j]);
        }
      }
      Matrix curvature = Products.multiply(blocks.transpose(), system.solve(blocks));
      Matrix move = Cholesky.of(curvature).solve(slope);
      double[] step = new double[mu.length];
      for (int m = 0; m < free.length; m++) {
        step[free[m]] = move.get(m, 0);
      }
      return step;
    }

    Point next() {
      double[] step = newton();
      double length = 1;
      for (int i = 0; i < HALVINGS; i++, length /= 2) {
        double[] moved = new double[mu.length];
        double gain = 0;
        for (int l = 0; l < mu.length; l++) {
          moved[l] = Math.max(0, mu[l] + length * step[l]);
          gain += slopes[l] * (moved[l] - mu[l]);
        }
        Point next = new Point(b, moved);
        // Close to the maximum gains drown in rounding.
        if (next.value >= value + SUFFICIENT * gain - 1e-14 * Math.abs(value)) {
          return next;
        }
      }
      throw new ArithmeticException("no step leads up the dual");
    }
  }

  /**
   * The minimiser.
   *
   * @param b as long as G has rows; not modified
   * @throws ArithmeticException if the search for multipliers does not end
   */
  double[] minimiser(double[] b) {
    Point at = new Point(b, new double[blocks()]);
    for (int step = 0; step < STEPS; step++) {
      if (at.isOptimal()) {
        return ontoBalls(at.c);
      }
      at = at.next();
    }
    throw new ArithmeticException("no multipliers found in " + STEPS + " steps");
  }

  /** How far a vector is from the minimum. */
  Optimality examine(double[] b, double[] c) {
    double[] left = Products.multiply(g, c);
    for (int j = 0; j < left.length; j++) {
      left[j] = b[j] - left[j];
    }
    double violation = 0;
    double residual = 0;
    for (int l = 0; l < blocks(); l++) {
      double square = dot(c, c, l);
      double norm = Math.sqrt(square);
      violation = Math.max(violation, norm / bound - 1);
      boolean reached = norm >= bound * (1 - REACHED * c.length);
      double multiplier = reached ? Math.max(0, dot(left, c, l) / square) : 0;
      Segments.add(-multiplier, c, offsets[l], left, offsets[l], offsets[l + 1] - offsets[l]);
      residual = Math.max(residual, dot(left, left, l));
    }
    return new Optimality(violation, Math.sqrt(residual / Segments.dot(b, 0, b, 0, b.length)));
  }

  /** The nearest vector whose blocks have at most the norm allowed. */
  double[] ontoBalls(double[] c) {
    double[] inside = c.clone();
    for (int l = 0; l < blocks(); l++) {
      double norm = Math.sqrt(dot(c, c, l));
      for (int j = offsets[l]; norm > bound && j < offsets[l + 1]; j++) {
        inside[j] *= bound / norm;
      }
    }
    return inside;
  }

  private int blocks() {
    return offsets.length - 1;
  }

  private double dot(double[] x, double[] y, int block) {
    return Segments.dot(x, offsets[block], y, offsets[block], offsets[block + 1] - offsets[block]);
  }
}
