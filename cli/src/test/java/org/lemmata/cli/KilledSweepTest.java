package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep in a process of its own that is killed at random points and started again. */
class KilledSweepTest {

  private static final int KILLS = 6;
  private static final int LONGEST_MILLIS = 600;
  private static final String POINTS = "point=1,2,3,4,5,6,7,8,9,10,11,12";

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void nameTheOutput() {
    out = folder.resolve("sweep.csv");
  }

  @Test
  void endsWithTheBytesOfAnUninterruptedRun() throws Exception {
    Path other = folder.resolve("whole.csv");
    Ran.command(folder.resolve("other"), sweep(other)).exits(0);
    byte[] expected = Files.readAllBytes(other);
    Random random = new Random();
    for (int i = 0; i < KILLS; i++) {
      Process process = start();
      firstPoint(process);
      process.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      assertNothingHalfWritten(expected);
    }
    if (Files.exists(out)) {
      // The last one was fast enough; the file is there and whole.
      return;
    }
    Process process = start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), err);
    assertTrue(err.contains("points of toy.slow: same parameters, seed and code"), err);
    assertNothingHalfWritten(expected);
    assertTrue(Files.exists(out));
  }

  @Test
  void aPoliteInterruptionEndsInGoodOrder() throws Exception {
    Process process = start();
    firstPoint(process);
    process.toHandle().destroy();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    if (exit != 0) {
      assertTrue(err.contains("lemmata: interrupted; nothing is half-written"), err);
      assertFalse(Files.exists(out));
      assertEquals(1, err.lines().count(), err);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      assertTrue(files.noneMatch(file -> file.toString().endsWith(".tmp")));
    }
  }

  private void assertNothingHalfWritten(byte[] expected) throws IOException {
    if (Files.exists(out)) {
      assertArrayEquals(expected, Files.readAllBytes(out));
      assertTrue(Files.exists(TableOutput.sidecar(out)));
    }
  }

  /** Waits until the cache has a point, so that the process is in the middle of its work. */
  private void firstPoint(Process process) throws Exception {
    while (process.isAlive() && points() == 0) {
      Thread.sleep(5);
    }
  }

  private long points() throws IOException {
    Path cache = folder.resolve("cache");
    if (!Files.exists(cache)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(cache)) {
      return files.filter(file -> file.toString().endsWith(".json")).count();
    } catch (UncheckedIOException e) {
      // A temporary file went while it was looked at.
      return 0;
    }
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(List.of(sweep(out)));
    command.add("--overwrite");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LEMMATA_CACHE", folder.resolve("cache").toString());
    return builder.start();
  }

  private static String[] sweep(Path out) {
    return new String[] {"run", "toy.slow", "--sweep", POINTS, "--out", out.toString()};
  }
}
