package org.lemmata.study.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.lemmata.study.Excerpt;

/** One file on its way: to a temporary name, in place, and back if another one fails. */
final class Staged {

  /** Makes another name of a file; fails if that name is taken. */
  @FunctionalInterface
  interface Linker {
    void link(Path name, Path file) throws IOException;
  }

  private final Part part;
  private final Path file;
  private final boolean overwrite;
  private final Linker linker;
  private Path temporary;
  private Path backup;
  private Path next;
  private boolean inPlace;

  /** A file of which nothing is written yet. */
  Staged(Part part, boolean overwrite, Linker linker) {
    this.part = part;
    this.file = part.target().file();
    this.overwrite = overwrite;
    this.linker = linker;
  }

  Target target() {
    return part.target();
  }

  boolean isRecord() {
    return part.record();
  }

  /** Whether the very bytes are there already. */
  boolean isDone() throws IOException {
    return part.content().isIn(file);
  }

  /** Refuses to replace what may not be replaced. */
  void check() throws IOException {
    if (isThere() && !overwrite && !isOurs()) {
      throw new UnwritableOutput(
          Excerpt.of(part.target().asked())
              + " exists and holds something else; add --overwrite to replace it");
    }
  }

  /** Writes the content beside the target, as readable as what it replaces. */
  void write() throws IOException {
    temporary = Leftovers.create(file.getParent());
    try (OutputStream out = Files.newOutputStream(temporary)) {
      Leftovers.permitAs(file, temporary);
      part.content().writeTo(out);
    }
  }

  /** Stands a record that would replace another one beside that; puts any other in place. */
  void announce() throws IOException {
    if (!isThere()) {
      place();
      return;
    }
    check();
    tidy();
    Files.move(temporary, beside());
    next = beside();
  }

  /** Puts a record in place that was standing beside. */
  void settle() throws IOException {
    if (next != null) {
      temporary = next;
      replace();
      next = null;
    }
  }

  /** Removes what a process that was killed left standing beside a record. */
  void tidy() throws IOException {
    Path left = beside();
    if (Files.isRegularFile(left) && (overwrite || isOurs(left))) {
      Files.delete(left);
    }
  }

  private Path beside() {
    return file.resolveSibling(file.getFileName() + Part.NEXT);
  }

  /** Puts the file in place: under a new name, or where it may replace something. */
  void place() throws IOException {
    if (overwrite) {
      replace();
      return;
    }
    try {
      linkOrMove();
      inPlace = true;
    } catch (FileAlreadyExistsException e) {
      // Of another process, which may have written the same.
      if (!isDone()) {
        check();
        replace();
      }
    }
  }

  /** Where there are no hard links, the moment between looking and moving is a short one. */
  private void linkOrMove() throws IOException {
    try {
      linker.link(file, temporary);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | IOException e) {
      Files.move(temporary, file);
    }
  }

  private void replace() throws IOException {
    if (isThere()) {
      keep();
    }
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    inPlace = true;
  }

  /** Keeps what is to be replaced, so that it can be put back. */
  private void keep() throws IOException {
    backup = Leftovers.create(file.getParent());
    Files.delete(backup);
    try {
      linker.link(backup, file);
    } catch (UnsupportedOperationException | IOException e) {
      Files.copy(file, backup, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** Leaves the folder as it was before. */
  void undo() throws IOException {
    if (inPlace && backup != null) {
      Files.move(backup, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } else if (inPlace && !isAnothers()) {
      Files.deleteIfExists(file);
    }
    if (next != null) {
      Files.deleteIfExists(next);
    }
  }

  /** Whether the name, linked to the temporary file, has become that of another one. */
  private boolean isAnothers() throws IOException {
    return Files.exists(temporary) && Files.exists(file) && !Files.isSameFile(temporary, file);
  }

  /** Removes the temporary files; one that cannot be removed now is removed when it is old. */
  void clean() {
    for (Path one : Arrays.asList(temporary, backup)) {
      try {
        if (one != null) {
          Files.deleteIfExists(one);
        }
      } catch (IOException e) {
        // It is swept up later.
      }
    }
  }

  private boolean isThere() {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether what stands there may be replaced without permission. */
  boolean isOurs() throws IOException {
    return isOurs(file);
  }

  private boolean isOurs(Path there) throws IOException {
    return Files.isRegularFile(there) && part.ours().test(there);
  }
}
