package org.lemmata.study.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.table.Hashes;

/**
 * The checkpoint of one computation: a file that begins with a hash over the computation's name and
 * the state, which follows.
 */
final class StateFile implements Checkpoint {

  private static final int HASH_BYTES = 32;

  private final Path file;
  private final String name;
  private final boolean reuse;
  private final long intervalNanos;
  private final Consumer<String> notices;
  private final Runnable resumed;
  private long lastNanos = System.nanoTime();

  /**
   * A checkpoint that may or may not be there.
   *
   * @param file where the state is
   * @param name what tells this computation from every other
   * @param reuse whether a state found there is used; if not, it is only replaced
   * @param interval the least time between two writes
   * @param notices hears of a state that cannot be written
   * @param resumed called when a state is handed back
   */
  StateFile(
      Path file,
      String name,
      boolean reuse,
      Duration interval,
      Consumer<String> notices,
      Runnable resumed) {
    this.file = file;
    this.name = name;
    this.reuse = reuse;
    this.intervalNanos = interval.toNanos();
    this.notices = notices;
    this.resumed = resumed;
  }

  @Override
  public Optional<byte[]> load() {
    if (!reuse || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Optional<byte[]> state = read();
    state.ifPresent(found -> resumed.run());
    return state;
  }

  @Override
  public synchronized void save(Supplier<byte[]> state) {
    // A file channel may refuse a thread with this flag; what was done so far is worth a file.
    boolean interrupted = Thread.interrupted();
    try {
      if (interrupted || System.nanoTime() - lastNanos >= intervalNanos) {
        write(state.get());
        lastNanos = System.nanoTime();
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    Checkpoint.requireNotInterrupted();
  }

  /**
   * Removes the state of a computation that is finished.
   *
   * @throws UnwritableOutput if that fails
   */
  static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UnwritableOutput("cannot remove " + file + ": " + e.getMessage());
    }
  }

  private Optional<byte[]> read() {
    try {
      ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(file));
      if (content.remaining() < HASH_BYTES) {
        return Optional.empty();
      }
      byte[] hash = new byte[HASH_BYTES];
      content.get(hash);
      byte[] state = new byte[content.remaining()];
      content.get(state);
      return MessageDigest.isEqual(hash, hash(state)) ? Optional.of(state) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void write(byte[] state) {
    byte[] content =
        ByteBuffer.allocate(HASH_BYTES + state.length).put(hash(state)).put(state).array();
    try {
      OutputFile.write(file, content);
    } catch (UnwritableOutput e) {
      // Interrupted in the middle, or no room: the computation itself is fine.
      if (!Thread.currentThread().isInterrupted()) {
        notices.accept("cannot keep a checkpoint in the cache: " + e.getMessage());
      }
    }
  }

  private byte[] hash(byte[] state) {
    MessageDigest digest = Hashes.digest();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    return digest.digest(state);
  }
}
