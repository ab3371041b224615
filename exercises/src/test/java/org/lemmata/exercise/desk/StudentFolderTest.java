package org.lemmata.exercise.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder remembers. */
class StudentFolderTest {

  @TempDir Path path;

  @Test
  void whereTheStudentWasIsRemembered() {
    StudentFolder folder = new StudentFolder(path);
    assertEquals(Optional.empty(), folder.current());
    folder.at("a.b");
    folder.passed("a.b", true);
    folder.passed("a.c", true);
    folder.passed("a.b", false);
    for (int i = 0; i < 5; i++) {
      folder.sawHint("a.b");
    }
    StudentFolder again = new StudentFolder(path);
    assertEquals(Optional.of("a.b"), again.current());
    assertEquals(Set.of("a.c"), again.passed());
    assertEquals(3, again.hintsSeen("a.b"));
    assertEquals(0, again.hintsSeen("a.c"));
  }

  @Test
  void aDamagedMemoryIsNone() throws IOException {
    Files.write(path.resolve(".lemmata-exercise"), new byte[] {'\\', 'u', 'x', (byte) 0xff});
    assertEquals(Optional.empty(), new StudentFolder(path).current());
    assertEquals(Set.of(), new StudentFolder(path.resolve("nowhere")).passed());
  }
}
