package org.lemmata.study.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Bytes that a file is to hold, which need not be in the memory. */
public interface Payload {

  /** How many. */
  long size();

  /**
   * All of them, from the first one; may be asked for again.
   *
   * @throws IOException if they cannot be read
   */
  InputStream open() throws IOException;

  /** These bytes; not copied. */
  static Payload of(byte[] bytes) {
    return new Payload() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }

  /**
   * Writes all of them.
   *
   * @throws IOException if that fails
   */
  default void writeTo(OutputStream out) throws IOException {
    try (InputStream in = open()) {
      in.transferTo(out);
    }
  }

  /**
   * Whether a file holds them and nothing else.
   *
   * @throws IOException if it cannot be read
   */
  default boolean isIn(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) != size()) {
      return false;
    }
    byte[] one = new byte[1 << 13];
    byte[] other = new byte[one.length];
    try (InputStream mine = open();
        InputStream there = Files.newInputStream(file)) {
      int count;
      do {
        count = mine.readNBytes(one, 0, one.length);
        int found = there.readNBytes(other, 0, other.length);
        if (!Arrays.equals(one, 0, count, other, 0, found)) {
          return false;
        }
      } while (count == one.length);
    }
    return true;
  }
}
