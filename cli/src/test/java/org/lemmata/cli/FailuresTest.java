package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.lemmata.study.Hindrance;

/** What failures come to that no toy paper has. */
class FailuresTest {

  private static final String SENTENCE = "the endpoint could not be reached, 5 times in a row";

  /** As what papers throw of which the command knows nothing. */
  private static final class OfAPaper extends Hindrance {

    private static final long serialVersionUID = 1L;

    OfAPaper() {
      super(SENTENCE);
    }
  }

  @Test
  void whatHindersFromOutsideIsASentence() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Failures.report(
            new CompletionException(new OfAPaper()),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of());
    assertEquals("lemmata: " + SENTENCE + "\n", err.toString(StandardCharsets.UTF_8));
    assertEquals(Exit.ERROR, exit);
    assertEquals(SENTENCE, Failures.said(new OfAPaper()));
  }
}
