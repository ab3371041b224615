package org.lemmata.sandbox.worker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the first characters of UTF-8 and drops the rest. Safe for use by several threads. */
final class BoundedStream extends OutputStream {

  /** No char has more; one that begins within these bytes and ends after them is dropped. */
  private static final int BYTES_A_CHAR = 3;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final int characters;
  private final long bytes;

  BoundedStream(int characters) {
    this.characters = characters;
    this.bytes = BYTES_A_CHAR * (characters + 1L);
  }

  @Override
  public synchronized void write(int b) {
    if (kept.size() < bytes) {
      kept.write(b);
    }
  }

  @Override
  public synchronized void write(byte[] written, int from, int length) {
    kept.write(written, from, (int) Math.min(length, bytes - kept.size()));
  }

  synchronized String text() {
    return Beginning.of(kept.toString(StandardCharsets.UTF_8), characters);
  }
}
