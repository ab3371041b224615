package org.lemmata.toolmakers.use;

import java.util.List;
import org.lemmata.sandbox.Outcome;

/**
 * What came of a tool's use.
 *
 * @param calls what was run, one a question
 * @param outcomes one a question
 * @param right how many answers are the keys
 * @param tokens of all requests and replies
 */
public record Usage(List<String> calls, List<Outcome> outcomes, int right, long tokens) {

  /** Keeps immutable copies. */
  public Usage {
    calls = List.copyOf(calls);
    outcomes = List.copyOf(outcomes);
  }

  /** The share of right answers. */
  public double accuracy() {
    return (double) right / outcomes.size();
  }
}
