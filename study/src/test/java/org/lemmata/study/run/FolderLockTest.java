package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

  @TempDir Path folder;

  /** Says whether another process could hold the only file of a folder. */
  static final class Other {

    private Other() {}

    public static void main(String[] args) throws IOException {
      try (FileChannel channel =
          FileChannel.open(only(Path.of(args[0])), StandardOpenOption.WRITE)) {
        System.out.print(channel.tryLock() == null ? "held" : "free");
      }
    }
  }

  @Test
  void isHeldAgainstOtherProcessesWhileItsWorkIsDone() throws IOException {
    FolderLock.holding(folder, () -> assertEquals("held", other()));
    assertEquals(List.of(), files(folder), "nothing is left");
  }

  private String other() {
    try {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  Program.placeOf(Other.class)
                      + File.pathSeparator
                      + Program.placeOf(Program.class),
                  Other.class.getName(),
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path only(Path folder) throws IOException {
    return files(folder).get(0);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
