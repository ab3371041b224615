package org.lemmata.lowlight.model;

import org.lemmata.engine.Device;
import org.lemmata.engine.Tensor;

/**
 * Images and illuminations as the examples have them, standardised.
 *
 * @param device where
 * @param guide which illuminations are shown
 * @param image how images are standardised
 * @param light how illuminations are
 */
record FixedSight(Device device, Guide guide, Standard image, Standard light) implements Sight {

  /** With the standards of training examples. */
  static FixedSight of(Device device, Guide guide, DetectionExamples training) {
    return new FixedSight(
        device, guide, Standard.of(training.images()), Standard.of(training.guides()));
  }

  @Override
  public Given of(Tensor enhancer, DetectionExamples from, int[] images, int[] guides) {
    int size = from.images().get(0).length;
    float[] all = new float[images.length * size];
    for (int i = 0; i < images.length; i++) {
      image.put(from.images().get(images[i]), all, i * size);
    }
    int side = from.side();
    Tensor shown = device.floats(all, images.length, (long) size / side / side, side, side);
    return new Given(shown, guide == Guide.NONE ? shown : guides(from, guides), null);
  }

  private Tensor guides(DetectionExamples from, int... which) {
    int cells = from.cells();
    float[] all = new float[which.length * cells * cells];
    if (guide != Guide.CONSTANT) {
      for (int i = 0; i < which.length; i++) {
        light.put(from.guides().get(which[i]), all, i * cells * cells);
      }
    }
    return device.floats(all, which.length, 1, cells, cells);
  }
}
