package org.lemmata.lowlight.model;

import org.lemmata.lowlight.scene.Scene;

/**
 * Mean and variance of three channels over many images, added up batch by batch: what a batch norm
 * takes when training is over.
 */
final class ChannelMoments {

  private final double[] sums = new double[Scene.COLOURS];
  private final double[] squares = new double[Scene.COLOURS];
  private long places;

  /**
   * Adds images.
   *
   * @param values images × channels × places
   * @param images how many
   */
  void add(float[] values, int images) {
    int each = values.length / images / Scene.COLOURS;
    for (int i = 0; i < values.length; i++) {
      int channel = i / each % Scene.COLOURS;
      sums[channel] += values[i];
      squares[channel] += (double) values[i] * values[i];
    }
    places += (long) images * each;
  }

  float[] mean() {
    float[] mean = new float[Scene.COLOURS];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) (sums[i] / places);
    }
    return mean;
  }

  float[] variance() {
    float[] variance = new float[Scene.COLOURS];
    for (int i = 0; i < variance.length; i++) {
      double mean = sums[i] / places;
      variance[i] = (float) Math.max(0, squares[i] / places - mean * mean);
    }
    return variance;
  }
}
