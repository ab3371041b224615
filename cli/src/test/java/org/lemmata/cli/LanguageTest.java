package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed does not depend on the language of the user, whose digits may be others. */
class LanguageTest {

  /** A claim whose text is put together with a number. */
  private static final String CLAIM = "meanfield.orthogonality";

  @TempDir Path folder;

  @Test
  void digitsAreTheSameInEveryLanguage() throws Exception {
    String here = explainedHere();
    assertTrue(here.contains("Sums over the 400 quadrature nodes"), here);
    assertEquals(here, explained("fa"));
  }

  private String explainedHere() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Map<String, String> environment = Map.of("LEMMATA_CACHE", folder.toString());
    assertEquals(0, Main.run(new String[] {"explain", CLAIM}, stream, stream, environment));
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What a process says. */
  private String explained(String language) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Duser.language=" + language,
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Main.class.getName(),
            "explain",
            CLAIM);
    builder.environment().put("LEMMATA_CACHE", folder.toString());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return said;
  }
}
