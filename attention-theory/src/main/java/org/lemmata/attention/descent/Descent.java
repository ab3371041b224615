package org.lemmata.attention.descent;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.attention.model.PopulationLoss;
import org.lemmata.attention.model.Weights;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;

/**
 * Local descent on the population loss over all blocks (a, b, A, c), deterministic given its start.
 *
 * <p>The line search is exact and stops at the first minimum, so descent stays in its basin: it
 * finds local minima, not necessarily global ones.
 */
public final class Descent {

  private static final int ITERATIONS = 3000;
  private static final double MOST_UNBALANCED = 4;
  private static final double LEAST_COSINE = 1e-3;

  private Descent() {}

  /**
   * Where a descent ended.
   *
   * @param weights the last iterate
   * @param loss the population loss there
   * @param gradient the norm of the gradient there
   * @param iterations how many steps were taken
   */
  public record End(Weights weights, double loss, double gradient, int iterations) {}

  /**
   * The BFGS method (Nocedal and Wright, Numerical Optimization, ch. 6).
   *
   * <p>A minimum is never isolated, since rescaling (a, b) against (A, c) changes nothing; the
   * method only needs curvature along the steps it takes. When the two parts have drifted apart in
   * size, they are rescaled, which changes neither the loss nor the path of predictions.
   *
   * @param loss the population loss
   * @param start where to start; a = c = 0 is kept exactly
   * @param tolerance the norm of the gradient at which to stop, positive
   */
  public static End minimise(PopulationLoss loss, Weights start, double tolerance) {
    double[] point = start.pack();
    double[] gradient = loss.gradient(point);
    Matrix inverse = Matrix.identity(point.length);
    boolean fresh = true;
    int iterations = 0;
    while (iterations < ITERATIONS && Segments.norm(gradient) > tolerance) {
      double[] direction = negative(inverse.times(gradient));
      if (!fresh && cosine(direction, gradient) > -LEAST_COSINE) {
        inverse = Matrix.identity(point.length);
        fresh = true;
        continue;
      }
      double step = LineSearch.step(loss, point, direction, 1);
      if (Double.isNaN(step)) {
        if (fresh) {
          break;
        }
        inverse = Matrix.identity(point.length);
        fresh = true;
        continue;
      }
      double[] next = Segments.moved(point, step, direction);
      double[] nextGradient = loss.gradient(next);
      inverse =
          updated(inverse, difference(next, point), difference(nextGradient, gradient), fresh);
      fresh = false;
      double ratio = Balance.ratio(loss.d(), next);
      if (ratio > MOST_UNBALANCED || ratio < 1 / MOST_UNBALANCED) {
        Balance balance = new Balance(loss.d(), 1 / Math.sqrt(ratio));
        balance.rescale(next);
        inverse = balance.rescaled(inverse);
        nextGradient = loss.gradient(next);
      }
      point = next;
      gradient = nextGradient;
      iterations++;
    }
    return new End(
        Weights.unpack(loss.d(), point), loss.value(point), Segments.norm(gradient), iterations);
  }

  /**
   * The same, stopping where the gradient is at rounding: 1e-12 n (1 + t), t the signal.
   *
   * @param loss the population loss
   * @param start where to start
   */
  public static End minimise(PopulationLoss loss, Weights start) {
    return minimise(loss, start, 1e-12 * loss.prompt().n() * (1 + loss.prompt().signal()));
  }

  /**
   * Steepest descent with the exact line search.
   *
   * @param steps how many steps, at least 0
   * @return the start and every iterate; fewer than asked for when no step descends any more
   */
  public static List<Weights> steepest(PopulationLoss loss, Weights start, int steps) {
    List<Weights> path = new ArrayList<>(List.of(start));
    double[] point = start.pack();
    double scale = 1;
    while (path.size() <= steps) {
      double[] direction = negative(loss.gradient(point));
      double step = LineSearch.step(loss, point, direction, scale);
      if (Double.isNaN(step)) {
        break;
      }
      point = Segments.moved(point, step, direction);
      path.add(Weights.unpack(loss.d(), point));
      scale = step;
    }
    return path;
  }

  /**
   * The BFGS update (I - s y'/s'y) H (I - y s'/s'y) + s s'/s'y; the first one scales I to the
   * curvature it has just seen.
   */
  private static Matrix updated(Matrix inverse, double[] move, double[] change, boolean first) {
    double curvature = Segments.dotInOrder(move, change);
    if (!(curvature > 0)) {
      return inverse;
    }
    Matrix h = first ? inverse.scale(curvature / Segments.dotInOrder(change, change)) : inverse;
    Matrix s = Matrix.of(move.length, 1, move);
    Matrix hy = Matrix.of(move.length, 1, h.times(change));
    double size = (1 + Segments.dotInOrder(change, hy.data()) / curvature) / curvature;
    Matrix cross = hy.times(s.transpose());
    return h.plus(s.times(s.transpose()).scale(size))
        .minus(cross.plus(cross.transpose()).scale(1 / curvature));
  }

  private static double cosine(double[] p, double[] q) {
    return Segments.dotInOrder(p, q) / Segments.norm(p) / Segments.norm(q);
  }

  private static double[] negative(double[] v) {
    return Segments.moved(new double[v.length], -1, v);
  }

  private static double[] difference(double[] p, double[] q) {
    return Segments.moved(p, -1, q);
  }
}
