package org.lemmata.exercise.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Tracks;

/** What a folder remembers. */
class StudentFolderTest {

  private static final Exercise<?> DIMENSION = Tracks.load().exercise("sphere.dimension");

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

  /** As editors of Windows save it. */
  @Test
  void aByteOrderMarkIsNoPartOfTheCode() throws IOException {
    StudentFolder folder = new StudentFolder(path);
    String code = "class Länge {}\n";
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Files.writeString(folder.file(DIMENSION), "\uFEFF" + code, charset);
      assertEquals(code, folder.code(DIMENSION), charset::name);
    }
    Files.writeString(folder.file(DIMENSION), code);
    assertEquals(code, folder.code(DIMENSION));
  }

  @Test
  void aFileThatAnEditorReplacesIsNotThereForAMoment() throws IOException {
    StudentFolder folder = new StudentFolder(path);
    assertEquals(Optional.empty(), folder.codeIfThere(DIMENSION));
    assertThrows(UncheckedIOException.class, () -> folder.code(DIMENSION));
    Files.createDirectory(folder.file(DIMENSION));
    assertThrows(UncheckedIOException.class, () -> folder.codeIfThere(DIMENSION));
    Files.delete(folder.file(DIMENSION));
    Files.writeString(folder.file(DIMENSION), "class");
    assertEquals(Optional.of("class"), folder.codeIfThere(DIMENSION));
  }

  @Test
  void aDamagedMemoryIsNone() throws IOException {
    Files.write(path.resolve(".lemmata-exercise"), new byte[] {'\\', 'u', 'x', (byte) 0xff});
    assertEquals(Optional.empty(), new StudentFolder(path).current());
    assertEquals(Set.of(), new StudentFolder(path.resolve("nowhere")).passed());
  }
}
