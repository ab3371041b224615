package org.lemmata.harmonics.claim;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.lemmata.linalg.stats.KolmogorovSmirnov;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Tail;

/**
 * The evidence of samples about their laws: p-values of Kolmogorov and Smirnov, the smallest of
 * which is multiplied by their number (Bonferroni), so that many laws are one test.
 *
 * <p>That is done for both halves of the samples, which are independent, and the larger number
 * counts: a wrong law shows in both halves, while with the right law a number below p comes with a
 * probability of at most p². With one number alone one seed in 10,000 would be undecided.
 */
final class SampleLaw {

  private double first = 1;
  private double second = 1;
  private int count;

  /** Adds a sample of independent values and the law that they should have. */
  void add(double[] sample, DoubleUnaryOperator cdf) {
    int half = sample.length / 2;
    double[] one = Arrays.copyOf(sample, half);
    double[] other = Arrays.copyOfRange(sample, half, sample.length);
    first = Math.min(first, KolmogorovSmirnov.pValue(one, cdf));
    second = Math.min(second, KolmogorovSmirnov.pValue(other, cdf));
    count++;
  }

  Evidence follows(String what) {
    return new Tail(what, Math.min(1, count * Math.max(first, second)));
  }
}
