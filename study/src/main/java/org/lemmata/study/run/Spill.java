package org.lemmata.study.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Bytes that are written one after the other and then read: the first million in the memory, and
 * with more all of them in a file without a name, of which nothing remains when this is closed, or
 * the process is killed. Not safe for threads.
 */
public final class Spill implements Payload, AutoCloseable {

  private static final int MOST_IN_MEMORY = 1 << 20;

  private final Path folder;
  private final Path asked;
  private final int most;
  private ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private FileChannel file;
  private long size;

  /**
   * Without any bytes.
   *
   * @param folder an existing one, which takes what the memory does not
   * @param asked what this is to become, for messages
   */
  public Spill(Path folder, Path asked) {
    this(folder, asked, MOST_IN_MEMORY);
  }

  Spill(Path folder, Path asked, int most) {
    this.folder = folder;
    this.asked = asked;
    this.most = most;
  }

  @Override
  public long size() {
    return size;
  }

  /** What adds bytes; where there is no room for them, it throws {@link UnwritableOutput}. */
  public OutputStream out() {
    return new OutputStream() {
      @Override
      public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        try {
          add(bytes, from, length);
        } catch (IOException e) {
          throw new UnwritableOutput(asked, e);
        }
      }
    };
  }

  private void add(byte[] bytes, int from, int length) throws IOException {
    if (file == null && size + length > most) {
      file = nameless(folder);
      write(memory.toByteArray(), 0, memory.size());
      memory = null;
    }
    if (file == null) {
      memory.write(bytes, from, length);
    } else {
      write(bytes, from, length);
    }
    size += length;
  }

  private void write(byte[] bytes, int from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
  }

  @Override
  public InputStream open() {
    if (file == null) {
      return new ByteArrayInputStream(memory.toByteArray());
    }
    return new ChannelReading(file, size);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  /** A new file to write and read, whose name is taken away at once where systems allow it. */
  static FileChannel nameless(Path folder) throws IOException {
    Path name = Leftovers.createHidden(folder);
    try {
      return FileChannel.open(
          name,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(name);
      throw e;
    }
  }
}
