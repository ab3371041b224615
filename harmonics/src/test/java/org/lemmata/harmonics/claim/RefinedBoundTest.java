package org.lemmata.harmonics.claim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lemmata.harmonics.bound.RatioBound;

class RefinedBoundTest {

  /** The refined bound is not below the paper's for every δ: the claim must say which. */
  @Test
  void theComparisonFailsForATinyDelta() {
    RatioBound bound = new RatioBound(2, 1);
    assertTrue(bound.refined(1e-14) > bound.oneDegree(1e-14));
    assertTrue(bound.refined(3e-14) < bound.oneDegree(3e-14));
  }
}
