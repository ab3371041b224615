package org.lemmata.engine.trial;

import java.util.Locale;
import org.lemmata.engine.Device;
import org.lemmata.engine.Step;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/** A product of matrices of floats against the same in doubles, by this project's own kernels. */
final class ProductTrial {

  private static final int SIDE = 300;

  /** Half the distance of neighbouring floats at 1. */
  private static final double UNIT = 0x1p-24;

  private ProductTrial() {}

  /**
   * The largest error, as a part of what any order of summation may make: n u / (1 − n u) times the
   * product of the absolute values (Higham, Accuracy and Stability of Numerical Algorithms, section
   * 3.1), with one rounding more for what is written.
   */
  static Trial on(Device device) {
    Stream random = Streams.of(1, "self-test").stream(0);
    float[] a = draw(random);
    float[] b = draw(random);
    float[] seen =
        Step.compute(
            () -> device.floats(a, SIDE, SIDE).matmul(device.floats(b, SIDE, SIDE)).floats());
    Matrix exact = Products.multiply(matrix(a, false), matrix(b, false));
    Matrix sizes = Products.multiply(matrix(a, true), matrix(b, true));
    double growth = (SIDE + 1) * UNIT / (1 - (SIDE + 1) * UNIT);
    double largest = 0;
    double part = 0;
    for (int i = 0; i < seen.length; i++) {
      double error = Math.abs(seen[i] - exact.get(i / SIDE, i % SIDE));
      largest = Math.max(largest, error);
      part = Math.max(part, error / (growth * sizes.get(i / SIDE, i % SIDE)));
    }
    return new Trial(
        "matrix product, " + device,
        String.format(
            Locale.ROOT,
            "%d x %d, largest error %.2g, %.2g of what rounding allows",
            SIDE,
            SIDE,
            largest,
            part),
        part <= 1);
  }

  private static float[] draw(Stream random) {
    float[] values = new float[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (2 * random.nextDouble() - 1);
    }
    return values;
  }

  private static Matrix matrix(float[] values, boolean absolute) {
    double[] entries = new double[values.length];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = absolute ? Math.abs(values[i]) : values[i];
    }
    return Matrix.of(SIDE, SIDE, entries);
  }
}
