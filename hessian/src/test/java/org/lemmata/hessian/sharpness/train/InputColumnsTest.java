package org.lemmata.hessian.sharpness.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.Shape;

class InputColumnsTest {

  /** Rows of W_1 transposed, the bias, the output weights. */
  private static final double[] THETA = {6, 8, 3, 4, 0, -2, 7, 24, 50, 60};

  @Test
  void theBiasIsAColumnButNoCoordinate() {
    Shape shape = new Shape(Architecture.BIAS, 3, 2);
    assertArrayEquals(new double[] {10, 5, 2, 25}, InputColumns.norms(shape, THETA));
    assertEquals(2.5, InputColumns.contrast(shape, THETA));
  }

  @Test
  void withoutBias() {
    Shape shape = new Shape(Architecture.NO_BIAS, 4, 2);
    assertArrayEquals(new double[] {10, 5, 2, 25}, InputColumns.norms(shape, THETA));
    assertEquals(0.2, InputColumns.contrast(shape, THETA));
  }

  @Test
  void aPlaneHasNoOtherColumns() {
    assertTrue(Double.isNaN(InputColumns.contrast(new Shape(Architecture.NO_BIAS, 2, 2), THETA)));
  }
}
