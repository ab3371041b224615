package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

  @TempDir Path folder;

  @Test
  void writesFoldersAndNothingElse() throws IOException {
    Path file = folder.resolve("a/b/c.csv");
    OutputFile.write(file, "x\n");
    assertEquals("x\n", Files.readString(file));
    assertEquals(List.of(file), contents(file.getParent()));
  }

  @Test
  void aFileInTheWayOfAFolderIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), "x");
    UnwritableOutput refusal =
        assertThrows(UnwritableOutput.class, () -> OutputFile.write(file.resolve("b.csv"), "y"));
    assertEquals(
        "cannot write " + file.resolve("b.csv") + ": another file is in the way",
        refusal.getMessage());
    assertEquals("another file is in the way", refusal.reason());
  }

  @Test
  void whatAKilledProcessLeftGoesWhenItIsOld() throws IOException {
    Path old = Files.createFile(folder.resolve(".lemmata1.tmp"));
    Path young = Files.createFile(folder.resolve(".lemmata2.tmp"));
    Path other = Files.createFile(folder.resolve("other.tmp"));
    FileTime twoDaysAgo = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
    Files.setLastModifiedTime(old, twoDaysAgo);
    Files.setLastModifiedTime(other, twoDaysAgo);
    Path file = folder.resolve("t.json");
    OutputFile.write(file, "x");
    assertEquals(Set.of(young, other, file), Set.copyOf(contents(folder)));
  }

  @Test
  void aReaderSeesTheOldOrTheNewContentButNoneBetween() throws Exception {
    Path file = folder.resolve("t.txt");
    String old = "a".repeat(200_000);
    String fresh = "b".repeat(300_000);
    OutputFile.write(file, old);
    AtomicBoolean stop = new AtomicBoolean();
    Thread writer =
        new Thread(
            () -> {
              while (!stop.get()) {
                OutputFile.write(file, fresh);
                OutputFile.write(file, old);
              }
            });
    writer.start();
    try {
      for (int i = 0; i < 100; i++) {
        String seen = Files.readString(file);
        assertTrue(seen.equals(old) || seen.equals(fresh), "saw " + seen.length() + " characters");
      }
    } finally {
      stop.set(true);
      writer.join();
    }
    assertEquals(List.of(file), contents(folder));
  }

  @Test
  void whatIsReplacedKeepsItsPermissions() throws IOException {
    Path file = folder.resolve("t.json");
    OutputFile.write(file, "x");
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
    for (String mode : List.of("rw-------", "r--r-----", "rw-rw-rw-")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
      OutputFile.write(file, mode);
      new Publisher(true).publish(List.of(Part.of(Target.of(file), mode + " again")));
      assertEquals(mode + " again", Files.readString(file));
      assertEquals(mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
  }

  /** Writes two files, as the child of a shell that says who may read new ones. */
  static final class Writer {

    private Writer() {}

    public static void main(String[] args) {
      Path folder = Path.of(args[0]);
      OutputFile.write(folder.resolve("kept"), "x");
      Target target = Target.of(folder.resolve("published"));
      new Publisher(false).publish(List.of(Part.of(target, "x")));
    }
  }

  @Test
  void whatIsNewIsAsReadableAsTheUserWants() throws Exception {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    for (String mask : List.of("077", "027", "002")) {
      Path place = Files.createDirectory(folder.resolve(mask));
      Process child =
          new ProcessBuilder(
                  "sh",
                  "-c",
                  "umask " + mask + "; for place; do :; done; : > \"$place/usual\"; exec \"$@\"",
                  "sh",
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  Program.placeOf(Writer.class)
                      + File.pathSeparator
                      + Program.placeOf(OutputFile.class),
                  Writer.class.getName(),
                  place.toString())
              .inheritIO()
              .start();
      assertEquals(0, child.waitFor());
      for (String name : List.of("kept", "published")) {
        assertEquals(
            Files.getPosixFilePermissions(place.resolve("usual")),
            Files.getPosixFilePermissions(place.resolve(name)),
            mask + " " + name);
      }
    }
  }

  private static List<Path> contents(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
