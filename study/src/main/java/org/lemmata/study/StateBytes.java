package org.lemmata.study;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The state of a computation in memory, its parts as bytes. Immutable. */
public final class StateBytes implements Checkpoint.Saved {

  private final Map<String, byte[]> parts;

  private StateBytes(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /**
   * What a computation offers.
   *
   * @param state writes the parts
   * @throws IllegalArgumentException if two parts have one name
   */
  public static StateBytes of(Consumer<Checkpoint.Parts> state) {
    Map<String, byte[]> parts = new TreeMap<>();
    state.accept(
        (name, content) -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try (DataOutputStream out = new DataOutputStream(bytes)) {
            content.write(out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          if (parts.put(name, bytes.toByteArray()) != null) {
            throw new IllegalArgumentException("two parts are called " + name);
          }
        });
    return new StateBytes(parts);
  }

  /** What {@link #write} wrote. */
  public static StateBytes read(DataInputStream in) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      int length = in.readInt();
      byte[] bytes = in.readNBytes(length);
      if (bytes.length < length) {
        throw new EOFException("part '" + name + "' is cut off");
      }
      parts.put(name, bytes);
    }
    return new StateBytes(parts);
  }

  /** Writes all parts with their names. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(parts.size());
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      out.writeUTF(part.getKey());
      out.writeInt(part.getValue().length);
      out.write(part.getValue());
    }
  }

  @Override
  public <T> T part(String name, Checkpoint.Reading<T> reading) {
    byte[] bytes = parts.get(name);
    try {
      if (bytes == null) {
        throw new EOFException("no part '" + name + "'");
      }
      return reading.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
