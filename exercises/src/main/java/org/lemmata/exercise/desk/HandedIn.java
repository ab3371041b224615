package org.lemmata.exercise.desk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What lies in a student's folder and in folders below.
 *
 * @param folder the folder itself, where a link led to one
 * @param files the files in it, the newest first, those of the same time by name
 * @param trouble why there may be more, such as a folder that cannot be read; empty if there cannot
 */
record HandedIn(Path folder, List<Path> files, String trouble) {

  /** Deeper ones are somebody's library. */
  private static final int DEPTH = 4;

  HandedIn {
    files = List.copyOf(files);
  }

  /**
   * Looks into a folder, which may be a link to one; links in it are links to files only.
   *
   * @param student a folder in the folder of the class
   */
  static HandedIn of(Path classFolder, Path student) {
    try {
      Path folder = student.toRealPath();
      if (classFolder.toRealPath().startsWith(folder)) {
        return new HandedIn(folder, List.of(), "the folder is a link to one that it is in");
      }
      Finder finder = new Finder(folder);
      Files.walkFileTree(folder, Set.of(), DEPTH, finder);
      return new HandedIn(folder, finder.newestFirst(), finder.trouble);
    } catch (IOException e) {
      return new HandedIn(student, List.of(), "the folder cannot be read");
    }
  }

  /** The files of a name, in the same order. */
  List<Path> named(Path name) {
    return files.stream().filter(file -> file.getFileName().equals(name)).toList();
  }

  /** Remembers files, and goes on where a folder cannot be read. */
  private static final class Finder extends SimpleFileVisitor<Path> {

    private record Dated(Path file, FileTime time) {}

    private final Path folder;
    private final List<Dated> found = new ArrayList<>();
    private String trouble = "";

    Finder(Path folder) {
      this.folder = folder;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (Files.isRegularFile(file)) {
        found.add(new Dated(file, Files.getLastModifiedTime(file)));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      trouble = (file.equals(folder) ? "the folder" : folder.relativize(file)) + " cannot be read";
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, IOException e) {
      return e == null ? FileVisitResult.CONTINUE : visitFileFailed(directory, e);
    }

    List<Path> newestFirst() {
      return found.stream()
          .sorted(
              Comparator.comparing(Dated::time)
                  .reversed()
                  .thenComparing(Comparator.comparing(Dated::file)))
          .map(Dated::file)
          .toList();
    }
  }
}
