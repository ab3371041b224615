package org.lemmata.lowlight.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The orientation that a camera noted in a JPEG: tag 0x0112 of the first list of tags, in a segment
 * APP1 (CIPA DC-008, "Exchangeable image file format for digital still cameras").
 */
final class Exif {

  private static final int START_OF_IMAGE = 0xFFD8;
  private static final int MARKER = 0xFF;
  private static final int START_OF_SCAN = 0xDA;
  private static final int APP1 = 0xE1;
  private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private static final int LITTLE_ENDIAN = 0x4949;
  private static final int BIG_ENDIAN = 0x4D4D;
  private static final int FORTY_TWO = 42;
  private static final int ENTRY = 12;
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;

  private Exif() {}

  /** The orientation of a file; upright if it is no JPEG, or notes none that is legal. */
  static Orientation orientation(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    if (file.length < Short.BYTES || unsigned(in, 0) != START_OF_IMAGE) {
      return Orientation.UPRIGHT;
    }
    int at = Short.BYTES;
    while (at + 2 * Short.BYTES <= file.length && (file[at] & MARKER) == MARKER) {
      int marker = file[at + 1] & MARKER;
      if (marker == MARKER) {
        // Any number of these may stand before a marker.
        at++;
        continue;
      }
      int content = at + 2 * Short.BYTES;
      int end = at + Short.BYTES + unsigned(in, at + Short.BYTES);
      if (marker == START_OF_SCAN || end < content || end > file.length) {
        break;
      }
      if (marker == APP1 && isNamed(file, content, end)) {
        int from = content + NAME.length;
        return tagged(in.slice(from, end - from));
      }
      at = end;
    }
    return Orientation.UPRIGHT;
  }

  private static boolean isNamed(byte[] file, int from, int end) {
    return from + NAME.length <= end
        && Arrays.equals(file, from, from + NAME.length, NAME, 0, NAME.length);
  }

  /** The orientation among the tags, which are in the format of TIFF. */
  private static Orientation tagged(ByteBuffer tags) {
    int size = tags.limit();
    if (size < 2 * Integer.BYTES) {
      return Orientation.UPRIGHT;
    }
    int order = unsigned(tags, 0);
    tags.order(order == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int list = tags.getInt(Integer.BYTES);
    boolean known =
        (order == LITTLE_ENDIAN || order == BIG_ENDIAN)
            && unsigned(tags, Short.BYTES) == FORTY_TWO
            && list >= 0
            && list <= size - Short.BYTES;
    int count = known ? unsigned(tags, list) : 0;
    for (int i = 0; i < count; i++) {
      int entry = list + Short.BYTES + i * ENTRY;
      if (entry + ENTRY > size) {
        break;
      }
      if (unsigned(tags, entry) == ORIENTATION && unsigned(tags, entry + Short.BYTES) == SHORT) {
        int number = unsigned(tags, entry + ENTRY - Integer.BYTES);
        return number >= 1 && number <= Orientation.MOST
            ? Orientation.of(number)
            : Orientation.UPRIGHT;
      }
    }
    return Orientation.UPRIGHT;
  }

  private static int unsigned(ByteBuffer in, int at) {
    return Short.toUnsignedInt(in.getShort(at));
  }
}
