package org.lemmata.engine.safetensors;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A file of named arrays; its header is read at once, arrays when they are asked for. */
public final class SafetensorsFile {

  private final Place place;
  private final Header header;
  private final long start;

  private SafetensorsFile(Place place, Header header, long start) {
    this.place = place;
    this.header = header;
    this.start = start;
  }

  /** Where the bytes are. */
  private interface Place {

    long size() throws IOException;

    /** So many bytes, all of which are there. */
    ByteBuffer read(long from, int size) throws IOException;
  }

  /**
   * Reads the header of a file.
   *
   * @throws MalformedFile if the file is not of the format
   */
  public static SafetensorsFile open(Path file) throws IOException {
    return open(new OnDisk(file));
  }

  /**
   * Reads the header of a file that is in memory.
   *
   * @param content is not copied
   * @throws MalformedFile if the content is not of the format
   */
  public static SafetensorsFile in(byte[] content) throws MalformedFile {
    try {
      return open(new InMemory(ByteBuffer.wrap(content)));
    } catch (MalformedFile e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SafetensorsFile open(Place place) throws IOException {
    long size = place.size();
    if (size < Long.BYTES) {
      throw new MalformedFile("the file has " + size + " bytes, and not even a length");
    }
    long length = place.read(0, Long.BYTES).getLong();
    if (length < 0 || length > Header.MOST) {
      throw new MalformedFile(
          "the header must have at most %d bytes, not %s"
              .formatted(Header.MOST, Long.toUnsignedString(length)));
    }
    long start = Long.BYTES + length;
    if (start > size) {
      throw new MalformedFile(
          "the header is to have %d bytes, and the file has %d".formatted(length, size));
    }
    byte[] json = new byte[(int) length];
    place.read(Long.BYTES, json.length).get(json);
    return new SafetensorsFile(place, Header.parse(json, size - start), start);
  }

  /** Text by name, of the file as a whole. */
  public Map<String, String> metadata() {
    return header.metadata();
  }

  /** The arrays by name, in the order of their bytes. */
  public Map<String, Entry> entries() {
    return header.entries();
  }

  /**
   * An array of single-precision floats, row by row; those of half size are widened, which is
   * exact.
   *
   * @throws IllegalArgumentException if there is no such array, or it is of another dtype
   */
  public float[] floats(String name) throws IOException {
    Entry entry = entries().get(name);
    if (entry == null) {
      throw new IllegalArgumentException(
          "there is no array '%s'; there are %s".formatted(name, entries().keySet()));
    }
    ByteBuffer bytes = content(entry);
    float[] values = new float[bytes.capacity() / entry.dtype().bytes()];
    switch (entry.dtype()) {
      case F32 -> bytes.asFloatBuffer().get(values);
      case F16 -> {
        for (int i = 0; i < values.length; i++) {
          values[i] = Halves.widen(bytes.getShort());
        }
      }
      case BF16 -> {
        for (int i = 0; i < values.length; i++) {
          values[i] = Float.intBitsToFloat(bytes.getShort() << Short.SIZE);
        }
      }
      default ->
          throw new IllegalArgumentException(
              "'%s' has the dtype %s, and only F32, F16 and BF16 are read as floats"
                  .formatted(name, entry.dtype()));
    }
    return values;
  }

  private ByteBuffer content(Entry entry) throws IOException {
    long size = entry.end() - entry.begin();
    if (size > Integer.MAX_VALUE - Long.BYTES) {
      throw new IllegalArgumentException("arrays of more than 2 GB are not read");
    }
    return place.read(start + entry.begin(), (int) size);
  }

  /** A file that is opened for each reading. */
  private record OnDisk(Path file) implements Place {

    @Override
    public long size() throws IOException {
      return Files.size(file);
    }

    @Override
    public ByteBuffer read(long from, int size) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
      try (FileChannel channel = FileChannel.open(file)) {
        while (bytes.hasRemaining()) {
          if (channel.read(bytes, from + bytes.position()) < 0) {
            throw new EOFException("the file became shorter while it was read");
          }
        }
      }
      return bytes.flip();
    }
  }

  private record InMemory(ByteBuffer content) implements Place {

    @Override
    public long size() {
      return content.capacity();
    }

    @Override
    public ByteBuffer read(long from, int size) {
      return content.slice((int) from, size).order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
