package org.lemmata.toolmakers.use;

import java.util.List;
import org.lemmata.sandbox.Outcome;

/**
 * What came of a tool's use.
 *
 * @param outcomes one a question
 * @param right how many answers are the keys
 * @param tokens of all requests and replies
 */
public record Usage(List<Outcome> outcomes, int right, long tokens) {

  /** Keeps an immutable copy. */
  public Usage {
    outcomes = List.copyOf(outcomes);
  }

  /** The share of right answers. */
  public double accuracy() {
    return (double) right / outcomes.size();
  }
}
