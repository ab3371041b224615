package org.lemmata.lowlight.scene;

import org.lemmata.linalg.random.Stream;

/**
 * What a sensor makes of light: shot noise with a variance proportional to it, read noise, and 8
 * bits. Both noises are normal.
 *
 * @param photons at full light; the variance of the shot noise of x is x / photons
 * @param read the standard deviation of the read noise, not negative
 */
public record Camera(double photons, double read) {

  private static final int WHITE = 255;

  /** The camera of all scenes: 2000 photons at full light, read noise of 0.6 steps of 1/255. */
  public static final Camera USUAL = new Camera(2000, 0.6 / WHITE);

  /** Checks the ranges. */
  public Camera {
    if (!(photons > 0 && read >= 0)) {
      throw new IllegalArgumentException("photons must be positive and read not negative");
    }
  }

  /** The value that is read for an exact one in [0, 1]: a multiple of 1/255 in [0, 1]. */
  float read(Stream random, double light) {
    double noise = Math.sqrt(light / photons + read * read) * random.nextNormal();
    double level = Math.rint(WHITE * (light + noise));
    return (float) (Math.max(0, Math.min(WHITE, level)) / WHITE);
  }
}
