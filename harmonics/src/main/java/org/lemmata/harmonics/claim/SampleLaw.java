package org.lemmata.harmonics.claim;

import java.util.function.DoubleUnaryOperator;
import org.lemmata.linalg.stats.KolmogorovSmirnov;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Tail;

/**
 * The evidence of samples about their laws: p-values of Kolmogorov and Smirnov, the smallest of
 * which is multiplied by their number (Bonferroni), so that many laws are one test.
 */
final class SampleLaw {

  private double smallest = 1;
  private int count;

  /** Adds a sample and the law that it should have. */
  void add(double[] sample, DoubleUnaryOperator cdf) {
    smallest = Math.min(smallest, KolmogorovSmirnov.pValue(sample, cdf));
    count++;
  }

  Evidence follows(String what) {
    return new Tail(what, Math.min(1, count * smallest));
  }
}
