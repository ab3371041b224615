package org.lemmata.sandbox;

import java.util.Objects;
import java.util.Optional;
import org.lemmata.sandbox.frame.Ending;

/**
 * What came of one call.
 *
 * @param ending how it ended
 * @param text the answer as Python's {@code str} writes it, or the reason of the failure
 */
public record Outcome(Ending ending, String text) {

  /** Checks that nothing is null. */
  public Outcome {
    Objects.requireNonNull(ending, "ending");
    Objects.requireNonNull(text, "text");
  }

  /** The answer; empty if the call failed. */
  public Optional<String> answer() {
    return ending == Ending.ANSWERED ? Optional.of(text) : Optional.empty();
  }
}
