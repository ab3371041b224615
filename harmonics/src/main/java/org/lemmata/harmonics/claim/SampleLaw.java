package org.lemmata.harmonics.claim;

import java.util.function.DoubleUnaryOperator;
import org.lemmata.linalg.stats.KolmogorovSmirnov;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;

/**
 * The evidence of a sample about its law: the p-value of Kolmogorov and Smirnov, held against a
 * level so small that a run in which the law is right falls below it once in 1e9 times for each
 * such piece of evidence. A right law is hardly ever refuted; which wrong laws would be noticed is
 * what controls show.
 */
final class SampleLaw {

  private static final double LEVEL = 1e-9;

  private SampleLaw() {}

  static Evidence follows(String what, double[] sample, DoubleUnaryOperator cdf) {
    double p = KolmogorovSmirnov.pValue(sample, cdf);
    return Searched.notBelow(what + ", p-value of " + sample.length + " draws", p, LEVEL);
  }
}
