package org.lemmata.harmonics.field;

import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;

/**
 * A symmetric tensor with four indices, of which the C(d + 3, 4) entries with i ≤ j ≤ k ≤ l are
 * held, ordered by l, then k, j and i. In this order the entries up to some l come first, so xₗ is
 * contracted by one pass over long stretches, then xₖ, and so on.
 */
final class SymmetricTensor {

  private final int d;
  private final double[] entries;
  // Each entry times the number of its permutations.
  private final double[] weighted;

  SymmetricTensor(int d, double[] entries) {
    this.d = d;
    this.entries = entries;
    this.weighted = permutations(d);
    for (int at = 0; at < entries.length; at++) {
      weighted[at] *= entries[at];
    }
  }

  /** The number of different permutations of each entry's indices, in the order of storage. */
  static double[] permutations(int d) {
    double[] out = new double[quadruples(d)];
    int at = 0;
    for (int l = 0; l < d; l++) {
      for (int k = 0; k <= l; k++) {
        for (int j = 0; j <= k; j++) {
          for (int i = 0; i <= j; i++, at++) {
            int second = j == i ? 2 : 1;
            int third = k == j ? second + 1 : 1;
            int fourth = l == k ? third + 1 : 1;
            out[at] = 24.0 / (second * third * fourth);
          }
        }
      }
    }
    return out;
  }

  /** The sum of the squares of all d⁴ entries. */
  double square() {
    return Segments.dot(weighted, 0, entries, 0, entries.length);
  }

  /** The matrix of the sums over i of the entries (i, i, a, b). */
  Matrix trace() {
    Matrix trace = new Matrix(d, d);
    for (int a = 0; a < d; a++) {
      for (int b = a; b < d; b++) {
        double sum = 0;
        for (int i = 0; i < d; i++) {
          sum += entries[pairOf(i, a, b)];
        }
        trace.set(a, b, sum);
        trace.set(b, a, sum);
      }
    }
    return trace;
  }

  /**
   * The tensor of S x⁴ - 6 x'Tx |x|²/(d + 4) + 3t |x|⁴/((d + 2)(d + 4)), T and t being its traces:
   * what is left of it has none.
   */
  SymmetricTensor traceless() {
    Matrix t = trace();
    double one = 1 / (d + 4.0);
    double two = t.trace() * one / (d + 2);
    double[] left = entries.clone();
    int at = 0;
    for (int l = 0; l < d; l++) {
      for (int k = 0; k <= l; k++) {
        for (int j = 0; j <= k; j++) {
          for (int i = 0; i <= j; i++, at++) {
            int[][] pairings = {{i, j, k, l}, {i, k, j, l}, {i, l, j, k}};
            for (int[] p : pairings) {
              double first = p[0] == p[1] ? 1 : 0;
              double second = p[2] == p[3] ? 1 : 0;
              left[at] -= one * (first * t.get(p[2], p[3]) + second * t.get(p[0], p[1]));
              left[at] += two * first * second;
            }
          }
        }
      }
    }
    return new SymmetricTensor(d, left);
  }

  /** Where the entry (i, i, a, b) is, a at most b. */
  private static int pairOf(int i, int a, int b) {
    if (i <= a) {
      return index(i, i, a, b);
    }
    return i <= b ? index(a, i, i, b) : index(a, b, i, i);
  }

  private static int index(int i, int j, int k, int l) {
    return quadruples(l) + triples(k) + pairs(j) + i;
  }

  /** The form at x, the sum of all entries times the four coordinates of their indices. */
  double value(double[] x) {
    return Segments.dot(contract(x)[0], 0, x, 0, d);
  }

  /** The form at x; its gradient is written. */
  double value(double[] x, double[] gradient) {
    double[][] sums = contract(x);
    double[] two = new double[pairs(d)];
    double[] three = new double[triples(d)];
    for (int j = 0; j < d; j++) {
      Segments.add(x[j], x, 0, two, pairs(j), j + 1);
    }
    for (int k = 0; k < d; k++) {
      Segments.add(x[k], two, 0, three, triples(k), pairs(k + 1));
    }
    // Each of the four places of an index gives its own part.
    for (int l = 0; l < d; l++) {
      gradient[l] =
          sums[0][l]
              + Segments.dot(sums[1], pairs(l), x, 0, l + 1)
              + Segments.dot(sums[2], triples(l), two, 0, pairs(l + 1))
              + Segments.dot(weighted, quadruples(l), three, 0, triples(l + 1));
    }
    return Segments.dot(sums[0], 0, x, 0, d);
  }

  /** The sums that are left with one, two and three indices. */
  private double[][] contract(double[] x) {
    double[] three = new double[triples(d)];
    double[] two = new double[pairs(d)];
    double[] one = new double[d];
    for (int l = 0; l < d; l++) {
      Segments.add(x[l], weighted, quadruples(l), three, 0, triples(l + 1));
    }
    for (int k = 0; k < d; k++) {
      Segments.add(x[k], three, triples(k), two, 0, pairs(k + 1));
    }
    for (int j = 0; j < d; j++) {
      Segments.add(x[j], two, pairs(j), one, 0, j + 1);
    }
    return new double[][] {one, two, three};
  }

  private static int pairs(int n) {
    return n * (n + 1) / 2;
  }

  private static int triples(int n) {
    return pairs(n) * (n + 2) / 3;
  }

  /** The number of entries for a dimension of at most 200. */
  static int quadruples(int n) {
    return (int) ((long) triples(n) * (n + 3) / 4);
  }
}
