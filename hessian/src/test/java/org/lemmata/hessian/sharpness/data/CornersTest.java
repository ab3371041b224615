package org.lemmata.hessian.sharpness.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.random.Streams;

class CornersTest {

  private static void requireCorners(Samples samples, int n) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < samples.size(); i++) {
      double[] x = samples.inputs().row(i);
      assertTrue(seen.add(Arrays.toString(x)), () -> "twice: " + Arrays.toString(x));
      assertTrue(Arrays.stream(x).allMatch(value -> value == 1 || value == -1));
      assertEquals(x[0] * x[1], samples.label(i));
    }
    assertEquals(n, seen.size());
  }

  @Test
  void distinctCornersUpToTheWholeCube() {
    for (int n : new int[] {1, 8, 31, 32}) {
      requireCorners(Corners.distinct(n, 5, Streams.of(1, "corners").stream(n)), n);
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> Corners.distinct(5, 2, Streams.of(1, "corners").stream(0)));
  }

  @Test
  void completeSetsUpToTheWholeCube() {
    for (int members = 1; members <= 16; members++) {
      requireCorners(Corners.complete(members, 6), 4 * members);
    }
    requireCorners(Corners.complete(1, 2), 4);
    assertThrows(IllegalArgumentException.class, () -> Corners.complete(17, 6));
  }

  /** The members of S begin with all ones, then one -1, then two. */
  @Test
  void fewSignsFirst() {
    Samples samples = Corners.complete(16, 6);
    int before = 0;
    for (int i = 0; i < samples.size(); i += 4) {
      double[] x = samples.inputs().row(i);
      int signs = (int) Arrays.stream(x, 2, 6).filter(value -> value < 0).count();
      assertTrue(signs >= before);
      before = signs;
    }
    assertEquals(4, before);
  }
}
