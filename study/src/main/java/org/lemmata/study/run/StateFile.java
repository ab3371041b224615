package org.lemmata.study.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.lemmata.study.Checkpoint;

/**
 * The checkpoint of one computation: a file, replaced each time. A state that is handed back is
 * read from the file that was checked, whatever other processes put under its name meanwhile; that
 * file is open until the next state is written, or this is closed.
 */
final class StateFile implements Checkpoint, AutoCloseable {

  private final Path file;
  private final StateFormat format;
  private final boolean reuse;
  private final long intervalNanos;
  private final Consumer<String> notices;
  private final Runnable resumed;
  private long lastNanos = System.nanoTime();

  /** What was handed back last; null if nothing is open. */
  private FileChannel found;

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
    this.format = new StateFormat(name);
    this.reuse = reuse;
    this.intervalNanos = interval.toNanos();
    this.notices = notices;
    this.resumed = resumed;
  }

  @Override
  public synchronized Optional<Saved> load() {
    close();
    if (!reuse || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Checkpoint.requireNotInterrupted();
    try {
      found = FileChannel.open(file, StandardOpenOption.READ);
      if (format.isWhole(found)) {
        resumed.run();
        return Optional.of(new Found(format, found));
      }
    } catch (ClosedByInterruptException e) {
      throw interrupted();
    } catch (IOException e) {
      // One that cannot be read is as good as none.
    }
    close();
    return Optional.empty();
  }

  /** A state in an open file. */
  private record Found(StateFormat format, FileChannel file) implements Saved {

    @Override
    public <T> T part(String name, Reading<T> reading) {
      Checkpoint.requireNotInterrupted();
      try {
        return format.read(file, name, reading);
      } catch (ClosedByInterruptException e) {
        throw interrupted();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A file channel refuses a thread that is interrupted: that says nothing of the state. */
  private static CancellationException interrupted() {
    return new CancellationException("interrupted");
  }

  /** Closes the file of the state that was handed back, which cannot be read any more then. */
  @Override
  public synchronized void close() {
    if (found != null) {
      try {
        found.close();
      } catch (IOException e) {
        // It was only read.
      }
      found = null;
    }
  }

  @Override
  public synchronized void save(Consumer<Parts> state) {
    // A file channel may refuse a thread with this flag; what was done so far is worth a file.
    boolean interrupted = Thread.interrupted();
    try {
      if (interrupted || System.nanoTime() - lastNanos >= intervalNanos) {
        write(state);
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

  private void write(Consumer<Parts> state) {
    // There are systems on which an open file cannot be replaced.
    close();
    try {
      OutputFile.write(file, out -> format.write(out, state));
    } catch (UnwritableOutput e) {
      // Interrupted in the middle, or no room: the computation itself is fine.
      if (!Thread.currentThread().isInterrupted()) {
        notices.accept("cannot keep a checkpoint in the cache: " + e.reason());
      }
    }
  }
}
