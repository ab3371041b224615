package org.lemmata.lowlight.model;

import java.util.List;

/**
 * Shifts and scales numbers so that those of a training set have mean 0 and standard deviation 1.
 *
 * @param mean of all
 * @param spread of all, positive
 */
record Standard(double mean, double spread) {

  /** A spread below this is taken for it, as of images that are all black. */
  private static final double LEAST_SPREAD = 1e-6;

  static Standard of(List<float[]> values) {
    double sum = 0;
    double squares = 0;
    long count = 0;
    for (float[] array : values) {
      for (float value : array) {
        sum += value;
        squares += (double) value * value;
      }
      count += array.length;
    }
    double mean = sum / count;
    double variance = Math.max(0, squares / count - mean * mean);
    return new Standard(mean, Math.max(LEAST_SPREAD, Math.sqrt(variance)));
  }

  void put(float[] values, float[] to, int at) {
    for (int i = 0; i < values.length; i++) {
      to[at + i] = (float) ((values[i] - mean) / spread);
    }
  }
}
