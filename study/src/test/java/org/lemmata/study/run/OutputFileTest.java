package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

  @TempDir Path folder;

  @Test
  void writesFoldersAndNothingElse() throws IOException {
    Path file = folder.resolve("a/b/c.csv");
    OutputFile.check(file, false);
    OutputFile.write(file, "x\n");
    assertEquals("x\n", Files.readString(file));
    assertEquals(List.of(file), contents(file.getParent()));
  }

  @Test
  void anExistingFileNeedsPermission() throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), "old");
    assertEquals(file + " exists; add --overwrite to replace it", refusal(file, false));
    OutputFile.check(file, true);
    OutputFile.write(file, "new");
    assertEquals("new", Files.readString(file));
  }

  @Test
  void whatIsNoFileIsNeverReplaced() {
    assertEquals(folder + " is a directory; name a file", refusal(folder, true));
    Path device = Path.of("/dev/null");
    if (Files.exists(device)) {
      assertEquals("/dev/null is not a regular file; name another", refusal(device, true));
    }
  }

  @Test
  void aFileInTheWayOfAFolderIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), "x");
    String message = refusal(file.resolve("below.csv"), false);
    assertTrue(message.startsWith("cannot write " + file), message);
    assertThrows(UnwritableOutput.class, () -> OutputFile.write(file.resolve("b.csv"), "y"));
  }

  @Test
  void aNameThatIsTooLongIsRefusedBeforeAnyWork() {
    String message = refusal(folder.resolve("n".repeat(400)), false);
    assertTrue(message.startsWith("cannot write "), message);
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

  private static String refusal(Path target, boolean overwrite) {
    return assertThrows(UnwritableOutput.class, () -> OutputFile.check(target, overwrite))
        .getMessage();
  }

  private static List<Path> contents(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
