package org.lemmata.study.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.lemmata.study.Checkpoint;

/** The checkpoint of one computation: a file, replaced each time. */
final class StateFile implements Checkpoint {

  private final Path file;
  private final StateFormat format;
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
    this.format = new StateFormat(name);
    this.reuse = reuse;
    this.intervalNanos = interval.toNanos();
    this.notices = notices;
    this.resumed = resumed;
  }

  @Override
  public Optional<Saved> load() {
    if (!reuse || !Files.isRegularFile(file) || !isWhole()) {
      return Optional.empty();
    }
    resumed.run();
    return Optional.of(new Found(format, file));
  }

  /** A state in a file. */
  private record Found(StateFormat format, Path file) implements Saved {

    @Override
    public <T> T part(String name, Reading<T> reading) {
      return format.read(file, name, reading);
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

  private boolean isWhole() {
    try {
      return format.isWhole(file);
    } catch (IOException e) {
      return false;
    }
  }

  private void write(Consumer<Parts> state) {
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
