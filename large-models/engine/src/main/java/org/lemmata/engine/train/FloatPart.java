package org.lemmata.engine.train;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A vector of floats as a part of a checkpoint: its length, and its bits, big-endian. */
final class FloatPart {

  private static final int CHUNK = 1 << 14;

  private FloatPart() {}

  static void write(DataOutputStream out, float[] values) throws IOException {
    out.writeInt(values.length);
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK * Float.BYTES);
    for (int from = 0; from < values.length; from += CHUNK) {
      int count = Math.min(CHUNK, values.length - from);
      buffer.asFloatBuffer().put(values, from, count);
      out.write(buffer.array(), 0, count * Float.BYTES);
    }
  }

  static float[] read(DataInputStream in) throws IOException {
    float[] values = new float[in.readInt()];
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK * Float.BYTES);
    for (int from = 0; from < values.length; from += CHUNK) {
      int count = Math.min(CHUNK, values.length - from);
      in.readFully(buffer.array(), 0, count * Float.BYTES);
      buffer.asFloatBuffer().get(values, from, count);
    }
    return values;
  }
}
