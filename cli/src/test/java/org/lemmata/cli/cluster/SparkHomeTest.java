package org.lemmata.cli.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
  void numbersAreWrittenAlikeInEveryLanguage(@TempDir Path cache) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                java,
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-cp",
                System.getProperty("java.class.path"),
                SparkHome.class.getName(),
                "--offline"));
    builder.environment().put("LEMMATA_CACHE", cache.toString());
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, process.waitFor(), said);
    assertTrue(said.contains("fetches it (230 MB)"), said);
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
