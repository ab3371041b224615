package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

  @TempDir Path folder;

  @Test
  void itSaysWhatIsHere() {
    Path cache = folder.resolve("cache");
    Ran ran = Ran.command(cache, "doctor").exits(0);
    ran.prints(
        "Java ",
        "processor ",
        "threads ",
        "kernels ",
        "memory ",
        "build ",
        cache + ", 0 files, 0 B");
    assertFalse(Files.exists(cache), "looking changes nothing");
  }

  @Test
  void anyModuleMayAddLinesAndWhatIsMissing() {
    Ran.command(folder, "doctor")
        .prints(
            "marbles    12, all round\n", "missing: The train has no engine; any shop has one.\n");
  }

  @Test
  void aCacheThatCannotBeUsedIsMissing() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Ran ran = Ran.command(file.resolve("x"), "doctor").exits(0);
    assertTrue(ran.out().contains("missing: Results are not kept; LEMMATA_CACHE"), ran.out());
  }
}
