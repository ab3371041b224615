package org.lemmata.engine.trial;

import java.util.Objects;

/**
 * What a trial came to.
 *
 * @param name what was tried, a few words
 * @param outcome what was seen, in one line
 * @param passed whether that is as it must be
 */
public record Trial(String name, String outcome, boolean passed) {

  /** Checks that nothing is null. */
  public Trial {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(outcome, "outcome");
  }
}
