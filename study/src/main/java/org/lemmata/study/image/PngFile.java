package org.lemmata.study.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * The bytes of a PNG (ISO/IEC 15948) with eight bits a sample. Pixels are stored, not compressed:
 * what a compressor makes of them depends on its version, and with it the bytes.
 */
final class PngFile {

  /** Colours from a palette. */
  static final byte INDEXED = 3;

  /** Red, green and blue. */
  static final byte TRUE_COLOUR = 2;

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  /** The longest stored block of the deflate format. */
  private static final int BLOCK = 0xFFFF;

  private final ByteArrayOutputStream png = new ByteArrayOutputStream();

  PngFile(byte colours, int width, int height) {
    png.writeBytes(SIGNATURE);
    byte[] header = {8, colours, 0, 0, 0};
    chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(header).array());
  }

  /** The whole file, with its rows, each of which begins with the number of its filter. */
  byte[] ending(byte[] scanlines) {
    chunk("IDAT", stored(scanlines));
    chunk("IEND", new byte[0]);
    return png.toByteArray();
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

  PngFile chunk(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    png.writeBytes(name);
    png.writeBytes(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    return this;
  }
}
