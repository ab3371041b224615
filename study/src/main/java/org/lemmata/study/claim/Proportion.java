package org.lemmata.study.claim;

import org.lemmata.linalg.stats.Binomial;
import org.lemmata.linalg.stats.Interval;

/**
 * How often something happened in independent tries, against the probabilities that the claim
 * allows. Intervals are exact (Clopper and Pearson).
 *
 * @param what what was counted
 * @param hits from 0 to {@code tries}
 * @param tries at least 1
 * @param allowed has a point in [0, 1]
 */
public record Proportion(String what, long hits, long tries, Interval allowed)
    implements Evidence.Sampled {

  /**
   * Checks the counts and the probabilities.
   *
   * @throws IllegalArgumentException if they are out of range
   */
  public Proportion {
    if (tries < 1 || hits < 0 || hits > tries) {
      throw new IllegalArgumentException(what + ": " + hits + " hits of " + tries + " tries");
    }
    if (allowed.low() > 1 || allowed.high() < 0) {
      throw new IllegalArgumentException(what + ": no probability is in " + allowed);
    }
  }

  @Override
  public double p() {
    return new Binomial(hits, tries).p(allowed);
  }

  @Override
  public boolean supports(double level) {
    Levels.require(level);
    return allowed.contains(new Binomial(hits, tries).interval(level));
  }

  @Override
  public Kind kind() {
    return Kind.PROPORTION;
  }

  @Override
  public Finding finding() {
    return Finding.of(hits + " of " + tries + ", allowed ").interval(allowed).words(".");
  }

  @Override
  public Strip strip() {
    double share = (double) hits / tries;
    return Strip.estimate(what, share, Math.sqrt(share * (1 - share) / tries))
        .between(allowed.low(), allowed.high());
  }
}
