package org.lemmata.lowlight.enhance;

/**
 * The weight between two pixels in SCI's smoothness term, exp(−‖Δ‖² / (2 s²)), where Δ is the
 * difference of their colours in YCbCr (SCI, CVPR 2022: s = 10, over a 5 × 5 window).
 *
 * <p>The colours are those of ITU-R BT.601 in full range without offsets, which differences do not
 * see: Y = 0.299 R + 0.587 G + 0.114 B, Cb = (B − Y) / 1.772, Cr = (R − Y) / 1.402.
 *
 * @param s positive
 */
public record EdgeWeight(double s) {

  private static final double RED = 0.299;
  private static final double GREEN = 0.587;
  private static final double BLUE = 0.114;
  private static final double CB = 2 * (1 - BLUE);
  private static final double CR = 2 * (1 - RED);

  /** Checks the range. */
  public EdgeWeight {
    if (!(s > 0)) {
      throw new IllegalArgumentException("s must be positive, not " + s);
    }
  }

  /** ‖Δ‖² for a difference of two colours, red, green and blue. */
  public static double distance(double red, double green, double blue) {
    double y = RED * red + GREEN * green + BLUE * blue;
    double cb = (blue - y) / CB;
    double cr = (red - y) / CR;
    return y * y + cb * cb + cr * cr;
  }

  /** The weight for a difference of two colours. */
  public double of(double red, double green, double blue) {
    return StrictMath.exp(-distance(red, green, blue) / (2 * s * s));
  }

  /**
   * The largest ‖Δ‖² of two colours in the unit cube. It is convex in the difference, so its
   * largest value over the cube [−1, 1]³ is at one of the eight corners.
   */
  public static double largestDistance() {
    double largest = 0;
    for (int corner = 0; corner < 8; corner++) {
      largest = Math.max(largest, distance(side(corner, 0), side(corner, 1), side(corner, 2)));
    }
    return largest;
  }

  private static int side(int corner, int bit) {
    return (corner >> bit & 1) == 0 ? -1 : 1;
  }

  /** The smallest weight that two colours in the unit cube can have. */
  public double smallest() {
    return StrictMath.exp(-largestDistance() / (2 * s * s));
  }
}
