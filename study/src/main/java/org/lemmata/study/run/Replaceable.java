package org.lemmata.study.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * Tells of a file that stands where another one is to be written whether it may be replaced without
 * permission, because an earlier start of the same command left it there.
 */
@FunctionalInterface
public interface Replaceable {

  /** Beyond, what stands in the way is none of the files that are read as a whole. */
  long LARGEST = 1 << 28;

  /** Nothing may be replaced. */
  Replaceable NOTHING = there -> false;

  /**
   * Looks at a file.
   *
   * @param there a regular file
   * @throws IOException if it cannot be read
   */
  boolean test(Path there) throws IOException;

  /** Tells it from all of the bytes; a file of more than 256 MB is not read. */
  static Replaceable bytes(Predicate<byte[]> ours) {
    return there -> Files.size(there) <= LARGEST && ours.test(Files.readAllBytes(there));
  }
}
