package org.lemmata.study.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ForeignFileTest {

  private static final long MIB = 1L << 20;

  @TempDir Path folder;

  @Test
  void aFileIsReadUpToTheLimit() throws IOException {
    Path file = folder.resolve("a.csv");
    byte[] bytes = new byte[(int) MIB];
    bytes[7] = 7;
    Files.write(file, bytes);
    assertArrayEquals(bytes, ForeignFile.read(file, MIB));
    Files.write(file, new byte[(int) MIB + 1]);
    refuses(file, file + " is larger than 1 MiB, the most that is read");
  }

  @Test
  void aFileOfHolesBeyondTheMemoryIsRefusedUnread() throws IOException {
    Path file = folder.resolve("large.json");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(2500 * MIB);
    }
    UnreadableFile refusal =
        assertThrows(
            UnreadableFile.class, () -> ForeignFile.read(file, ForeignFile.LARGEST_RESULT));
    assertEquals(file + " is larger than 512 MiB, the most that is read", refusal.getMessage());
    assertEquals("a file of at most 512 MiB", refusal.legal());
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPipeIsNotWaitedFor() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(made(pipe), "no mkfifo here");
    refuses(pipe, pipe + " is not a regular file");
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aDeviceAndAFolderAreNoFiles() {
    refuses(folder, folder + " is not a regular file");
    Path zero = Path.of("/dev/zero");
    assumeTrue(Files.exists(zero), "no devices here");
    refuses(zero, "/dev/zero is not a regular file");
  }

  @Test
  void whatSaysNoSizeIsReadToo() throws IOException {
    Path status = Path.of("/proc/self/status");
    assumeTrue(Files.exists(status), "no such files here");
    assertTrue(ForeignFile.text(status, MIB).contains("Pid:"));
  }

  @Test
  void aMissingFileIsNotOneThatCannotBeReached() throws IOException {
    Path missing = folder.resolve("missing");
    refuses(missing, "there is no file " + missing);
    Path below = Files.writeString(folder.resolve("file"), "x").resolve("below");
    refuses(below, below + " cannot be read");
  }

  @Test
  void anEndlessNameIsShownByItsEnds() {
    Path missing = folder.resolve("x".repeat(200)).resolve("y".repeat(200)).resolve("end.csv");
    String said =
        assertThrows(UnreadableFile.class, () -> ForeignFile.read(missing, MIB)).getMessage();
    assertTrue(said.length() < 300 && said.endsWith("end.csv"), said);
  }

  private static void refuses(Path file, String sentence) {
    assertEquals(
        sentence,
        assertThrows(UnreadableFile.class, () -> ForeignFile.read(file, MIB)).getMessage());
  }

  private static boolean made(Path pipe) throws Exception {
    try {
      Process process = new ProcessBuilder("mkfifo", pipe.toString()).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
