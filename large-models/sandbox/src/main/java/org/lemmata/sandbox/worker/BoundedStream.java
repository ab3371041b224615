package org.lemmata.sandbox.worker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the first bytes and drops the rest. Safe for use by several threads. */
final class BoundedStream extends OutputStream {

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final int most;

  BoundedStream(int most) {
    this.most = most;
  }

  @Override
  public synchronized void write(int b) {
    if (kept.size() < most) {
      kept.write(b);
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) {
    kept.write(bytes, from, Math.min(length, most - kept.size()));
  }

  synchronized String text() {
    return kept.toString(StandardCharsets.UTF_8);
  }
}
