package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
  void theBuildOfTheLauncherHasNoNativeLibrariesToFetch() throws IOException {
    assertTrue(Files.readString(Path.of("../lemmata")).contains("-Dlemmata.program=true"));
    List<Path> poms;
    try (Stream<Path> files =
        Files.find(Path.of(".."), 3, (file, is) -> file.endsWith("pom.xml"))) {
      poms = files.toList();
    }
    int withLibraries = 0;
    for (Path pom : poms) {
      String text = Files.readString(pom);
      int profile = text.indexOf("<profile>");
      int library = text.indexOf("<classifier>linux-x86_64");
      if (library >= 0) {
        withLibraries++;
        assertTrue(profile >= 0 && profile < library, pom::toString);
        assertTrue(text.substring(profile, library).contains("!lemmata.program"), pom::toString);
      }
    }
    assertTrue(withLibraries >= 4, "the modules whose tests compute with tensors");
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
