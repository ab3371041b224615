package org.lemmata.linalg.random;

/**
 * Standard normal numbers by a ziggurat of 256 layers of equal area.
 *
 * <p>The method is that of Marsaglia and Tsang, "The ziggurat method for generating random
 * variables", J. Stat. Softw. 5(8), 2000, with the correction of Doornik, "An improved ziggurat
 * method to generate normal random samples", 2005: layer and abscissa come from different bits of
 * one 64-bit word. It is exact up to the 53-bit grid of the abscissa.
 *
 * <p>A library's sampler is not used because its tables may change with its version, and because
 * Math.exp and Math.log, which decide about accepting a number, may differ between machines in
 * their last bit. Here tables and decisions use StrictMath alone.
 */
final class Ziggurat {

  private static final int LAYERS = 256;

  /**
   * Where the base layer ends and the tail begins: the r for which 256 layers of equal area fit,
   * computed with 60 digits and rounded.
   */
  static final double TAIL = 3.654152885361009;

  /** Area of a layer under exp(-x²/2), x > 0, for that r; the base layer includes the tail. */
  static final double AREA = 0.004928673233974655;

  // Layer i holds abscissas up to EDGE[i], all of which below EDGE[i+1] lie under the density.
  private static final double[] EDGE = edges();
  private static final double[] HEIGHT = heights(EDGE);
  private static final double[] SCALE = scales(EDGE);

  private Ziggurat() {}

  static double sample(Stream stream) {
    while (true) {
      long word = stream.nextLong();
      int layer = (int) word & (LAYERS - 1);
      // An odd integer of 54 bits with sign, so the grid is symmetric and omits zero.
      double x = ((word >> 10) | 1) * SCALE[layer];
      double size = Math.abs(x);
      if (size < EDGE[layer + 1]) {
        return x;
      }
      if (layer == 0) {
        return Math.copySign(tail(stream), x);
      }
      double y = HEIGHT[layer] + stream.nextDouble() * (HEIGHT[layer + 1] - HEIGHT[layer]);
      if (y < density(size)) {
        return x;
      }
    }
  }

  /** The number that a word gives without any other, as nearly all do; NaN for the rest. */
  static double atOnce(long word) {
    int layer = (int) word & (LAYERS - 1);
    double x = ((word >> 10) | 1) * SCALE[layer];
    return Math.abs(x) < EDGE[layer + 1] ? x : Double.NaN;
  }

  /** Beyond TAIL: rejection from an exponential of rate TAIL (Marsaglia 1964). */
  static double tail(Stream stream) {
    while (true) {
      double excess = -StrictMath.log(stream.nextDouble()) / TAIL;
      double y = -StrictMath.log(stream.nextDouble());
      if (2 * y > excess * excess) {
        return TAIL + excess;
      }
    }
  }

  private static double density(double x) {
    return StrictMath.exp(-0.5 * x * x);
  }

  /** EDGE[0] is the width that makes the base a rectangle of equal area; EDGE[256] is 0. */
  static double[] edges() {
    double[] edge = new double[LAYERS + 1];
    edge[0] = AREA / density(TAIL);
    edge[1] = TAIL;
    for (int i = 1; i < LAYERS - 1; i++) {
      edge[i + 1] = Math.sqrt(-2 * StrictMath.log(density(edge[i]) + AREA / edge[i]));
    }
    return edge;
  }

  private static double[] heights(double[] edge) {
    double[] height = new double[LAYERS + 1];
    for (int i = 1; i <= LAYERS; i++) {
      height[i] = density(edge[i]);
    }
    return height;
  }

  private static double[] scales(double[] edge) {
    double[] scale = new double[LAYERS];
    for (int i = 0; i < LAYERS; i++) {
      scale[i] = edge[i] * 0x1p-53;
    }
    return scale;
  }
}
