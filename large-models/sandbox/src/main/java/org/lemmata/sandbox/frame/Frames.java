package org.lemmata.sandbox.frame;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts on a stream: four bytes that begin a frame, the length of the text in UTF-8, the text. */
public final class Frames {

  /** The first frame of a worker, when it can take a job. */
  public static final String READY = "ready";

  /** The exit status of a worker whose tool could not be ended otherwise. */
  public static final int STUBBORN = 3;

  /** The exit status of a worker that has no memory left. */
  public static final int FULL = 4;

  private static final int BEGIN = 0x4c6d_7461;
  private static final int LONGEST = 1 << 24;

  private Frames() {}

  /**
   * Writes a frame.
   *
   * @throws IOException if nobody listens, or the text is longer than 16 MiB
   */
  public static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST) {
      throw new IOException("a frame of " + bytes.length + " bytes is too long");
    }
    out.writeInt(BEGIN);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  /**
   * Reads a frame.
   *
   * @return empty at the end of the stream
   * @throws IOException if what comes is no frame
   */
  public static Optional<String> read(DataInputStream in) throws IOException {
    int begin;
    try {
      begin = in.readInt();
    } catch (EOFException e) {
      return Optional.empty();
    }
    int length = in.readInt();
    if (begin != BEGIN || length < 0 || length > LONGEST) {
      throw new IOException("what came is no frame");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("a frame broke off");
    }
    return Optional.of(new String(bytes, StandardCharsets.UTF_8));
  }
}
