package org.lemmata.sandbox;

import java.util.List;

/**
 * What came of a job.
 *
 * @param outcomes one a call
 * @param printed what was printed, cut off at the limit; not what was printed in a worker that a
 *     call took with it
 */
public record JobReport(List<Outcome> outcomes, String printed) {

  /** Keeps an immutable copy. */
  public JobReport {
    outcomes = List.copyOf(outcomes);
  }
}
