package org.lemmata.meanfield.claim;

import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;

/** Means of samples with the degrees of freedom of their standard errors. */
final class Samples {

  private Samples() {}

  /** The mean of component i of at least 2 observations. */
  static Estimate estimate(Moments moments, int i) {
    Estimate mean = moments.estimate(i);
    return new Estimate(mean.value(), mean.standardError(), moments.count() - 1.0);
  }
}
