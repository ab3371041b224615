package org.lemmata.harmonics.polynomial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LogBinomialTest {

  /**
   * From where Stirling's series begins, against the logarithms of whole numbers to 40 digits: the
   * fourth term of the series is 2e-14 there.
   */
  @Test
  void smallestArgumentsOfTheSeries() {
    assertEquals(42.05228057041112, LogBinomial.of(32, 32), 2e-14);
    assertEquals(47.8937422706438, LogBinomial.of(40, 33), 2e-14);
    assertEquals(140.01258062613482, LogBinomial.of(32, 1000), 6e-14);
  }
}
