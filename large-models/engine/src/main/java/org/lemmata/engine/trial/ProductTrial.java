package org.lemmata.engine.trial;

import org.lemmata.engine.Device;
import org.lemmata.engine.Step;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/** A product of matrices of floats against the same in doubles, by this project's own kernels. */
final class ProductTrial {

  private static final int SIDE = 300;

  private ProductTrial() {}

  static Trial on(Device device) {
    Stream random = Streams.of(1, "self-test").stream(0);
    float[] a = Rounded.draw(SIDE * SIDE, random);
    float[] b = Rounded.draw(SIDE * SIDE, random);
    float[] seen =
        Step.compute(
            () -> device.floats(a, SIDE, SIDE).matmul(device.floats(b, SIDE, SIDE)).floats());
    Matrix exact = Products.multiply(matrix(a, false), matrix(b, false));
    Matrix sizes = Products.multiply(matrix(a, true), matrix(b, true));
    Rounded rounded = new Rounded(SIDE);
    for (int i = 0; i < seen.length; i++) {
      rounded.compare(seen[i], exact.get(i / SIDE, i % SIDE), sizes.get(i / SIDE, i % SIDE));
    }
    return rounded.trial("matrix product, " + device, SIDE + " x " + SIDE);
  }

  private static Matrix matrix(float[] values, boolean absolute) {
    double[] entries = new double[values.length];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = absolute ? Math.abs(values[i]) : values[i];
    }
    return Matrix.of(SIDE, SIDE, entries);
  }
}
