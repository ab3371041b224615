package org.lemmata.study.image;

import java.nio.ByteBuffer;

/** Writes a PNG (ISO/IEC 15948) of any colours, not compressed. */
public final class RgbPng {

  private RgbPng() {}

  /**
   * Writes an image.
   *
   * @param width pixels a row, at least 1
   * @param pixels colours as 0xRRGGBB, row by row from the top
   * @throws IllegalArgumentException if there are no whole rows
   */
  public static byte[] write(int width, int[] pixels) {
    if (width < 1 || pixels.length == 0 || pixels.length % width != 0) {
      throw new IllegalArgumentException(pixels.length + " pixels in rows of " + width);
    }
    ByteBuffer lines = ByteBuffer.allocate(3 * pixels.length + pixels.length / width);
    for (int i = 0; i < pixels.length; i++) {
      if (i % width == 0) {
        lines.put((byte) 0);
      }
      lines.put((byte) (pixels[i] >> 16)).put((byte) (pixels[i] >> 8)).put((byte) pixels[i]);
    }
    return new PngFile(PngFile.TRUE_COLOUR, width, pixels.length / width).ending(lines.array());
  }
}
