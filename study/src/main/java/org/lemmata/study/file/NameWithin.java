package org.lemmata.study.file;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The name of a file within a folder, with slashes on every system. */
public final class NameWithin {

  private NameWithin() {}

  /**
   * The names of the folders on the way and of the file, with a slash between. A backslash in one
   * of them, which is a letter like any other where it separates nothing, stays.
   *
   * @param folder the folder
   * @param file a file below it
   */
  public static String of(Path folder, Path file) {
    return StreamSupport.stream(folder.relativize(file).spliterator(), false)
        .map(Path::toString)
        .collect(Collectors.joining("/"));
  }
}
