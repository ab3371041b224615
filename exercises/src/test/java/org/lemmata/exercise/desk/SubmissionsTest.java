package org.lemmata.exercise.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Tracks;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Progress;

/** Which files of a class are graded. None of them compiles, which costs no process. */
class SubmissionsTest {

  private static final Exercise<?> DIMENSION = Tracks.load().exercise("sphere.dimension");
  private static final Exercise<?> LEGENDRE = Tracks.load().exercise("sphere.legendre");
  private static final String FILE = "MyHarmonicCount.java";

  @TempDir Path folder;
  private Path submissions;

  @BeforeEach
  void aClass() throws IOException {
    submissions = Files.createDirectory(folder.resolve("class"));
    write(submissions.resolve("zoe"), "it");
  }

  /** Writes a class that does not compile for a reason of its own. */
  private static Path write(Path folder, String symbol) throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(
        folder.resolve(FILE), "public class MyHarmonicCount extends " + symbol + " {}");
  }

  private static String remark(String symbol) {
    return "does not compile, line 1: cannot find symbol; symbol: class " + symbol;
  }

  private List<String> graded(boolean each, Exercise<?>... asked) {
    ExamRoom room = new ExamRoom(StudentCompiler.ofThisJava(), ExamLimits.USUAL, Optional.empty());
    try (Parallel parallel = Parallel.of(2)) {
      return new Submissions(submissions, List.of(asked), each)
          .grade(room, parallel, Progress.NONE).stream()
              .map(one -> one.student() + ": " + one.remark())
              .toList();
    }
  }

  @Test
  void aLinkToAFolderIsAStudentsToo() throws IOException {
    write(folder.resolve("elsewhere/week1"), "ada");
    Files.createSymbolicLink(submissions.resolve("ada"), folder.resolve("elsewhere"));
    assertEquals(List.of("ada: " + remark("ada"), "zoe: " + remark("it")), graded(true, DIMENSION));
  }

  @Test
  void aLinkToTheWholeClassIsNobodysWork() throws IOException {
    Files.createSymbolicLink(submissions.resolve("ada"), submissions);
    Files.createSymbolicLink(submissions.resolve("max"), folder);
    Files.createSymbolicLink(submissions.resolve("zoe/again"), submissions.resolve("zoe"));
    assertEquals(
        List.of(
            "ada: no file; the folder is a link to one that it is in",
            "max: no file; the folder is a link to one that it is in",
            "zoe: " + remark("it")),
        graded(true, DIMENSION));
  }

  @Test
  void ofSeveralFilesTheNewestIsGradedAndNamed() throws IOException {
    Path first = write(submissions.resolve("ada/week1"), "first");
    Path second = write(submissions.resolve("ada/week2"), "second");
    write(submissions.resolve("ada/week2/old"), "third");
    Files.setLastModifiedTime(first, FileTime.fromMillis(2000));
    Files.setLastModifiedTime(second, FileTime.fromMillis(1000));
    Files.setLastModifiedTime(second.resolveSibling("old/" + FILE), FileTime.fromMillis(1000));
    assertEquals(
        "ada: " + remark("first") + " (the newest of 3 files, week1/" + FILE + ")",
        graded(true, DIMENSION).get(0));
    Files.setLastModifiedTime(second, FileTime.fromMillis(3000));
    assertEquals(
        "ada: " + remark("second") + " (the newest of 3 files, week2/" + FILE + ")",
        graded(true, DIMENSION).get(0));
  }

  @Test
  void ofEquallyOldFilesTheFirstByNameIsGraded() throws IOException {
    for (String week : List.of("week2", "week1", "week3")) {
      Path file = write(submissions.resolve("ada").resolve(week), week);
      Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
    }
    assertEquals(
        "ada: " + remark("week1") + " (the newest of 3 files, week1/" + FILE + ")",
        graded(true, DIMENSION).get(0));
  }

  /** The memory of this process is a file that cannot be read from its beginning. */
  @Test
  void aFileThatCannotBeReadIsItsStudentsMatter() throws IOException {
    Path memory = Path.of("/proc/self/mem");
    assumeTrue(Files.isRegularFile(memory));
    Files.createDirectory(submissions.resolve("ada"));
    Files.createSymbolicLink(submissions.resolve("ada").resolve(FILE), memory);
    assertEquals(
        List.of("ada: " + FILE + " cannot be read", "zoe: " + remark("it")),
        graded(false, DIMENSION, LEGENDRE));
  }

  @Test
  void aFolderThatCannotBeReadIsItsStudentsMatter() throws IOException {
    write(submissions.resolve("ada"), "ada");
    close(Files.createDirectory(submissions.resolve("ada/week2")));
    Path max = Files.createDirectory(submissions.resolve("max"));
    close(max);
    try {
      assertEquals(
          List.of(
              "ada: " + remark("ada") + " (week2 cannot be read)",
              "max: no file; the folder cannot be read",
              "zoe: " + remark("it")),
          graded(false, DIMENSION, LEGENDRE));
    } finally {
      Files.setPosixFilePermissions(max, PosixFilePermissions.fromString("rwx------"));
      Files.setPosixFilePermissions(
          submissions.resolve("ada/week2"), PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static void close(Path folder) throws IOException {
    assumeTrue(Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(folder), "root reads everything");
  }
}
