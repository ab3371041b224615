package org.lemmata.cli.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private static String text(long done, long total, long seconds, int width) {
    return new ProgressLine("sweep of toy.slow", done, total, Duration.ofSeconds(seconds))
        .text(width);
  }

  @Test
  void whatIsKnownIsSaid() {
    assertEquals("sweep of toy.slow  0:07", text(0, 0, 7, 79));
    assertEquals("sweep of toy.slow  [          ]    0%  0:07", text(0, 4, 7, 54));
    assertEquals("sweep of toy.slow  [==        ]   25%  0:20, 1:00 left", text(1, 4, 20, 54));
    assertEquals("sweep of toy.slow   25%  1:00:00, 3:00:00 left", text(1, 4, 3600, 47));
    assertEquals("sweep of toy.slow   25%  0:01", text(1, 4, 1, 30));
  }

  @Test
  void itFitsIntoAnyWidth() {
    for (int width = 26; width < 120; width++) {
      String line = text(1, 4, 20, width);
      assertTrue(Room.of(line) <= width, line);
      assertTrue(line.contains("1:00 left"), line);
    }
    assertEquals("swee…   25%  0:20, 1:00 left", text(1, 4, 20, 28));
  }
}
