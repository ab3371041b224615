package org.lemmata.study.claim;

import java.util.List;
import org.lemmata.linalg.stats.Interval;

/**
 * What an examination found. The kind of evidence says how its number is random, so that a lucky
 * draw cannot pass for arithmetic; the judge turns evidence into a verdict.
 *
 * <ul>
 *   <li>{@link Rounding}, {@link Approximation}, {@link Searched}: chance has no part in the
 *       number;
 *   <li>{@link Mean}, {@link Proportion}, {@link Tail}: sampled, all of a run under one family-wise
 *       error rate;
 *   <li>{@link Runs}: one number a seed, judged as an experiment;
 *   <li>{@link Every}: a conjunction of these.
 * </ul>
 */
public sealed interface Evidence permits Evidence.Single, Every {

  /** What was compared, a few words; the same in a claim and in its controls. */
  String what();

  /** What was seen, in one sentence as on a terminal. */
  String sentence();

  /** Every number that decides, with the part that it plays; headlines unless said otherwise. */
  List<Comparison> comparisons();

  /** The pictures of this evidence, one for each number that decides. */
  default List<Strip> strips() {
    return comparisons().stream().map(comparison -> comparison.evidence().strip()).toList();
  }

  /** Evidence of one number. */
  sealed interface Single extends Evidence permits Certain, Sampled {

    /** How the number is random. */
    Kind kind();

    /** What was found, for a renderer to set. */
    Finding finding();

    /** The picture of the number. */
    Strip strip();

    @Override
    default String sentence() {
      return what() + ": " + finding().plain();
    }

    @Override
    default List<Comparison> comparisons() {
      return List.of(new Comparison(what(), Role.HEADLINE, this));
    }
  }

  /** Evidence in whose number chance has no part. */
  sealed interface Certain extends Single permits Rounding, Approximation, Searched {

    /** Whether the evidence agrees with the claim. */
    boolean agrees();
  }

  /** Evidence from a sample: right with an error rate that the judge sets. */
  sealed interface Sampled extends Single permits Mean, Proportion, Tail, Runs {

    /**
     * The two-sided p-value of what the claim asserts: the probability of a sample at least so far
     * from it, if it is true. NaN if the sample is no evidence.
     */
    double p();

    /**
     * Whether the sample supports the claim: its whole confidence interval lies where the claim
     * allows. A sample that is no evidence does not.
     *
     * @param level the probability, in [1e-99, 1), with which the interval may miss the true value
     * @throws IllegalArgumentException if {@code level} is out of range
     */
    boolean supports(double level);
  }

  /** Whether an interval is only a point, a predicted value. */
  static boolean isPoint(Interval interval) {
    return interval.low() == interval.high();
  }
}
