package org.lemmata.study.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes whole files of the cache: to a temporary name beside the target, then renamed. What a user
 * is to find goes through {@link Publisher}.
 */
final class OutputFile {

  private OutputFile() {}

  /** What a file is to hold. */
  @FunctionalInterface
  interface Content {

    /** Writes it to a stream that is closed afterwards. */
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a file and the folders it needs.
   *
   * @throws UnwritableOutput if that fails; nothing is left behind
   */
  static void write(Path target, byte[] content) {
    write(target, out -> out.write(content));
  }

  /** Writes a stream; see {@link #write(Path, byte[])}. */
  static void write(Path target, Content content) {
    Path temporary = null;
    try {
      Path folder = target.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Leftovers.sweepOnce(folder);
      temporary = Leftovers.create(folder);
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
        Leftovers.permitAs(target, temporary);
        content.write(out);
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      temporary = null;
    } catch (IOException e) {
      throw new UnwritableOutput(target, e);
    } finally {
      delete(temporary);
    }
  }

  /** Writes text in UTF-8; see {@link #write(Path, byte[])}. */
  static void write(Path target, String content) {
    write(target, content.getBytes(StandardCharsets.UTF_8));
  }

  private static void delete(Path temporary) {
    if (temporary != null) {
      try {
        Files.deleteIfExists(temporary);
      } catch (IOException e) {
        throw new UnwritableOutput("cannot remove " + temporary + ": " + e.getMessage());
      }
    }
  }
}
