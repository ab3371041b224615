package org.lemmata.study.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.lemmata.study.Excerpt;

/**
 * Where a file is to be written: found once, before anything is computed, and used from then on.
 *
 * <p>Symbolic links are followed, so that a link to a file stays a link, and its file is the one
 * that is written or refused; a link to nothing is refused.
 *
 * @param asked the name as the user wrote it, for messages
 * @param file the absolute name, without links and without {@code .} and {@code ..}
 */
public record Target(Path asked, Path file) {

  /** Checks that nothing is null. */
  public Target {
    Objects.requireNonNull(asked, "asked");
    Objects.requireNonNull(file, "file");
  }

  /**
   * Finds out which file a name means. Folders that do not exist yet are taken as if they did.
   *
   * @throws UnwritableOutput if it means a folder, or a link on the way leads nowhere
   */
  public static Target of(Path asked) {
    return of(asked, asked.toAbsolutePath());
  }

  private static Target of(Path asked, Path absolute) {
    Path name = absolute.getFileName();
    if (name == null || isDots(name)) {
      throw new UnwritableOutput(Excerpt.of(asked) + " is a directory; name a file");
    }
    Path folder = resolved(asked, absolute.getParent());
    return new Target(asked, followed(asked, folder.resolve(name)));
  }

  /**
   * A folder that is to be written to, or made.
   *
   * @param asked the name as the user wrote it, for messages
   * @param place the absolute name, without links and without {@code .} and {@code ..}
   */
  public record Folder(Path asked, Path place) {

    /**
     * Finds out which folder a name means.
     *
     * @throws UnwritableOutput if a link on the way leads nowhere
     */
    public static Folder of(Path asked) {
      return new Folder(asked, resolved(asked, asked.toAbsolutePath()));
    }

    /**
     * A file in it, whose name may lead through folders below.
     *
     * @throws UnwritableOutput if that is a link to nothing
     */
    public Target file(String name) {
      return Target.of(asked.resolve(name), place.resolve(name));
    }
  }

  /** A file beside it, whose name is this one's with something behind it. */
  public Target beside(String ending) {
    Path name = Path.of(asked.getFileName() + ending);
    return of(asked.resolveSibling(name), file.resolveSibling(file.getFileName() + ending));
  }

  /** The folder. */
  Path folder() {
    return file.getParent();
  }

  /** A folder's name as the system would follow it, but through folders that do not exist too. */
  private static Path resolved(Path asked, Path absolute) {
    Path place = absolute.getRoot();
    for (Path name : absolute) {
      if (isDots(name)) {
        boolean up = name.toString().equals("..");
        place = up && place.getParent() != null ? place.getParent() : place;
      } else {
        place = followed(asked, place.resolve(name));
      }
    }
    return place;
  }

  private static Path followed(Path asked, Path path) {
    if (!Files.isSymbolicLink(path)) {
      return path;
    }
    try {
      return path.toRealPath();
    } catch (IOException e) {
      // A link of /proc may lead to something that has no name, such as a pipe.
      throw new UnwritableOutput(
          Files.exists(path)
              ? Excerpt.of(asked) + " is not a regular file; name another"
              : Excerpt.of(asked) + " is a symbolic link to nothing" + where(path));
    }
  }

  private static String where(Path link) {
    return destination(link).map(to -> ": there is no " + Excerpt.of(to)).orElse("");
  }

  private static Optional<Path> destination(Path link) {
    try {
      return Optional.of(Files.readSymbolicLink(link));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isDots(Path name) {
    return name.toString().equals(".") || name.toString().equals("..");
  }
}
