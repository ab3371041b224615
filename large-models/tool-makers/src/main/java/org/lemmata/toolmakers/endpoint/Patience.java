package org.lemmata.toolmakers.endpoint;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * How long an endpoint is waited for.
 *
 * @param timeout for one answer, whole
 * @param first the pause before the second try; each later one is twice as long
 * @param longest no pause is longer, whatever the server asks for
 */
public record Patience(Duration timeout, Duration first, Duration longest) {

  /** For providers and for local servers. */
  public static final Patience USUAL =
      new Patience(Duration.ofSeconds(120), Duration.ofSeconds(1), Duration.ofSeconds(60));

  /** Pauses before a repetition, the first of which is 1. */
  void pause(int repetition, Duration asked) {
    Duration own = first.multipliedBy(1L << (repetition - 1));
    Duration longer = own.compareTo(asked) > 0 ? own : asked;
    Duration pause = longer.compareTo(longest) > 0 ? longest : longer;
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }
}
