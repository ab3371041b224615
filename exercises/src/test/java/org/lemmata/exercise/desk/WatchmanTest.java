package org.lemmata.exercise.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A process that cannot even end itself is ended. */
class WatchmanTest {

  private static final long YEAR_MILLIS = 365L * 24 * 3600 * 1000;

  private static Watchman.Reason reason(long silence, long end) throws Exception {
    Process process = start();
    Watchman watchman = new Watchman(process, silence, end);
    watchman.start();
    process.waitFor();
    watchman.join();
    assertFalse(process.isAlive());
    return watchman.reason();
  }

  private static Process start() throws IOException {
    return new ProcessBuilder("sleep", "600").start();
  }

  @Test
  void silenceIsEnded() throws Exception {
    assertEquals(Watchman.Reason.SILENT, reason(50, System.nanoTime() + YEAR_MILLIS * 1_000_000));
  }

  @Test
  void theTimeOfAllIsOver() throws Exception {
    assertEquals(Watchman.Reason.WHOLE, reason(YEAR_MILLIS, System.nanoTime() + 50_000_000));
  }

  @Test
  void whatEndsByItselfWasNotEnded() throws Exception {
    Process process = start();
    process.destroy();
    process.waitFor();
    Watchman watchman = new Watchman(process, 0, System.nanoTime());
    watchman.start();
    watchman.join();
    assertEquals(Watchman.Reason.NONE, watchman.reason());
  }
}
