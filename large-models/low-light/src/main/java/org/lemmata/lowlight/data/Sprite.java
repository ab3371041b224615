package org.lemmata.lowlight.data;

import org.lemmata.lowlight.scene.Thing;

/**
 * A small grey image as an object, cut to what is not black.
 *
 * @param kind its class, from 0
 * @param width pixels a row
 * @param grey the pixels, row by row
 */
// Read once; nobody compares two.
@SuppressWarnings("ArrayRecordComponent")
record Sprite(int kind, int width, byte[] grey) implements Thing {

  private static final int CHANNEL = 0xFF;

  /** Darker pixels are not part of the object. */
  private static final int LEAST = 16;

  /** How bright the darkest part is, as a part of the brightest. */
  private static final double DARKEST = 0.3;

  /**
   * Cuts a square image; all of it, if it is black.
   *
   * @param images many images
   * @param from where this one begins
   * @param side its pixels a row
   */
  static Sprite of(int kind, byte[] images, int from, int side) {
    int left = side;
    int top = side;
    int right = -1;
    int bottom = -1;
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        if ((images[from + row * side + column] & CHANNEL) >= LEAST) {
          left = Math.min(left, column);
          right = Math.max(right, column);
          top = Math.min(top, row);
          bottom = row;
        }
      }
    }
    if (right < 0) {
      return cut(kind, images, from, side, side, side);
    }
    return cut(kind, images, from + top * side + left, side, right + 1 - left, bottom + 1 - top);
  }

  private static Sprite cut(int kind, byte[] images, int from, int side, int width, int height) {
    byte[] grey = new byte[width * height];
    for (int row = 0; row < height; row++) {
      System.arraycopy(images, from + row * side, grey, row * width, width);
    }
    return new Sprite(kind, width, grey);
  }

  @Override
  public double shade(double x, double y) {
    int height = grey.length / width;
    int column = Math.min(width - 1, (int) ((x + 1) / 2 * width));
    int row = Math.min(height - 1, (int) ((y + 1) / 2 * height));
    int level = grey[row * width + column] & CHANNEL;
    return level < LEAST ? 0 : DARKEST + (1 - DARKEST) * level / CHANNEL;
  }
}
