package org.lemmata.engine.trial;

import org.lemmata.engine.Device;
import org.lemmata.engine.Step;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/**
 * A convolution of floats against the same in doubles: a GPU may have it in fewer bits where it has
 * matrix products in all.
 */
final class ConvolutionTrial {

  private static final int IMAGES = 4;
  private static final int CHANNELS = 8;
  private static final int OUTPUTS = 16;
  private static final int SIDE = 16;
  private static final int WINDOW = 3;

  private ConvolutionTrial() {}

  static Trial on(Device device) {
    Stream random = Streams.of(1, "self-test").stream(1);
    float[] images = Rounded.draw(IMAGES * CHANNELS * SIDE * SIDE, random);
    float[] weight = Rounded.draw(OUTPUTS * CHANNELS * WINDOW * WINDOW, random);
    float[] seen =
        Step.compute(
            () ->
                device
                    .floats(images, IMAGES, CHANNELS, SIDE, SIDE)
                    .convolution(
                        device.floats(weight, OUTPUTS, CHANNELS, WINDOW, WINDOW),
                        device.zeros(OUTPUTS),
                        1,
                        WINDOW / 2,
                        1)
                    .floats());
    Rounded rounded = new Rounded(CHANNELS * WINDOW * WINDOW);
    for (int i = 0; i < seen.length; i++) {
      compare(seen[i], i, images, weight, rounded);
    }
    return rounded.trial(
        "convolution, " + device,
        "%d images of %d x %d x %d".formatted(IMAGES, CHANNELS, SIDE, SIDE));
  }

  /** One number of the result, of an image, an output, a row and a column. */
  private static void compare(
      float seen, int place, float[] images, float[] weight, Rounded rounded) {
    int column = place % SIDE;
    int row = place / SIDE % SIDE;
    int output = place / (SIDE * SIDE) % OUTPUTS;
    int image = place / (SIDE * SIDE * OUTPUTS);
    double exact = 0;
    double size = 0;
    for (int c = 0; c < CHANNELS; c++) {
      for (int u = 0; u < WINDOW; u++) {
        for (int v = 0; v < WINDOW; v++) {
          int i = row + u - WINDOW / 2;
          int j = column + v - WINDOW / 2;
          if (i >= 0 && i < SIDE && j >= 0 && j < SIDE) {
            double product =
                (double) weight[((output * CHANNELS + c) * WINDOW + u) * WINDOW + v]
                    * images[((image * CHANNELS + c) * SIDE + i) * SIDE + j];
            exact += product;
            size += Math.abs(product);
          }
        }
      }
    }
    rounded.compare(seen, exact, size);
  }
}
