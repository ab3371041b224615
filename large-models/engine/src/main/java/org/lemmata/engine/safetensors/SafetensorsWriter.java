package org.lemmata.engine.safetensors;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

  /** Says something of the file as a whole. */
  public SafetensorsWriter metadata(String name, String text) {
    metadata.put(name, text);
    return this;
  }

  /**
   * Adds an array.
   *
   * @param name not yet used
   * @param array row by row; not copied
   * @param shape its sides, whose product is its length
   */
  public SafetensorsWriter add(String name, float[] array, long... shape) {
    long size = 1;
    for (long side : shape) {
      size = side < 0 ? -1 : Math.multiplyExact(size, side);
    }
    if (size != array.length) {
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

  /** Writes the whole, in the order of the names; the stream is flushed and stays open. */
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
