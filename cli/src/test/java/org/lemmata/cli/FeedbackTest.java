package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lemmata.study.Papers;

/** What is written to a terminal while work goes on. */
class FeedbackTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Feedback feedback(OptionalInt terminal, boolean quiet) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Session session = new Session(new Papers(List.of()), stream, stream, terminal, Map.of());
    return new Feedback(session, quiet, "thinking");
  }

  private String written() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private void await(String text) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!written().contains(text)) {
      assertTrue(System.nanoTime() < end, () -> text + " is not in " + written());
      Thread.sleep(10);
    }
  }

  @Test
  void workThatReportsNothingIsSeenAndItsTimeGoesOn() throws InterruptedException {
    try (Feedback feedback = feedback(OptionalInt.of(60), false)) {
      await("\rthinking  0:00");
      await("\rthinking  0:01");
      feedback.report("counting", 1, 4);
      await("\rcounting  [");
    }
  }

  @Test
  void theLineIsWrittenOverItselfAndClearedAtTheEndOnly() throws InterruptedException {
    try (Feedback feedback = feedback(OptionalInt.of(80), false)) {
      feedback.report("counting a great many things", 1, 4);
      await("\rcounting a great many things  [");
      feedback.report("ending", 3, 4);
      await("\rending  [");
    }
    List<String> pieces = List.of(written().split("\r", -1));
    assertEquals("", pieces.get(0));
    for (String piece : pieces.subList(1, pieces.size() - 2)) {
      assertFalse(piece.isBlank(), "cleared in the middle: " + pieces);
    }
    String end = pieces.get(pieces.size() - 2);
    assertTrue(end.isBlank() && end.length() >= "ending".length(), "not cleared: " + pieces);
    assertEquals("", pieces.get(pieces.size() - 1));
  }

  @Test
  void aNoticeStandsAloneOnItsLine() throws InterruptedException {
    try (Feedback feedback = feedback(OptionalInt.of(60), false)) {
      await("\rthinking");
      feedback.accept("something was found");
      feedback.accept("something was found");
    }
    assertTrue(written().contains(" \rlemmata: something was found\n"), written());
    assertEquals(1, written().lines().filter(line -> line.endsWith("found")).count());
  }

  @Test
  void nothingIsShownElsewhereOrWhenQuiet() throws InterruptedException {
    try (Feedback pipe = feedback(OptionalInt.empty(), false);
        Feedback quiet = feedback(OptionalInt.of(60), true)) {
      pipe.report("counting", 1, 4);
      quiet.report("counting", 1, 4);
      quiet.accept("something was found");
      // Longer than a line would take to appear.
      Thread.sleep(700);
    }
    assertEquals("", written());
  }
}
