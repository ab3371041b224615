package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed does not depend on the language of the user, whose digits may be others. */
class LanguageTest {

  @TempDir Path folder;

  @Test
  void digitsAreTheSameInEveryLanguage() throws Exception {
    String english = explained("en");
    assertTrue(english.contains("Sums over the 400 quadrature nodes"), english);
    assertEquals(english, explained("fa"));
  }

  /** What a process says of a claim whose text is put together with a number. */
  private String explained(String language) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Duser.language=" + language,
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Main.class.getName(),
            "explain",
            "meanfield.orthogonality");
    builder.environment().put("LEMMATA_CACHE", folder.toString());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return said;
  }
}
