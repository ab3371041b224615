package org.lemmata.study.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Reads an open file from its beginning at places of its own, beside others that read it; to close
 * it leaves the file open.
 */
final class ChannelReading extends InputStream {

  private final FileChannel file;
  private final long size;
  private long at;

  /**
   * At the beginning of a file.
   *
   * @param size where it ends
   */
  ChannelReading(FileChannel file, long size) {
    this.file = file;
    this.size = size;
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0 || at >= size) {
      return length == 0 ? 0 : -1;
    }
    int most = (int) Math.min(length, size - at);
    int count = file.read(ByteBuffer.wrap(bytes, from, most), at);
    at += Math.max(0, count);
    return count;
  }

  @Override
  public long skip(long count) {
    long skipped = Math.max(0, Math.min(count, size - at));
    at += skipped;
    return skipped;
  }
}
