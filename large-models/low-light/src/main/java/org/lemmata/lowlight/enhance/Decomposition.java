package org.lemmata.lowlight.enhance;

import org.lemmata.lowlight.scene.Scene;

/**
 * An image x as illumination times reflectance, by blurred max-RGB: I is twice the blurred largest
 * colour, cut off to [2/255, 1], and R = x / I cut off at 1.
 *
 * <p>The blur is the mean over a square window, taken twice; at the border the window is what of it
 * lies in the image. Twice, so that a pixel may be twice as bright as its surroundings.
 *
 * @param illumination I, size × size
 * @param reflectance R, colours × size × size
 */
// Thousands are made and handed on once; nobody compares two.
@SuppressWarnings("ArrayRecordComponent")
public record Decomposition(float[] illumination, float[] reflectance) {

  /** Pixels on each side of a window's middle. */
  static final int REACH = 4;

  private static final double HEADROOM = 2;
  private static final double DARKEST = 2.0 / 255;

  /** Splits an image of colours × size × size. */
  public static Decomposition of(float[] image, int size) {
    double[] light = largestColour(image, size * size);
    light = blurred(blurred(light, size), size);
    float[] illumination = new float[light.length];
    for (int i = 0; i < light.length; i++) {
      illumination[i] = (float) Math.max(DARKEST, Math.min(1, HEADROOM * light[i]));
    }
    return over(image, illumination);
  }

  /** An image over an illumination, cut off at 1. */
  public static Decomposition over(float[] image, float[] illumination) {
    float[] reflectance = new float[image.length];
    for (int i = 0; i < image.length; i++) {
      reflectance[i] = Math.min(1, image[i] / illumination[i % illumination.length]);
    }
    return new Decomposition(illumination, reflectance);
  }

  private static double[] largestColour(float[] image, int pixels) {
    double[] largest = new double[pixels];
    for (int colour = 0; colour < Scene.COLOURS; colour++) {
      for (int i = 0; i < pixels; i++) {
        largest[i] = Math.max(largest[i], image[colour * pixels + i]);
      }
    }
    return largest;
  }

  /** Means over squares, as means over rows of means over columns. */
  static double[] blurred(double[] values, int size) {
    double[] across = new double[values.length];
    double[] both = new double[values.length];
    for (int y = 0; y < size; y++) {
      means(values, y * size, 1, size, across);
    }
    for (int x = 0; x < size; x++) {
      means(across, x, size, size, both);
    }
    return both;
  }

  private static void means(double[] from, int start, int stride, int count, double[] to) {
    for (int i = 0; i < count; i++) {
      int low = Math.max(0, i - REACH);
      int high = Math.min(count - 1, i + REACH);
      double sum = 0;
      for (int j = low; j <= high; j++) {
        sum += from[start + j * stride];
      }
      to[start + i * stride] = sum / (high - low + 1);
    }
  }
}
