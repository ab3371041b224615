package org.lemmata.lowlight.scene;

import org.lemmata.linalg.random.Stream;

/** The colours of a scene in full light, being painted. */
final class Reflectance {

  private static final double DARKEST = 0.05;
  private static final double BRIGHTEST = 0.95;

  /** Stains are interpolated from so many random numbers a side. */
  private static final int STAINS = 5;

  private static final double STAIN = 0.1;
  private static final double TINT = 0.1;
  private static final double LEAST_CONTRAST = 0.2;
  private static final double MOST_CONTRAST = 0.4;

  private final double[] colours;
  private final int pixels;
  private final double grey;

  private Reflectance(double[] colours, int pixels, double grey) {
    this.colours = colours;
    this.pixels = pixels;
    this.grey = grey;
  }

  /** A background of one tint, with soft stains. */
  static Reflectance background(Stream random, int size) {
    double grey = Lighting.between(random, 0.35, 0.6);
    double[] tints = tints(random);
    double[] stains = new double[STAINS * STAINS];
    for (int i = 0; i < stains.length; i++) {
      stains[i] = Lighting.between(random, -STAIN, STAIN);
    }
    int pixels = size * size;
    double[] colours = new double[Scene.COLOURS * pixels];
    for (int i = 0; i < pixels; i++) {
      double stain = interpolated(stains, i % size, i / size, size);
      for (int colour = 0; colour < Scene.COLOURS; colour++) {
        colours[colour * pixels + i] = clipped(grey + tints[colour] + stain);
      }
    }
    return new Reflectance(colours, pixels, grey);
  }

  /** Bilinear between the numbers of a square grid. */
  private static double interpolated(double[] grid, int x, int y, int size) {
    double across = (double) x * (STAINS - 1) / size;
    double down = (double) y * (STAINS - 1) / size;
    int left = (int) across;
    int top = (int) down;
    double u = across - left;
    double v = down - top;
    int at = top * STAINS + left;
    return (1 - v) * ((1 - u) * grid[at] + u * grid[at + 1])
        + v * ((1 - u) * grid[at + STAINS] + u * grid[at + STAINS + 1]);
  }

  /**
   * Paints an object, brighter or darker than the background.
   *
   * @param shades how bright it is at each pixel; 0 outside of it
   */
  void paint(Stream random, double[] shades) {
    double contrast = Lighting.between(random, LEAST_CONTRAST, MOST_CONTRAST);
    double own = random.nextInt(2) == 0 ? grey + contrast : grey - contrast;
    double[] tints = tints(random);
    for (int i = 0; i < pixels; i++) {
      if (shades[i] > 0) {
        for (int colour = 0; colour < Scene.COLOURS; colour++) {
          colours[colour * pixels + i] = clipped(shades[i] * (own + tints[colour]));
        }
      }
    }
  }

  private static double[] tints(Stream random) {
    double[] tints = new double[Scene.COLOURS];
    for (int i = 0; i < tints.length; i++) {
      tints[i] = Lighting.between(random, -TINT, TINT);
    }
    return tints;
  }

  private static double clipped(double value) {
    return Math.max(DARKEST, Math.min(BRIGHTEST, value));
  }

  /** Of the element with that place in an image of colours × height × width. */
  double at(int index) {
    return colours[index];
  }
}
