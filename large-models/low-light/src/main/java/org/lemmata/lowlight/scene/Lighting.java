package org.lemmata.lowlight.scene;

import org.lemmata.linalg.random.Stream;

/** How scenes are lit. */
public enum Lighting {
  /** Hardly: a gradient between 0.015 and 0.12, and up to two lamps. */
  DARK(0.015, 0.04, 0.03, 0.12, 2),
  /** Well: a gradient between 0.6 and 1, and no lamps. */
  BRIGHT(0.6, 0.8, 0.8, 1, 0);

  private static final double WEAKEST_LAMP = 0.1;
  private static final double STRONGEST_LAMP = 0.6;

  /** The narrowest and the widest lamp, its standard deviation as a part of the side. */
  private static final double NARROWEST = 0.08;

  private static final double WIDEST = 0.2;

  private final double lowFrom;
  private final double lowTo;
  private final double highFrom;
  private final double highTo;
  private final int lamps;

  Lighting(double lowFrom, double lowTo, double highFrom, double highTo, int lamps) {
    this.lowFrom = lowFrom;
    this.lowTo = lowTo;
    this.highFrom = highFrom;
    this.highTo = highTo;
    this.lamps = lamps;
  }

  /** Draws an illumination: a gradient in a random direction plus Gaussian lamps, at most 1. */
  double[] draw(Stream random, int size) {
    double[] light = gradient(random, size);
    int count = random.nextInt(lamps + 1);
    for (int lamp = 0; lamp < count; lamp++) {
      double strength = between(random, WEAKEST_LAMP, STRONGEST_LAMP);
      double width = size * between(random, NARROWEST, WIDEST);
      double[] across = bump(random, size, width);
      double[] down = bump(random, size, width);
      for (int i = 0; i < light.length; i++) {
        light[i] += strength * down[i / size] * across[i % size];
      }
    }
    for (int i = 0; i < light.length; i++) {
      light[i] = Math.min(1, light[i]);
    }
    return light;
  }

  private double[] gradient(Stream random, int size) {
    double low = between(random, lowFrom, lowTo);
    double high = between(random, highFrom, highTo);
    double right = random.nextDouble();
    boolean toLeft = random.nextInt(2) == 0;
    boolean up = random.nextInt(2) == 0;
    double[] light = new double[size * size];
    for (int i = 0; i < light.length; i++) {
      double x = (i % size) / (size - 1.0);
      int row = i / size;
      double y = row / (size - 1.0);
      double along = right * (toLeft ? 1 - x : x) + (1 - right) * (up ? 1 - y : y);
      light[i] = low + (high - low) * along;
    }
    return light;
  }

  /** exp(−(x − c)²/(2 s²)) at a random centre. */
  private static double[] bump(Stream random, int size, double width) {
    double centre = size * random.nextDouble();
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      double z = (i + 0.5 - centre) / width;
      values[i] = StrictMath.exp(-z * z / 2);
    }
    return values;
  }

  static double between(Stream random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
