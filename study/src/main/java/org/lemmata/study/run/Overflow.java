package org.lemmata.study.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/**
 * Texts that wait under numbers, in files without a name: all in the order in which they came, and
 * where each is. Not safe for threads.
 */
final class Overflow implements AutoCloseable {

  private final FileChannel texts;
  private final FileChannel places;
  private long end;
  private long left;

  private Overflow(FileChannel texts, FileChannel places) {
    this.texts = texts;
    this.places = places;
  }

  /** Without any texts, in an existing folder. */
  static Overflow in(Path folder) throws IOException {
    FileChannel texts = Spill.nameless(folder);
    try {
      return new Overflow(texts, Spill.nameless(folder));
    } catch (IOException | RuntimeException e) {
      texts.close();
      throw e;
    }
  }

  /** Adds a text under a number from 0. */
  void keep(int index, byte[] text) throws IOException {
    ByteBuffer place = ByteBuffer.allocate(Long.BYTES).putLong(end + 1).flip();
    write(texts, ByteBuffer.allocate(Integer.BYTES).putInt(text.length).flip(), end);
    write(texts, ByteBuffer.wrap(text), end + Integer.BYTES);
    write(places, place, (long) index * Long.BYTES);
    end += Integer.BYTES + text.length;
    left++;
  }

  /** Takes the text of a number away, or null if none waits under it. */
  byte[] take(int index) throws IOException {
    ByteBuffer place = left == 0 ? null : read(places, (long) index * Long.BYTES, Long.BYTES);
    if (place == null || place.getLong(0) == 0) {
      return null;
    }
    long at = place.getLong(0) - 1;
    int length = read(texts, at, Integer.BYTES).getInt(0);
    byte[] text = read(texts, at + Integer.BYTES, length).array();
    left--;
    if (left == 0) {
      // Nobody waits: the next ones begin again.
      texts.truncate(0);
      places.truncate(0);
      end = 0;
    }
    return text;
  }

  @Override
  public void close() {
    left = 0;
    for (FileChannel file : List.of(texts, places)) {
      try {
        file.close();
      } catch (IOException e) {
        // It has no name, so that nothing remains.
        left = 0;
      }
    }
  }

  private static void write(FileChannel file, ByteBuffer bytes, long at) throws IOException {
    for (long place = at; bytes.hasRemaining(); ) {
      place += file.write(bytes, place);
    }
  }

  /** As many bytes, or null behind the end. */
  private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, at + bytes.position()) < 0) {
        return null;
      }
    }
    return bytes.flip();
  }
}
