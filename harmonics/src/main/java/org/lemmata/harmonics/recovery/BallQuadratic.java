package org.lemmata.harmonics.recovery;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lemmata.linalg.Cholesky;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.OrthogonalReduction;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.TriangularFactor;
import org.lemmata.linalg.parallel.Parallel;

/**
 * The minimum of |Rc - q|²/2 over vectors c whose blocks have at most a given norm.
 *
 * <p>Solved through its dual, a concave function of one multiplier a block, by Newton's method
 * projected onto multipliers that are not negative (Bertsekas, SIAM J. Control Optim. 20, 1982).
 * For given multipliers the minimiser is (R'R + diag(μ))⁻¹ R'q, by reflections, and the derivative
 * in a multiplier is half of what the square of the block's norm exceeds that of the bound by.
 */
final class BallQuadratic {

  private static final int STEPS = 200;
  private static final int HALVINGS = 60;
  private static final double SUFFICIENT = 1e-4;
  private static final double REACHED = 1e-13;

  private final Matrix r;
  private final Balls balls;

  /**
   * A problem.
   *
   * @param r with linearly independent columns; must not change
   * @param balls vectors as long as R has columns
   */
  BallQuadratic(Matrix r, Balls balls) {
    this.r = r;
    this.balls = balls;
  }

  /** The dual at some multipliers. */
  private final class Point {
    private final Matrix q;
    private final double[] mu;
    private final TriangularFactor system;
    private final double[] c;
    private final double[] slopes = new double[balls.count()];
    private double value;

    Point(Matrix q, double[] mu) {
      this.q = q;
      this.mu = mu;
      double[] roots = new double[r.cols()];
      for (int l = 0; l < mu.length; l++) {
        Arrays.fill(roots, balls.from(l), balls.end(l), Math.sqrt(mu[l]));
      }
      OrthogonalReduction reduction = new OrthogonalReduction(roots, 1);
      reduction.add(r, q, Parallel.sequential());
      system = reduction.factor();
      c = system.solve(reduction.rotated()).data();
      double[] b = Products.multiplyTransposed(r, q.data());
      value = -Segments.dot(b, 0, c, 0, c.length) / 2;
      for (int l = 0; l < mu.length; l++) {
        slopes[l] = (balls.dot(c, c, l) - balls.bound() * balls.bound()) / 2;
        value -= mu[l] * balls.bound() * balls.bound() / 2;
      }
    }

    boolean isOptimal() {
      boolean optimal = true;
      for (int l = 0; l < mu.length; l++) {
        double excess = Math.sqrt(balls.dot(c, c, l)) / balls.bound() - 1;
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
        for (int j = balls.from(free[m]); j < balls.end(free[m]); j++) {
          blocks.set(j, m, c[j]);
        }
      }
      Matrix curvature = Products.gram(system.solveTransposed(blocks));
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
        Point next = new Point(q, moved);
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
   * @param q one column, as long as R has rows; not modified
   * @throws org.lemmata.linalg.DependentColumns if the columns of R are dependent to rounding
   * @throws ArithmeticException if the search for multipliers does not end
   */
  double[] minimiser(Matrix q) {
    Point at = new Point(q, new double[balls.count()]);
    for (int step = 0; step < STEPS; step++) {
      if (at.isOptimal()) {
        return balls.nearest(at.c);
      }
      at = at.next();
    }
    throw new ArithmeticException("no multipliers found in " + STEPS + " steps");
  }

  /** How far a vector is from the minimum. */
  Optimality examine(Matrix q, double[] c) {
    double[] b = Products.multiplyTransposed(r, q.data());
    double[] residuals = Segments.moved(q.data(), -1, Products.multiply(r, c));
    double[] left = Products.multiplyTransposed(r, residuals);
    double violation = 0;
    double residual = 0;
    for (int l = 0; l < balls.count(); l++) {
      double square = balls.dot(c, c, l);
      double norm = Math.sqrt(square);
      violation = Math.max(violation, norm / balls.bound() - 1);
      boolean reached = norm >= balls.bound() * (1 - REACHED * c.length);
      double multiplier = reached ? Math.max(0, balls.dot(left, c, l) / square) : 0;
      Segments.add(
          -multiplier, c, balls.from(l), left, balls.from(l), balls.end(l) - balls.from(l));
      residual = Math.max(residual, balls.dot(left, left, l));
    }
    return new Optimality(violation, Math.sqrt(residual / Segments.dot(b, 0, b, 0, b.length)));
  }
}
