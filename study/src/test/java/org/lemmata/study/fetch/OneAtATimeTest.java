package org.lemmata.study.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneAtATimeTest {

  @TempDir Path folder;

  @Test
  void threadsTakeTurns() {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    IntStream.range(0, 8)
        .parallel()
        .forEach(
            i -> {
              try {
                OneAtATime.in(
                    folder,
                    alone -> {
                      assertTrue(alone);
                      assertEquals(1, inside.incrementAndGet());
                      Thread.onSpinWait();
                      inside.decrementAndGet();
                      done.incrementAndGet();
                    });
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertEquals(8, done.get());
  }

  @Test
  void theLockIsOneForOtherProcessesToo() throws IOException {
    OneAtATime.in(
        folder,
        alone -> {
          try (FileChannel other =
              FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE)) {
            assertThrows(OverlappingFileLockException.class, other::tryLock);
          }
        });
  }

  @Test
  void whatAKilledFetchLeftBehindGoes() throws IOException {
    Path left = Files.createDirectories(folder.resolve("fetching-123/libraries"));
    Files.writeString(left.resolve("libtorch.so"), "half");
    Path kept = Files.createDirectory(folder.resolve("2.10.0-linux"));
    Fetch.removeLeftovers(folder);
    assertTrue(Files.notExists(left.getParent()));
    assertTrue(Files.exists(kept));
  }
}
