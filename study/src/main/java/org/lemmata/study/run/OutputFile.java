package org.lemmata.study.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Writes whole files: to a temporary name beside the target, then renamed. */
public final class OutputFile {

  private OutputFile() {}

  /**
   * Refuses a target that cannot be written, before any work is done.
   *
   * @param target the file
   * @param overwrite whether an existing file may be replaced
   * @throws UnwritableOutput if it exists and may not be replaced, is a directory, or its folder
   *     cannot be written
   */
  public static void check(Path target, boolean overwrite) {
    if (Files.isDirectory(target)) {
      throw new UnwritableOutput(target + " is a directory; name a file");
    }
    if (exists(target)) {
      if (!Files.isRegularFile(target)) {
        throw new UnwritableOutput(target + " is not a regular file; name another");
      }
      if (!overwrite) {
        throw new UnwritableOutput(target + " exists; add --overwrite to replace it");
      }
    }
    Path folder = nearestExisting(target.toAbsolutePath().getParent());
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new UnwritableOutput(
          "cannot write " + target + ": " + folder + " is not a writable folder");
    }
  }

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
  public static void write(Path target, byte[] content) {
    write(target, out -> out.write(content));
  }

  /** Writes a stream; see {@link #write(Path, byte[])}. */
  static void write(Path target, Content content) {
    Path temporary = null;
    try {
      Path folder = target.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      temporary = Files.createTempFile(folder, ".lemmata", ".tmp");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
        content.write(out);
      }
      makeReadable(temporary);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      temporary = null;
    } catch (IOException e) {
      throw new UnwritableOutput("cannot write " + target + ": " + reason(e));
    } finally {
      delete(temporary);
    }
  }

  /** Writes text in UTF-8; see {@link #write(Path, byte[])}. */
  public static void write(Path target, String content) {
    write(target, content.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean exists(Path target) {
    try {
      Files.readAttributes(target, BasicFileAttributes.class);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      // Such as a name that is too long, or a folder that may not be entered.
      throw new UnwritableOutput("cannot write " + target + ": " + reason(e));
    }
  }

  /** Why a file system refused, without the name of the file, which the sentence has already. */
  private static String reason(IOException problem) {
    if (problem instanceof AccessDeniedException) {
      return "permission denied";
    }
    return problem instanceof FileSystemException refused && refused.getReason() != null
        ? refused.getReason()
        : problem.toString();
  }

  private static void makeReadable(Path file) {
    // Temporary files are private to their owner; a result is as readable as any other new file.
    if (!file.toFile().setReadable(true, false)) {
      throw new UnwritableOutput("cannot make " + file + " readable");
    }
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

  private static Path nearestExisting(Path folder) {
    Path candidate = folder;
    while (candidate.getParent() != null && !Files.exists(candidate)) {
      candidate = candidate.getParent();
    }
    return candidate;
  }
}
