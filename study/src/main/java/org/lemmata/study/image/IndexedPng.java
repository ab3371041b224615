package org.lemmata.study.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Writes a PNG (ISO/IEC 15948) of at most 256 colours. Pixels are stored, not compressed: what a
 * compressor makes of them depends on its version, and with it the bytes.
 */
public final class IndexedPng {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  /** The longest stored block of the deflate format. */
  private static final int BLOCK = 0xFFFF;

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
    int height = pixels.length / width;
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(SIGNATURE);
    // Eight bits a pixel, colours from the palette.
    byte[] header = {8, 3, 0, 0, 0};
    chunk(png, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(header).array());
    ByteBuffer colours = ByteBuffer.allocate(3 * palette.size());
    for (int colour : palette) {
      colours.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
    }
    chunk(png, "PLTE", colours.array());
    chunk(png, "IDAT", stored(scanlines(width, palette.size(), pixels)));
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
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

  /** The zlib format (RFC 1950) with stored blocks (RFC 1951, 3.2.4). */
  private static byte[] stored(byte[] data) {
    int blocks = (data.length + BLOCK - 1) / BLOCK;
    ByteBuffer zlib = ByteBuffer.allocate(2 + 5 * blocks + data.length + 4);
    zlib.put((byte) 0x78).put((byte) 0x01);
    for (int from = 0; from < data.length; from += BLOCK) {
      int length = Math.min(BLOCK, data.length - from);
      zlib.put((byte) (from + length == data.length ? 1 : 0));
      zlib.putShort(Short.reverseBytes((short) length));
      zlib.putShort(Short.reverseBytes((short) ~length));
      zlib.put(data, from, length);
    }
    Adler32 sum = new Adler32();
    sum.update(data);
    return zlib.putInt((int) sum.getValue()).array();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    png.writeBytes(name);
    png.writeBytes(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
