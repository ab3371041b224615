package org.lemmata.linalg.optim;

import org.lemmata.linalg.Segments;

/** The last steps of a descent and what they say about the inverse Hessian (two-loop recursion). */
final class CurvaturePairs {

  private final double[][] moves;
  private final double[][] changes;
  private final double[] curvatures;
  private final double[] weights;
  private double[] move;
  private double[] change;
  private int next;
  private int count;

  CurvaturePairs(int memory, int size) {
    moves = new double[memory][size];
    changes = new double[memory][size];
    curvatures = new double[memory];
    weights = new double[memory];
    move = new double[size];
    change = new double[size];
  }

  boolean isEmpty() {
    return count == 0;
  }

  void forget() {
    count = 0;
  }

  /** Remembers a step, unless the curvature along it is not positive. */
  void remember(double[] from, double[] to, double[] gradientFrom, double[] gradientTo) {
    Segments.move(to, -1, from, move);
    Segments.move(gradientTo, -1, gradientFrom, change);
    double curvature = dot(move, change);
    if (curvature > 0) {
      double[] oldestMove = moves[next];
      double[] oldestChange = changes[next];
      moves[next] = move;
      changes[next] = change;
      move = oldestMove;
      change = oldestChange;
      curvatures[next] = curvature;
      next = (next + 1) % moves.length;
      count = Math.min(count + 1, moves.length);
    }
  }

  /** Writes minus the approximate inverse Hessian times the gradient. */
  void direction(double[] gradient, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = -gradient[i];
    }
    for (int back = 1; back <= count; back++) {
      int k = index(back);
      weights[k] = dot(moves[k], out) / curvatures[k];
      Segments.move(out, -weights[k], changes[k], out);
    }
    if (count > 0) {
      int last = index(1);
      double scale = curvatures[last] / dot(changes[last], changes[last]);
      for (int i = 0; i < out.length; i++) {
        out[i] *= scale;
      }
    }
    for (int back = count; back >= 1; back--) {
      int k = index(back);
      double correction = weights[k] - dot(changes[k], out) / curvatures[k];
      Segments.move(out, correction, moves[k], out);
    }
  }

  private static double dot(double[] a, double[] b) {
    return Segments.dot(a, 0, b, 0, a.length);
  }

  private int index(int back) {
    return (next - back + moves.length) % moves.length;
  }
}
