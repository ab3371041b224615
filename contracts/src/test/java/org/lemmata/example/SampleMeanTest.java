package org.lemmata.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The values of NOTES, counted by hand. */
class SampleMeanTest {

  @Test
  void exactVariances() {
    assertEquals(0.5, Coins.INDEPENDENT.exactVariance(2, 1));
    assertEquals(4.0 / 3, Coins.INDEPENDENT.exactVariance(3, 2), 1e-15);
    assertEquals(0.5, Coins.IN_EQUAL_PAIRS.exactVariance(4, 1));
  }

  @Test
  void theFormula() {
    assertEquals(0.5, SampleMeanStudy.predicted(2, 1));
    assertEquals(4.0 / 3, SampleMeanStudy.predicted(3, 2));
  }
}
