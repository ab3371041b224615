package org.lemmata.engine.safetensors;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes single-precision arrays; the same arrays give the same bytes. */
public final class SafetensorsWriter {

  private static final int CHUNK = 1 << 14;
  private static final String RESERVED = "__metadata__";

  private final SortedMap<String, float[]> values = new TreeMap<>();
  private final Map<String, long[]> shapes = new LinkedHashMap<>();
  private final SortedMap<String, String> metadata = new TreeMap<>();

  /**
   * Says something of the file as a whole; the last text of a name counts.
   *
   * @throws IllegalArgumentException if one has half a character, an unpaired surrogate
   */
  public SafetensorsWriter metadata(String name, String text) {
    requireWhole(name);
    requireWhole(text);
    metadata.put(name, text);
    return this;
  }

  /**
   * Adds an array.
   *
   * @param name not yet used
   * @param array row by row; not copied
   * @param shape its sides, not negative, whose product is its length
   * @throws IllegalArgumentException if the shape is not so or, from the left, has a product above
   *     2⁶³ − 1, or if the name is taken or has half a character, an unpaired surrogate
   */
  public SafetensorsWriter add(String name, float[] array, long... shape) {
    requireWhole(name);
    if (!isOf(array.length, shape)) {
      throw new IllegalArgumentException(
          "'%s' has %d elements, which are not of shape %s"
              .formatted(name, array.length, Arrays.toString(shape)));
    }
    if (name.equals(RESERVED) || values.putIfAbsent(name, array) != null) {
      throw new IllegalArgumentException("the name '" + name + "' is taken");
    }
    shapes.put(name, shape.clone());
    return this;
  }

  private static void requireWhole(String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException(
          "'" + text + "' has half a character, for which UTF-8 has no bytes");
    }
  }

  private static boolean isOf(int length, long... shape) {
    long size = 1;
    for (long side : shape) {
      if (side < 0 || (side > 0 && size > Long.MAX_VALUE / side)) {
        return false;
      }
      size *= side;
    }
    return size == length;
  }

  /**
   * Writes the whole, in the order of the names; the stream is flushed and stays open.
   *
   * @throws IllegalStateException if names, shapes and metadata need a header of more than 100 MB,
   *     which the format does not allow; nothing is written
   */
  public void write(OutputStream target) throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    long at = 0;
    for (Map.Entry<String, float[]> array : values.entrySet()) {
      long end = at + (long) array.getValue().length * Float.BYTES;
      entries.put(
          array.getKey(),
          new Entry(
              Dtype.F32, Arrays.stream(shapes.get(array.getKey())).boxed().toList(), at, end));
      at = end;
    }
    byte[] header = new Header(metadata, entries).toBytes();
    if (header.length > Header.MOST) {
      throw new IllegalStateException(
          "the header must have at most %d bytes, not %d".formatted(Header.MOST, header.length));
    }
    OutputStream out = new BufferedOutputStream(target);
    out.write(
        ByteBuffer.allocate(Long.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(header.length)
            .array());
    out.write(header);
    for (float[] array : values.values()) {
      write(array, out);
    }
    out.flush();
  }

  private static void write(float[] array, OutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < array.length; from += CHUNK) {
      int count = Math.min(CHUNK, array.length - from);
      bytes.asFloatBuffer().put(array, from, count);
      out.write(bytes.array(), 0, count * Float.BYTES);
    }
  }
}
