package org.lemmata.study.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lets one thread of one process at a time work in a folder. The lock ends with its process; its
 * empty file stays, since a new one would be no lock for who waits at the old.
 */
final class OneAtATime {

  private static final String FILE = "lock";

  private OneAtATime() {}

  /** Work in a folder. */
  @FunctionalInterface
  interface Work {

    /**
     * Does it.
     *
     * @param alone whether no other process is at it; unknown where the file system has no locks
     */
    void run(boolean alone) throws IOException;
  }

  /**
   * Waits for the others, and works.
   *
   * @throws IOException of the work, or if the thread is interrupted while it waits
   */
  static synchronized void in(Path folder, Work work) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      work.run(isLocked(channel));
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.lock().isValid();
    } catch (IOException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      return false;
    }
  }
}
