package org.lemmata.study.param;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lemmata.study.file.ForeignFile;
import org.lemmata.study.file.NameWithin;
import org.lemmata.study.file.UnreadableFile;
import org.lemmata.study.table.Hashes;

/**
 * A user's folder with all that is in it, named on the command line with an at sign.
 *
 * @param file the folder as the user wrote it; its fingerprint is that of the list of its files,
 *     each with its name and its own fingerprint, whatever their order on the disk
 * @param files the bytes of each file by its name within the folder, with slashes, in ascending
 *     order; files and folders whose names begin with a dot are left out
 */
public record DataFolder(DataFile file, SortedMap<String, byte[]> files) {

  private static final int MOST_FILES = 100_000;

  /** What stands in a name for bytes that are no letters in this locale: names become equal. */
  private static final String UNREADABLE = "\uFFFD";

  /**
   * Reads a folder of at most {@link ForeignFile#LARGEST_DATA} bytes, through links.
   *
   * @param parameter the parameter that names the folder, for messages
   * @param path where it is
   * @return at least one file
   * @throws InvalidParameter if it is no folder, has no file, is too large, has something that is
   *     no file, or cannot be read, or a name in it cannot
   */
  public static DataFolder read(String parameter, String path) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    StringBuilder list = new StringBuilder();
    long room = ForeignFile.LARGEST_DATA;
    Path folder = folder(parameter, path);
    List<Path> contents = contents(parameter, path, folder);
    if (contents.size() > MOST_FILES) {
      throw new InvalidParameter(
          parameter, "@" + path, "a folder with at most " + MOST_FILES + " files");
    }
    for (Path file : contents) {
      String name = NameWithin.of(folder, file);
      byte[] bytes = bytes(parameter, path + "/" + name, file, room);
      room -= bytes.length;
      if (name.contains(UNREADABLE) || files.put(name, bytes) != null) {
        throw new InvalidParameter(
            parameter,
            "@" + path + "/" + name,
            "a file whose name can be read in this locale, as all can in C.UTF-8");
      }
    }
    if (files.isEmpty()) {
      throw new InvalidParameter(parameter, "@" + path, "a folder with at least one file");
    }
    files.forEach((name, bytes) -> list.append(Hashes.sha256(bytes)).append(name).append('\0'));
    String sha256 = Hashes.sha256(list.toString().getBytes(StandardCharsets.UTF_8));
    return new DataFolder(new DataFile(path, sha256), Collections.unmodifiableSortedMap(files));
  }

  private static Path folder(String parameter, String path) {
    try {
      Path folder = Path.of(path);
      if (Files.isDirectory(folder)) {
        return folder;
      }
    } catch (InvalidPathException e) {
      // No folder has that name.
    }
    throw new InvalidParameter(parameter, "@" + path, "a folder that can be read");
  }

  private static List<Path> contents(String parameter, String path, Path folder) {
    try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return all.filter(file -> !Files.isDirectory(file))
          .filter(file -> !hidden(folder.relativize(file)))
          .limit(MOST_FILES + 1L)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new InvalidParameter(
          parameter, "@" + path, "a folder in which everything can be read and no link leads back");
    }
  }

  private static boolean hidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static byte[] bytes(String parameter, String name, Path file, long room) {
    try {
      return ForeignFile.read(file, room);
    } catch (UnreadableFile e) {
      String most = "a folder of at most " + (ForeignFile.LARGEST_DATA >> 20) + " MiB";
      throw new InvalidParameter(parameter, "@" + name, e.tooLarge() ? most : e.legal());
    }
  }
}
