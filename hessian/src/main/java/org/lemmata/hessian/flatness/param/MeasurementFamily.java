package org.lemmata.hessian.flatness.param;

import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.study.param.InvalidParameter;

/**
 * How the matrix to recover is measured: {@code gaussian} (independent standard normal entries),
 * {@code completion} (random distinct entries of the matrix), or the entries that a mask in a CSV
 * file shows, with 0 for hidden. A mask sets the number of measurements.
 */
public final class MeasurementFamily extends WordOrMatrix {

  private static final String GAUSSIAN = "gaussian";
  private static final String COMPLETION = "completion";

  private MeasurementFamily(String name, String text) {
    super(name, text);
  }

  /**
   * Reads a family.
   *
   * @throws InvalidParameter if it is none of the three forms
   */
  public static MeasurementFamily parse(String name, String text) {
    if (text.equals(GAUSSIAN) || text.equals(COMPLETION) || isFile(text)) {
      return new MeasurementFamily(name, text);
    }
    throw new InvalidParameter(name, text, "gaussian, completion, or @FILE with a mask");
  }

  /** The number of measurements: that of the mask, or the one asked for. */
  public int samples(int asked) {
    return isGiven() ? shown() : asked;
  }

  /** The most measurements that there can be of a matrix with so many entries. */
  public int most(int entries) {
    return is(GAUSSIAN) ? Integer.MAX_VALUE : entries;
  }

  private int shown() {
    int count = 0;
    for (double entry : given().data()) {
      count += entry == 0 ? 0 : 1;
    }
    return count;
  }

  /**
   * Draws the measurements.
   *
   * @throws InvalidParameter if the mask has another shape, or there are not so many entries
   */
  public Measurements draw(int samples, int rows, int cols, Stream stream) {
    if (is(GAUSSIAN)) {
      return Measurements.gaussian(samples, rows, cols, stream);
    }
    return Measurements.completion(
        isGiven() ? masking("family", rows, cols) : randomMask(samples, rows, cols, stream));
  }

  private static Matrix randomMask(int samples, int rows, int cols, Stream stream) {
    if (samples > rows * cols) {
      throw new InvalidParameter(
          "samples", samples, "at most " + rows * cols + ", the number of entries");
    }
    int[] order = new int[rows * cols];
    for (int k = 0; k < order.length; k++) {
      order[k] = k;
    }
    stream.shuffle(order);
    Matrix shown = new Matrix(rows, cols);
    for (int k = 0; k < samples; k++) {
      shown.data()[order[k]] = 1;
    }
    return shown;
  }
}
