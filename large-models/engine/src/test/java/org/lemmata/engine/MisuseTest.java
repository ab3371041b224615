package org.lemmata.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A misuse is an exception of one line; it ends neither the process nor the next computation. */
@NeedsTorch
class MisuseTest {

  @Test
  void everyMisuseIsAnExceptionAndTheProcessLives(@TempDir Path folder) throws Exception {
    Path output = folder.resolve("output");
    Process child = Child.start(Misuses.class, output);
    assertEquals(0, child.waitFor(), () -> "the child ended");
    List<String> lines = Files.readAllLines(output);
    assertEquals("alive", lines.get(lines.size() - 1));
    List<String> cases = lines.stream().filter(line -> line.contains(": ")).toList();
    assertEquals(19, cases.size(), () -> "one line each of " + lines);
    for (String line : cases) {
      assertFalse(line.contains("nothing was thrown"), line);
      assertTrue(
          line.contains("TorchFailure: ") || line.contains("IllegalArgumentException: "), line);
    }
    assertTrue(
        cases.stream().anyMatch(line -> line.contains("must match the size of tensor b")),
        () -> "PyTorch's own words are kept: " + cases);
  }
}
