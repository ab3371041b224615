package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Keys at a terminal, which util-linux's {@code script} is; they come without an end of line. */
class WatchTest {

  @TempDir Path folder;

  @Test
  @Timeout(120)
  void keysAreHeardAtOnceAndASaveIsSeen() throws Exception {
    Assumptions.assumeTrue(isHere(), "there is no 'script' of util-linux here");
    // What does not compile costs no further process.
    Path file = Files.writeString(folder.resolve("MyHarmonicCount.java"), "public class");
    String command =
        "'"
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.awt.headless=true -cp '"
            + System.getProperty("java.class.path")
            + "' org.lemmata.cli.Main exercise watch sphere.dimension --into '"
            + folder
            + "'";
    Process process =
        new ProcessBuilder("script", "-qec", command, "/dev/null")
            .redirectErrorStream(true)
            .start();
    StringBuilder seen = new StringBuilder();
    try (InputStream out = process.getInputStream();
        OutputStream keys = process.getOutputStream()) {
      read(out, seen, "q quit");
      keys.write('h');
      keys.flush();
      read(out, seen, "Hint 1 of 3");
      Files.writeString(file, "public class MyHarmonicCount {");
      read(out, seen, "A closing brace is missing");
      keys.write('q');
      keys.flush();
      read(out, seen, "goes on here.");
      assertEquals(0, process.waitFor());
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  @Timeout(120)
  void theEndOfItsInputIsItsEnd() throws Exception {
    Files.writeString(folder.resolve("MyHarmonicCount.java"), "public class");
    Path input = Files.writeString(folder.resolve("input"), "h\n");
    List<String> watch =
        List.of("exercise", "watch", "sphere.dimension", "--into", folder.toString());
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    builder.command().addAll(watch);
    Process process = builder.redirectInput(input.toFile()).redirectErrorStream(true).start();
    try {
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it waits for ever");
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, process.exitValue(), said);
      assertTrue(said.contains("Hint 1 of 3") && said.contains("goes on here."), said);
    } finally {
      process.destroyForcibly();
    }
  }

  /** Reads until it is there, or to the end. */
  private static void read(InputStream out, StringBuilder seen, String until) throws IOException {
    int from = seen.length();
    while (seen.indexOf(until, from) < 0) {
      byte[] bytes = new byte[4096];
      int count = out.read(bytes);
      assertTrue(count >= 0, () -> until + " is not in\n" + seen);
      seen.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
    }
  }

  private static boolean isHere() throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder("script", "--version").start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 && said.contains("util-linux");
    } catch (IOException e) {
      return false;
    }
  }
}
