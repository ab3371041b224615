package org.lemmata.attention.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.linalg.Matrix;

class IndependenceTest {

  /** Two unit vectors of cosine c: eigenvalues 1 - c and 1 + c. */
  @ParameterizedTest
  @CsvSource({
    "0, true",
    "-0.999, true",
    "0.99999999999, true",
    "0.9999999999999, false",
    "1, false",
    "-1, false"
  })
  void anglesDecide(double cosine, boolean independent) {
    for (double length : new double[] {1e-40, 1, 3e60}) {
      double inner = cosine * length;
      // The upper half is not read.
      Matrix gram = Matrix.of(2, 2, 1, Double.NaN, inner, length * length);
      assertEquals(independent, Independence.of(gram), () -> "of length " + length);
    }
  }

  @Test
  void noVectorMayBeZeroOrInfinite() {
    assertTrue(Independence.of(Matrix.of(1, 1, 1e-300)));
    assertFalse(Independence.of(Matrix.of(1, 1, 0)));
    assertFalse(Independence.of(Matrix.of(2, 2, 1, 0, 0, 0)));
    assertFalse(Independence.of(Matrix.of(2, 2, Double.POSITIVE_INFINITY, 0, 0, 1)));
    assertFalse(Independence.of(Matrix.of(1, 1, Double.NaN)));
  }
}
