package org.lemmata.study.away;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.lemmata.study.run.WorkFolder;

/**
 * The copies of files that came along with pieces: each once in this process, and there as long as
 * a piece uses it. Pieces side by side read the same copy, so that a refusal which one of them has
 * from another says a path that both know.
 */
final class UnpackedFiles {

  // Guarded by this.
  private final Map<File, Copy> copies = new HashMap<>();

  /** What the user has: two of equal content stay two, since a provenance names both. */
  private record File(String path, String sha256) {}

  private static final class Copy {

    private final WorkFolder folder;
    private int users;

    Copy(WorkFolder folder) {
      this.folder = folder;
    }

    static Copy of(SortedMap<String, byte[]> packed) throws IOException {
      Copy copy = new Copy(WorkFolder.temporary("lemmata-"));
      try {
        Luggage.unpack(packed, copy.path());
        return copy;
      } catch (IOException | RuntimeException e) {
        try (copy.folder) {
          throw e;
        }
      }
    }

    Path path() {
      return folder.path().resolve("0");
    }
  }

  /** What one piece uses, until it is closed. */
  final class Taken implements AutoCloseable {

    private final List<File> files = new ArrayList<>();
    private final Map<String, String> paths = new LinkedHashMap<>();

    private Taken() {}

    /** The paths of the copies, by those of the originals. */
    Map<String, String> paths() {
      return paths;
    }

    @Override
    public void close() throws IOException {
      List<WorkFolder> unused = release(files);
      files.clear();
      for (WorkFolder folder : unused) {
        folder.close();
      }
    }
  }

  /**
   * Takes copies, and makes those that are not there.
   *
   * @param files SHA-256 by the path of the original
   * @param luggage what {@link Luggage#of} read
   * @throws java.nio.file.InvalidPathException as {@link Luggage#unpack}
   */
  Taken take(Map<String, String> files, Map<String, SortedMap<String, byte[]>> luggage)
      throws IOException {
    Taken taken = new Taken();
    try {
      for (Map.Entry<String, String> one : files.entrySet()) {
        File file = new File(one.getKey(), one.getValue());
        taken.paths.put(file.path(), use(file, luggage.get(file.sha256())).toString());
        taken.files.add(file);
      }
      return taken;
    } catch (IOException | RuntimeException e) {
      try (taken) {
        throw e;
      }
    }
  }

  private synchronized Path use(File file, SortedMap<String, byte[]> packed) throws IOException {
    Copy copy = copies.get(file);
    if (copy == null) {
      copy = Copy.of(packed);
      copies.put(file, copy);
    }
    copy.users++;
    return copy.path();
  }

  /** The folders of copies that nobody uses any more. */
  private synchronized List<WorkFolder> release(List<File> files) {
    List<WorkFolder> unused = new ArrayList<>();
    for (File file : files) {
      Copy copy = copies.get(file);
      copy.users--;
      if (copy.users == 0) {
        copies.remove(file);
        unused.add(copy.folder);
      }
    }
    return unused;
  }
}
