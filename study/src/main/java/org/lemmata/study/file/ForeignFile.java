package org.lemmata.study.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Reads files that are not trusted: regular ones only, because a pipe may never say anything and a
 * device never end, and none that would fill the memory.
 */
public final class ForeignFile {

  /** The most bytes of a user's data file: 64 MiB. */
  public static final long LARGEST_DATA = 64L << 20;

  /** The most bytes of a result that comes back: 512 MiB. */
  public static final long LARGEST_RESULT = 512L << 20;

  private ForeignFile() {}

  /**
   * Reads a file.
   *
   * @param most the most bytes that it may have, below 2 GiB
   * @throws UnreadableFile if there is none, it is not a regular file, is larger, or cannot be read
   */
  public static byte[] read(Path file, long most) throws UnreadableFile {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      throw UnreadableFile.missing(file);
    } catch (IOException e) {
      // Such as a folder that may not be entered, or a name that is too long.
      throw UnreadableFile.closed(file);
    }
    if (!attributes.isRegularFile()) {
      throw UnreadableFile.strange(file);
    }
    if (attributes.size() > most) {
      throw UnreadableFile.large(file, most);
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      // It may have grown meanwhile, and the files of /proc do not say their size.
      bytes = in.readNBytes((int) most + 1);
    } catch (IOException e) {
      throw UnreadableFile.closed(file);
    }
    if (bytes.length > most) {
      throw UnreadableFile.large(file, most);
    }
    return bytes;
  }

  /**
   * Reads text in UTF-8; see {@link #read}.
   *
   * @throws UnreadableFile also if it is larger
   */
  public static String text(Path file, long most) throws UnreadableFile {
    return new String(read(file, most), StandardCharsets.UTF_8);
  }
}
