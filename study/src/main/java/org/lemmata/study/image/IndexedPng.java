package org.lemmata.study.image;

import java.nio.ByteBuffer;
import java.util.List;

/** Writes a PNG (ISO/IEC 15948) of at most 256 colours, not compressed. */
public final class IndexedPng {

  private IndexedPng() {}

  /**
   * Writes an image.
   *
   * @param width pixels a row, at least 1
   * @param palette colours as 0xRRGGBB, from 1 to 256 of them
   * @param pixels an index into the palette for each pixel, row by row from the top
   * @throws IllegalArgumentException if there are no or too many colours, or no whole rows
   * @throws IndexOutOfBoundsException if a pixel has a colour that is not there
   */
  public static byte[] write(int width, List<Integer> palette, int[] pixels) {
    if (palette.isEmpty() || palette.size() > 256) {
      throw new IllegalArgumentException(palette.size() + " colours, not 1 to 256");
    }
    if (width < 1 || pixels.length == 0 || pixels.length % width != 0) {
      throw new IllegalArgumentException(pixels.length + " pixels in rows of " + width);
    }
    ByteBuffer colours = ByteBuffer.allocate(3 * palette.size());
    for (int colour : palette) {
      colours.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
    }
    return new PngFile(PngFile.INDEXED, width, pixels.length / width)
        .chunk("PLTE", colours.array())
        .ending(scanlines(width, palette.size(), pixels));
  }

  /** Each row begins with the number of its filter, none. */
  private static byte[] scanlines(int width, int colours, int[] pixels) {
    ByteBuffer lines = ByteBuffer.allocate(pixels.length + pixels.length / width);
    for (int i = 0; i < pixels.length; i++) {
      if (i % width == 0) {
        lines.put((byte) 0);
      }
      if (pixels[i] < 0 || pixels[i] >= colours) {
        throw new IndexOutOfBoundsException("colour " + pixels[i] + " of " + colours);
      }
      lines.put((byte) pixels[i]);
    }
    return lines.array();
  }
}
