package org.lemmata.lowlight.enhance;

/** What is done to an image before a detector sees it. */
public enum Enhancer {
  /** Nothing. */
  NONE {
    @Override
    public float[] enhance(float[] image, int size) {
      return image.clone();
    }
  },
  /** Division by an illumination estimated from the image: {@link Decomposition}. */
  BLURRED_MAX {
    @Override
    public float[] enhance(float[] image, int size) {
      return Decomposition.of(image, size).reflectance();
    }
  },
  /** The power 1/2.2 of every value; the float nearest to i/255 counts as i/255. */
  GAMMA {
    @Override
    public float[] enhance(float[] image, int size) {
      float[] enhanced = new float[image.length];
      for (int i = 0; i < image.length; i++) {
        int level = Math.round(WHITE * image[i]);
        enhanced[i] = image[i] == level / (float) WHITE ? POWERS[level] : power(image[i]);
      }
      return enhanced;
    }
  },
  /** One factor for the whole image, which brings its mean to 0.4, and a cut at 1. */
  EXPOSURE {
    @Override
    public float[] enhance(float[] image, int size) {
      double sum = 0;
      for (float value : image) {
        sum += value;
      }
      double exact = sum > 0 ? MIDDLE * image.length / sum : 1;
      // A float, as the image is, unless it overflows.
      float rounded = (float) exact;
      double factor = Float.isInfinite(rounded) ? exact : rounded;
      float[] enhanced = new float[image.length];
      for (int i = 0; i < image.length; i++) {
        enhanced[i] = (float) Math.min(1, factor * image[i]);
      }
      return enhanced;
    }
  };

  private static final int WHITE = 255;
  private static final double GAMMA_VALUE = 2.2;
  private static final double MIDDLE = 0.4;
  private static final float[] POWERS = powers();

  /**
   * The enhanced image, as large, in [0, 1].
   *
   * @param image colours × size × size, in [0, 1]
   */
  public abstract float[] enhance(float[] image, int size);

  private static float[] powers() {
    float[] powers = new float[WHITE + 1];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = power((double) i / WHITE);
    }
    return powers;
  }

  private static float power(double value) {
    return (float) StrictMath.pow(value, 1 / GAMMA_VALUE);
  }
}
