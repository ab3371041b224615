package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.study.fetch.Offline;

/** The command that fetches; what fetching does is tested with the engine. */
class FetchTest {

  @Test
  void onlyTorchCanBeFetched(@TempDir Path cache) {
    Ran.command(cache, "fetch", "trch")
        .refuses("unknown thing to fetch 'trch'; did you mean 'torch'?");
    Ran.command(cache, "fetch").isInGoodOrder();
    assertEquals(Exit.USAGE, Ran.command(cache, "fetch").exit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"torch", "graalpy", "spark"})
  void whereNothingMayBeFetchedNothingIs(String what, @TempDir Path folder) throws IOException {
    Path cache = folder.resolve("cache");
    fetch(cache, "1", what)
        .refuses("LEMMATA_OFFLINE is set, so nothing is fetched; unset it to fetch " + what);
    assertFalse(Files.exists(cache));
    // Blanks are no wish: it goes as far as the folder that cannot be.
    fetch(Files.createFile(folder.resolve("file")), " ", what).exits(Exit.ERROR);
  }

  private static Ran fetch(Path cache, String offline, String what) {
    Map<String, String> environment =
        Map.of("LEMMATA_CACHE", cache.toString(), Offline.VARIABLE, offline);
    return Ran.in(OptionalInt.empty(), environment, "fetch", what);
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
    Ran ran = fetch(file, "", "torch").exits(Exit.ERROR);
    String last = ran.err().lines().reduce((first, second) -> second).orElseThrow();
    assertTrue(last.startsWith("lemmata: PyTorch"), last);
    assertEquals("", ran.out());
  }
}
