package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that fetches; what fetching does is tested with the engine. */
class FetchTest {

  @Test
  void onlyTorchCanBeFetched(@TempDir Path cache) {
    Ran.command(cache, "fetch", "trch")
        .refuses("unknown thing to fetch 'trch'; did you mean 'torch'?");
    Ran.command(cache, "fetch").isInGoodOrder();
    assertEquals(Exit.USAGE, Ran.command(cache, "fetch").exit());
  }

  @Test
  void aCacheThatCannotBeIsOneSentenceAndFetchesNothing(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Ran ran = Ran.command(file, "fetch", "torch").exits(Exit.ERROR);
    String last = ran.err().lines().reduce((first, second) -> second).orElseThrow();
    assertTrue(last.startsWith("lemmata: PyTorch"), last);
    assertEquals("", ran.out());
  }
}
