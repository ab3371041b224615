package org.lemmata.study.run;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Held while the files of a set are put in place, so that two processes that may both replace files
 * do not mix their sets. It ends with its process, however that ends, and does nothing where the
 * file system has no locks.
 */
final class FolderLock {

  /** A lock of a process that was killed is in nobody's way, and goes like a temporary file. */
  private static final String NAME = ".lemmata-lock.tmp";

  /** Another file has the same sizes by chance once in 2⁴⁸ times. */
  private static final int SIZES = 4;

  private static final int LARGEST = 1 << 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

  private FolderLock() {}

  /**
   * Works while no other process is at it.
   *
   * @throws IOException if the thread is interrupted while it waits
   */
  static void holding(Path folder, Runnable work) throws IOException {
    Path file = folder.resolve(NAME);
    IN_THIS_PROCESS.lock();
    try {
      FileChannel channel = holdIfPossible(file);
      try {
        work.run();
      } finally {
        release(file, channel);
      }
    } finally {
      IN_THIS_PROCESS.unlock();
    }
  }

  /** Null where the file system has no locks. */
  private static FileChannel holdIfPossible(Path file) throws IOException {
    try {
      return hold(file);
    } catch (IOException e) {
      if (Thread.interrupted()) {
        removeIfFree(file);
        Thread.currentThread().interrupt();
        throw e;
      }
      return null;
    }
  }

  /** Removes a file that was made and not locked before the thread was interrupted. */
  private static void removeIfFree(Path file) {
    try (FileChannel channel = FileChannel.open(file, WRITE)) {
      if (channel.tryLock() != null && isOf(file, channel)) {
        Files.delete(file);
      }
    } catch (IOException e) {
      // Gone already, or another process's.
      return;
    }
  }

  /** The one before removes the file, so a lock that was waited for may be one of no file. */
  private static FileChannel hold(Path file) throws IOException {
    while (true) {
      FileChannel channel = FileChannel.open(file, CREATE, WRITE);
      boolean held = false;
      try {
        channel.lock();
        held = isOf(file, channel);
      } finally {
        if (!held) {
          channel.close();
        }
      }
      if (held) {
        return channel;
      }
    }
  }

  /**
   * Whether the file of that name is the one that is locked, which the sizes that it is given tell:
   * reading it would give up the lock, since a process that closes a file loses all its locks on it
   * (POSIX, fcntl).
   */
  private static boolean isOf(Path file, FileChannel channel) throws IOException {
    for (int i = 0; i < SIZES; i++) {
      long size = 1L + RANDOM.nextInt(LARGEST);
      channel.truncate(0);
      channel.write(ByteBuffer.allocate(1), size - 1);
      try {
        if (Files.size(file) != size) {
          return false;
        }
      } catch (NoSuchFileException e) {
        return false;
      }
    }
    return true;
  }

  private static void release(Path file, FileChannel channel) {
    if (channel == null) {
      return;
    }
    try (channel) {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The lock goes with the process, and the file when it is old.
      return;
    }
  }
}
