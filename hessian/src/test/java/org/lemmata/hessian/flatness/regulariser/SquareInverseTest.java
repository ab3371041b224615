package org.lemmata.hessian.flatness.regulariser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class SquareInverseTest {

  private static double[] inverse(double[] a, int side) {
    double[] out = new double[side * side];
    new SquareInverse(side).invert(a, out);
    return out;
  }

  /** The inverse of a permutation is its transpose, exactly; most leading pivots are 0. */
  @Property
  void permutations(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int side) {
    Stream stream = Streams.of(seed, "permutation").stream(0);
    int[] order = new int[side];
    for (int i = 0; i < side; i++) {
      int j = (int) (stream.nextDouble() * (i + 1));
      order[i] = order[j];
      order[j] = i;
    }
    Matrix permutation = new Matrix(side, side);
    for (int i = 0; i < side; i++) {
      permutation.set(i, order[i], 1);
    }
    double[] expected = permutation.transpose().data();
    double[] found = inverse(permutation.data(), side);
    for (int at = 0; at < found.length; at++) {
      // -0 is 0.
      found[at] += 0.0;
    }
    assertArrayEquals(expected, found);
  }

  /** The second pivot is 0, whatever stands in the rows above: (x, y, z) to (x + 5z, z, y). */
  @Test
  void zeroPivotBelowALargeEntry() {
    double[] found = inverse(new double[] {1, 0, 5, 0, 0, 1, 0, 1, 0}, 3);
    assertArrayEquals(new double[] {1, -5, 0, 0, 0, 1, 0, 1, 0}, found, 1e-15);
  }

  /** A leading entry of 1e-20 must not become a pivot: the inverse is [[0, 1], [1, 0]] to 1e-20. */
  @Test
  void smallLeadingEntry() {
    double[] found = inverse(new double[] {1e-20, 1, 1, 1e-20}, 2);
    assertArrayEquals(new double[] {0, 1, 1, 0}, found, 1e-19);
  }
}
