package org.lemmata.cli.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.study.fetch.Jar;

/** Where Spark is looked for, and what is said where nothing may be fetched. */
class SparkHomeTest {

  @Test
  void whereNothingMayBeFetchedItIsSaidHowMuchThereIs(@TempDir Path cache) throws IOException {
    Optional<String> sentence =
        Optional.of(
            "Spark is not here and nothing may be fetched; 'lemmata fetch spark' fetches it (230"
                + " MB), or SPARK_HOME names the folder of one");
    List<String> notices = new ArrayList<>();
    Map<String, String> environment = Map.of("LEMMATA_CACHE", cache.toString());
    Map<String, String> never = Map.of("LEMMATA_CACHE", cache.toString(), "LEMMATA_OFFLINE", "1");
    assertEquals(sentence, SparkHome.problem(environment, true, notices::add));
    assertEquals(sentence, SparkHome.problem(never, false, notices::add));
    assertEquals(cache.resolve("spark/4.2.0"), SparkHome.folder(environment));
    Files.createDirectories(SparkHome.folder(environment));
    assertEquals(Optional.empty(), SparkHome.problem(never, true, notices::add));
    assertEquals(List.of(), notices);
  }

  @Test
  void everyJarIsListedOnceWithItsHash() {
    Set<String> files = new HashSet<>();
    for (Jar jar : SparkHome.listed()) {
      assertTrue(files.add(jar.file()), jar::file);
      assertTrue(jar.sha256().matches("[0-9a-f]{64}"), jar::file);
    }
  }
}
