package org.lemmata.lowlight.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * An array of unsigned bytes in the IDX format, as MNIST and Fashion-MNIST have it: two zeros, 8
 * for bytes, the number of sides, each side as four bytes with the highest first, and the elements.
 *
 * @param sides in the order of the file
 * @param bytes the elements, the last side fastest
 */
// Read once and cut into pieces; nobody compares two.
@SuppressWarnings("ArrayRecordComponent")
record IdxFile(List<Integer> sides, byte[] bytes) {

  /** An array that is larger when unpacked is refused. */
  private static final int LARGEST = 1 << 29;

  private static final int UNSIGNED_BYTES = 0x08;
  private static final int MOST_SIDES = 4;

  /** Reads a file, packed with gzip or not; empty if it is not of the format. */
  static Optional<IdxFile> read(byte[] file) {
    try {
      ByteBuffer in = ByteBuffer.wrap(isPacked(file) ? unpacked(file) : file);
      int head = in.remaining() < Integer.BYTES ? 0 : in.getInt();
      int count = head & 0xFF;
      boolean known = head >>> Byte.SIZE == UNSIGNED_BYTES && count >= 1 && count <= MOST_SIDES;
      if (!known || in.remaining() < count * Integer.BYTES) {
        return Optional.empty();
      }
      List<Integer> sides = new ArrayList<>();
      long size = 1;
      for (int i = 0; i < count; i++) {
        int side = in.getInt();
        size = Math.min(Integer.MAX_VALUE, size * Math.max(0, side));
        sides.add(side);
      }
      if (size == 0 || size != in.remaining()) {
        return Optional.empty();
      }
      byte[] bytes = new byte[in.remaining()];
      in.get(bytes);
      return Optional.of(new IdxFile(List.copyOf(sides), bytes));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isPacked(byte[] file) {
    return file.length > 2 && file[0] == 0x1F && file[1] == (byte) 0x8B;
  }

  private static byte[] unpacked(byte[] file) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
      byte[] bytes = in.readNBytes(LARGEST);
      if (in.read() >= 0) {
        throw new IOException("too large");
      }
      return bytes;
    }
  }
}
