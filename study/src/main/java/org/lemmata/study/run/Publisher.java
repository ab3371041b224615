package org.lemmata.study.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.lemmata.study.Excerpt;

/**
 * Writes sets of files that belong together: all of a set appear, or none does. Everything that
 * leaves files for a user goes through here.
 *
 * <p>Before anything is computed, {@link Target} finds the files and {@link #check} refuses what
 * cannot be written. {@link #publish} then writes every file to a temporary name, and only when all
 * are written puts them in place: by hard link where nothing may be replaced, which cannot destroy
 * what appeared meanwhile, and by rename otherwise. If one fails, the others are taken back. A file
 * that holds the very bytes already is done.
 */
public final class Publisher {

  private final boolean overwrite;
  private final Staged.Linker linker;

  /**
   * A publisher.
   *
   * @param overwrite whether existing files may be replaced
   */
  public Publisher(boolean overwrite) {
    this(overwrite, Files::createLink);
  }

  Publisher(boolean overwrite, Staged.Linker linker) {
    this.overwrite = overwrite;
    this.linker = linker;
  }

  /**
   * Refuses a file that cannot be written, before any work is done.
   *
   * @throws UnwritableOutput if it exists and may not be replaced, is a directory or no regular
   *     file, or its folder cannot be written
   */
  public void check(Target target) {
    check(target, Replaceable.NOTHING);
  }

  /**
   * The same, where what an earlier start of the same command left is not in the way.
   *
   * @param ours tells of a file that stands there whether it was left so
   */
  public void check(Target target, Replaceable ours) {
    String name = Excerpt.of(target.asked());
    if (Files.isDirectory(target.file())) {
      throw new UnwritableOutput(name + " is a directory; name a file");
    }
    if (exists(target)) {
      if (!Files.isRegularFile(target.file())) {
        throw new UnwritableOutput(name + " is not a regular file; name another");
      }
      if (!overwrite && !isOurs(target, ours)) {
        throw new UnwritableOutput(name + " exists; add --overwrite to replace it");
      }
    }
    Path folder = nearestExisting(target.folder());
    if (!takesFiles(folder)) {
      throw new UnwritableOutput(
          "cannot write " + name + ": " + Excerpt.of(folder) + " is not a writable folder");
    }
  }

  /**
   * Writes files and the folders they need.
   *
   * @param parts put in place in this order, records before the others
   * @throws UnwritableOutput if one cannot be written, or exists with other bytes and may not be
   *     replaced; everything is then as it was before
   */
  public void publish(List<Part> parts) {
    if (parts.isEmpty()) {
      return;
    }
    Deque<Path> made = new ArrayDeque<>();
    Target first = parts.get(0).target();
    try {
      attempt(
          first,
          () -> {
            make(first.folder(), made);
            FolderLock.holding(first.folder(), () -> publishAlone(parts, made));
          });
    } catch (RuntimeException | Error e) {
      remove(made, e);
      throw e;
    }
  }

  private void publishAlone(List<Part> parts, Deque<Path> made) {
    List<Staged> set = new ArrayList<>();
    try {
      parts.forEach(part -> attempt(part.target(), () -> stage(part, set, made)));
      List<Staged> records = set.stream().filter(Staged::isRecord).toList();
      List<Staged> others = set.stream().filter(one -> !one.isRecord()).toList();
      records.forEach(one -> attempt(one.target(), one::announce));
      others.forEach(one -> attempt(one.target(), one::place));
      records.forEach(one -> attempt(one.target(), one::settle));
      parts.stream().filter(Part::record).forEach(this::tidy);
    } catch (RuntimeException | Error e) {
      undo(set, e);
      throw e;
    } finally {
      set.forEach(Staged::clean);
      parts.stream().map(part -> part.target().folder()).distinct().forEach(Leftovers::sweep);
    }
  }

  private void stage(Part part, List<Staged> set, Deque<Path> made) throws IOException {
    Staged staged = new Staged(part, overwrite, linker);
    if (!staged.isDone()) {
      staged.check();
      make(part.target().folder(), made);
      set.add(staged);
      staged.write();
    }
  }

  private void tidy(Part record) {
    attempt(record.target(), () -> new Staged(record, overwrite, linker).tidy());
  }

  private static void undo(List<Staged> set, Throwable failure) {
    for (int i = set.size() - 1; i >= 0; i--) {
      try {
        set.get(i).undo();
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
  }

  private static void remove(Deque<Path> made, Throwable failure) {
    try {
      while (!made.isEmpty()) {
        Files.delete(made.pop());
      }
    } catch (IOException e) {
      // Somebody else uses it by now.
      failure.addSuppressed(e);
    }
  }

  /** A step that a file system may refuse. */
  private interface Step {
    void take() throws IOException;
  }

  private static void attempt(Target target, Step step) {
    try {
      step.take();
    } catch (IOException e) {
      throw new UnwritableOutput(target.asked(), e);
    }
  }

  /** Makes a folder and notes what was made, the innermost first. */
  private static void make(Path folder, Deque<Path> made) throws IOException {
    if (!Files.isDirectory(folder)) {
      if (folder.getParent() != null) {
        make(folder.getParent(), made);
      }
      try {
        Files.createDirectory(folder);
        made.push(folder);
      } catch (FileAlreadyExistsException e) {
        if (!Files.isDirectory(folder)) {
          throw e;
        }
      }
    }
  }

  private boolean isOurs(Target target, Replaceable ours) {
    try {
      return new Staged(Part.of(target, new byte[0]).replacing(ours), overwrite, linker).isOurs();
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean exists(Target target) {
    try {
      Files.readAttributes(target.file(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      // Such as a name that is too long, or a folder that may not be entered.
      throw new UnwritableOutput(target.asked(), e);
    }
  }

  /** Some folders seem writable and take no files, such as those of the system's own tables. */
  private static boolean takesFiles(Path folder) {
    try {
      Files.delete(Leftovers.create(folder));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Where what is to become a file can be written meanwhile: in its folder, or in the nearest one
   * above that is there.
   */
  public static Spill spill(Target target) {
    return new Spill(nearestExisting(target.folder()), target.asked());
  }

  private static Path nearestExisting(Path folder) {
    Path candidate = folder;
    while (candidate.getParent() != null && !Files.exists(candidate)) {
      candidate = candidate.getParent();
    }
    return candidate;
  }
}
