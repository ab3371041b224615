package org.lemmata.study.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.table.Hashes;

/**
 * The file form of a state: the computation's name; each part as its name and chunks, an empty
 * chunk ending it; an empty name; and the SHA-256 of all before. Parts are written and read as
 * streams.
 *
 * @param name what tells this computation from every other
 */
record StateFormat(String name) {

  private static final int HASH_BYTES = 32;
  private static final int CHUNK = 1 << 16;

  /** Writes a state. */
  void write(OutputStream file, Consumer<Checkpoint.Parts> state) throws IOException {
    DigestOutputStream hashed = new DigestOutputStream(file, Hashes.digest());
    DataOutputStream out = new DataOutputStream(hashed);
    out.writeUTF(origin());
    Set<String> names = new HashSet<>();
    try {
      state.accept((part, content) -> write(part, content, names, out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.writeUTF("");
    out.flush();
    file.write(hashed.getMessageDigest().digest());
  }

  private static void write(
      String part, Checkpoint.Content content, Set<String> names, DataOutputStream out) {
    if (part.isEmpty() || !names.add(part)) {
      throw new IllegalArgumentException("a part without a name, or twice: " + part);
    }
    try {
      out.writeUTF(part);
      DataOutputStream chunks =
          new DataOutputStream(new BufferedOutputStream(new Chunks(out), CHUNK));
      content.write(chunks);
      chunks.flush();
      out.writeInt(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether an open file holds a whole state of this computation. */
  boolean isWhole(FileChannel file) throws IOException {
    long content = file.size() - HASH_BYTES;
    if (content < 0) {
      return false;
    }
    try (InputStream plain = buffered(file)) {
      DigestInputStream in = new DigestInputStream(plain, Hashes.digest());
      byte[] buffer = new byte[CHUNK];
      for (long left = content; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          return false;
        }
        left -= read;
      }
      byte[] hash = plain.readNBytes(HASH_BYTES);
      return MessageDigest.isEqual(hash, in.getMessageDigest().digest()) && isOurs(file);
    }
  }

  private boolean isOurs(FileChannel file) throws IOException {
    try (DataInputStream in = new DataInputStream(buffered(file))) {
      return in.readUTF().equals(origin());
    }
  }

  /** The name in a fixed length. */
  private String origin() {
    return Hashes.sha256(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a part of an open file. */
  <T> T read(FileChannel file, String part, Checkpoint.Reading<T> reading) throws IOException {
    try (DataInputStream in = new DataInputStream(buffered(file))) {
      in.readUTF();
      for (String found = in.readUTF(); !found.isEmpty(); found = in.readUTF()) {
        if (found.equals(part)) {
          return reading.read(new DataInputStream(new Joined(in)));
        }
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
          in.skipNBytes(length);
        }
      }
      throw new EOFException("a checkpoint without a part '" + part + "'");
    }
  }

  private static InputStream buffered(FileChannel file) throws IOException {
    return new BufferedInputStream(new ChannelReading(file, file.size()));
  }

  /** Writes what it is given as chunks; a buffer before it makes them large. */
  private static final class Chunks extends OutputStream {

    private final DataOutputStream to;

    Chunks(DataOutputStream to) {
      this.to = to;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      // An empty chunk would end the part.
      if (length > 0) {
        to.writeInt(length);
        to.write(bytes, from, length);
      }
    }
  }

  /** Joins chunks again. */
  private static final class Joined extends FilterInputStream {

    private final DataInputStream from;
    private int left = -1;

    Joined(DataInputStream from) {
      super(from);
      this.from = from;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int at, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      if (left < 0) {
        left = from.readInt();
        return read(bytes, at, length);
      }
      int read = from.read(bytes, at, Math.min(left, length));
      left -= read;
      if (left == 0) {
        left = from.readInt();
      }
      return read;
    }
  }
}
