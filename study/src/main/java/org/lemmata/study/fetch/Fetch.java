package org.lemmata.study.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.lemmata.study.run.WorkFolder;
import org.lemmata.study.table.Hashes;

/**
 * Fetches jars into a folder: through the user's Maven, checked against hashes that are part of the
 * program, placed beside, and put in place as a whole.
 *
 * @param what what they are together, a word or two
 * @param version its version
 * @param jars what is fetched
 * @param folder where it ends; if it is there, it is whole
 * @param placing makes the folder's content of the jars
 */
public record Fetch(String what, String version, List<Jar> jars, Path folder, Placing placing) {

  private static final double MEGABYTE = 1e6;
  private static final int BUFFER = 1 << 16;
  private static final String WORK = "fetching-";

  /** Makes a folder's content of jars. */
  @FunctionalInterface
  public interface Placing {

    /**
     * Fills a new folder.
     *
     * @param jars whose content is known to be right
     * @param into an empty folder on the same disk
     */
    void place(List<Path> jars, Path into) throws IOException;
  }

  /** The jars themselves, as they are. */
  public static final Placing AS_THEY_ARE =
      (jars, into) -> {
        for (Path jar : jars) {
          Files.move(jar, into.resolve(jar.getFileName()));
        }
      };

  /** Keeps an immutable copy. */
  public Fetch {
    jars = List.copyOf(jars);
  }

  /**
   * Fetches what is not here; does nothing if it is. Several processes may do so at a time.
   *
   * @param notices hears beforehand how much is fetched, and afterwards where it is
   * @throws FetchFailure if that fails; nothing is left behind then
   */
  public void get(Consumer<String> notices) {
    if (!Files.isDirectory(folder)) {
      notices.accept(
          String.format(
              Locale.ROOT, "fetching %s %s, %.0f MB ...", what, version, Jar.megabytes(jars)));
      try {
        Files.createDirectories(folder.getParent());
        OneAtATime.in(folder.getParent(), this::fetch);
      } catch (IOException e) {
        if (Thread.currentThread().isInterrupted()) {
          throw new CancellationException("interrupted");
        }
        throw new FetchFailure(
            "%s could not be put into %s: %s".formatted(what, folder, e.getMessage()));
      }
    }
    notices.accept(what + " is in " + folder);
  }

  /** Whoever waited for another fetch finds it done. */
  private void fetch(boolean alone) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (alone) {
      removeLeftovers(folder.getParent());
    }
    try (WorkFolder work = WorkFolder.in(folder.getParent(), WORK)) {
      Maven.copy(what, jars, work.path());
      put(work.path());
    }
  }

  /** Removes what a fetch that was killed has left behind. */
  static void removeLeftovers(Path parent) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, WORK + "*")) {
      for (Path folder : left) {
        new WorkFolder(folder).close();
      }
    }
  }

  /**
   * Checks and places jars that lie in a work folder, and moves the whole into its place.
   *
   * @throws FetchFailure if one of them is another file
   */
  public void put(Path work) throws IOException {
    Path placed = Files.createDirectory(work.resolve("placed"));
    for (Jar jar : jars) {
      if (!sha256(work.resolve(jar.file())).equals(jar.sha256())) {
        throw new FetchFailure(
            "what was fetched as " + jar.file() + " is another file; nothing is kept");
      }
    }
    placing.place(jars.stream().map(jar -> work.resolve(jar.file())).toList(), placed);
    try {
      Files.move(placed, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // Otherwise another process was faster, with the same content.
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  /**
   * Refuses to fill a disk.
   *
   * @param what what needs the room
   * @param needed bytes
   * @param room bytes
   * @param folder where
   * @throws FetchFailure if there is less room than needed
   */
  public static void requireRoom(String what, long needed, long room, Path folder) {
    if (room < needed) {
      throw new FetchFailure(
          String.format(
              Locale.ROOT,
              "%s needs %.0f MB in %s, and there are %.0f MB",
              what,
              needed / MEGABYTE,
              folder,
              room / MEGABYTE));
    }
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = Hashes.digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream content = Files.newInputStream(file)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return Hashes.finish(digest);
  }
}
