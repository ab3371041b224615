package org.lemmata.hessian.sharpness.data;

import java.nio.DoubleBuffer;
import java.util.HashSet;
import java.util.Set;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;

/** Training sets of corners of the cube {-1, 1}ᵈ with the labels y = x₁ x₂, none of them twice. */
public final class Corners {

  /** Up to this dimension the corners are counted by an int. */
  private static final int COUNTABLE = 30;

  private Corners() {}

  /** The number 2ᵈ of corners, or the largest int if that is less. */
  public static int count(int d) {
    return d <= COUNTABLE ? 1 << d : Integer.MAX_VALUE;
  }

  /**
   * Draws points of P_xor without replacement.
   *
   * @param n how many, from 1 to 2ᵈ
   * @param d the dimension, at least 2
   * @throws IllegalArgumentException if there are not as many corners
   */
  public static Samples distinct(int n, int d, Stream stream) {
    if (d < 2 || n < 1 || n > count(d)) {
      throw new IllegalArgumentException("there are no " + n + " different corners in R^" + d);
    }
    Matrix inputs = new Matrix(n, d);
    double[] labels = new double[n];
    Set<DoubleBuffer> seen = new HashSet<>();
    while (seen.size() < n) {
      int at = seen.size();
      Samples point = Distribution.XOR.draw(1, d, stream);
      if (seen.add(DoubleBuffer.wrap(point.inputs().data()))) {
        System.arraycopy(point.inputs().data(), 0, inputs.data(), at * d, d);
        labels[at] = point.label(0);
      }
    }
    return new Samples(inputs, labels);
  }

  /**
   * The complete training set of the paper's Condition 1: all (x₁, x₂, s) with x₁ and x₂ of {-1, 1}
   * and s in S, the first corners of {-1, 1}ᵈ⁻² in the order of their number of entries -1. The
   * differences of S span Rᵈ⁻², as the condition asks, if S has at least d - 1 members.
   *
   * @param members of S, from 1 to 2ᵈ⁻²
   * @param d the dimension, at least 2
   * @throws IllegalArgumentException if S cannot have as many members
   */
  public static Samples complete(int members, int d) {
    if (d < 2 || members < 1 || members > count(d - 2)) {
      throw new IllegalArgumentException(
          "there are no " + members + " different corners in R^" + (d - 2));
    }
    Matrix inputs = new Matrix(4 * members, d);
    double[] labels = new double[4 * members];
    Combinations flips = new Combinations(d - 2);
    for (int s = 0; s < members; s++) {
      for (int quarter = 0; quarter < 4; quarter++) {
        int i = 4 * s + quarter;
        for (int j = 2; j < d; j++) {
          inputs.set(i, j, flips.has(j - 2) ? -1 : 1);
        }
        inputs.set(i, 0, quarter < 2 ? 1 : -1);
        inputs.set(i, 1, quarter % 2 == 0 ? 1 : -1);
        labels[i] = inputs.get(i, 0) * inputs.get(i, 1);
      }
      flips.next();
    }
    return new Samples(inputs, labels);
  }
}
