package org.lemmata.study.run;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Temporary files, and what becomes of those of a process that was killed: whoever next writes to
 * the folder removes them when they are older than a day, so that none is taken from a process that
 * is still at work.
 */
final class Leftovers {

  private static final String PREFIX = ".lemmata";
  private static final String ENDING = ".tmp";
  private static final Duration AGE = Duration.ofDays(1);

  /** Folders that were looked through: the cache writes to few folders, and very often. */
  private static final Set<Path> SWEPT = ConcurrentHashMap.newKeySet();

  private static final SecureRandom RANDOM = new SecureRandom();

  private Leftovers() {}

  /** A new temporary file in a folder, which only its owner can read. */
  static Path createHidden(Path folder) throws IOException {
    return Files.createTempFile(folder, PREFIX, ENDING);
  }

  /** A new temporary file in a folder, as readable as any other new file. */
  static Path create(Path folder) throws IOException {
    while (true) {
      String name = PREFIX + Long.toUnsignedString(RANDOM.nextLong()) + ENDING;
      try {
        return Files.createFile(folder.resolve(name));
      } catch (FileAlreadyExistsException e) {
        // Another name, then.
      }
    }
  }

  /**
   * Gives a temporary file the permissions of the file that it is to replace, if there is one and
   * the system has such permissions.
   */
  static void permitAs(Path replaced, Path temporary) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    try {
      Set<PosixFilePermission> wanted = Files.getPosixFilePermissions(replaced);
      // Not every file system that has permissions can change them.
      if (!wanted.equals(view.readAttributes().permissions())) {
        view.setPermissions(wanted);
      }
    } catch (NoSuchFileException e) {
      // It is a new file.
      return;
    }
  }

  /** Removes old ones, at the first call for a folder; what cannot be removed stays. */
  static void sweepOnce(Path folder) {
    if (SWEPT.add(folder)) {
      sweep(folder);
    }
  }

  /** Removes old ones; what cannot be removed stays. */
  static void sweep(Path folder) {
    Instant limit = Instant.now().minus(AGE);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + ENDING)) {
      for (Path file : files) {
        removeOlder(file, limit);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Nothing depends on it.
      return;
    }
  }

  private static void removeOlder(Path file, Instant limit) {
    try {
      if (Files.isRegularFile(file)
          && Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
        Files.delete(file);
      }
    } catch (IOException e) {
      // Another process was faster, or it belongs to another user.
      return;
    }
  }
}
