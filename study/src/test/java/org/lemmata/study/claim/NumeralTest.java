package org.lemmata.study.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NumeralTest {

  @Test
  void aNumberHasTheDigitsThatMatter() {
    assertEquals(new Numeral(false, "1.25", -7), Numeral.of(1.25e-7));
    assertEquals(new Numeral(true, "2.5", 7), Numeral.of(-2.5e7));
    assertEquals(new Numeral(true, "0.5", 0), Numeral.of(-0.5));
    assertEquals(new Numeral(false, "0.0001", 0), Numeral.of(1e-4));
    assertEquals(new Numeral(false, "9.99", -5), Numeral.of(9.99e-5));
    assertEquals(new Numeral(false, "1", 6), Numeral.of(999999.7));
    assertEquals(new Numeral(false, "100000", 0), Numeral.of(100000.4));
    assertEquals(new Numeral(false, "1.005", 0), Numeral.of(1.005));
    assertEquals(new Numeral(false, "0", 0), Numeral.of(-0.0));
    assertEquals(new Numeral(true, "∞", 0), Numeral.of(Double.NEGATIVE_INFINITY));
    assertEquals(new Numeral(false, "NaN", 0), Numeral.of(Double.NaN));
  }

  @Test
  void aTerminalWritesPowersOfTenInLine() {
    assertEquals("1.25e-07", Numeral.of(1.25e-7).plain());
    assertEquals("-1e+12", Numeral.of(-1e12).plain());
    assertEquals("-0.5", Numeral.of(-0.5).plain());
  }

  @Test
  void anEstimateEndsWhereItsStandardErrorDoes() {
    assertEquals("0.035076 ± 5.6e-05", estimate(0.0350757, 5.6e-5));
    assertEquals("12.3 ± 2.0", estimate(12.3, 2));
    assertEquals("12 ± 1.0e+02", estimate(12, 100));
    assertEquals("0.1 ± 0.0", estimate(0.1, 0));
    assertEquals("0.1 ± NaN", estimate(0.1, Double.NaN));
    assertEquals("NaN ± 0.10", estimate(Double.NaN, 0.1));
    assertEquals("2.0e-12 ± 1.0e-12", estimate(2e-12, 1e-12));
    assertEquals("1.230045e-07 ± 1.0e-12", estimate(1.2300451e-7, 1e-12));
    assertEquals("-1.2345679e+06 ± 2.0", estimate(-1234567.89, 2));
    assertEquals("1.23457e+09 ± 1.5e+05", estimate(1.234567e9, 1.5e5));
    assertEquals("1.2e+09 ± 1.5e+09", estimate(1.23e9, 1.5e9));
    assertEquals("0.123456789 ± 1.2e-08", estimate(0.1234567891, 1.2e-8));
    assertEquals("1.234567890e-01 ± 1.2e-09", estimate(0.123456789012, 1.2e-9));
    assertEquals("1234567.50 ± 0.10", estimate(1234567.5, 0.1));
  }

  @Test
  void aValueFarBelowItsStandardErrorIsZero() {
    assertEquals("0 ± 1.0e-12", estimate(-3e-14, 1e-12));
    assertEquals("0 ± 1.0e+09", estimate(2e6, 1e9));
    assertEquals("0.00 ± 0.10", estimate(-0.001, 0.1));
  }

  @Test
  void anEstimateHasNoDigitsThatADoubleHasNot() {
    assertEquals("1.0000000000000001e-01 ± 1.0e-30", estimate(0.1, 1e-30));
    assertEquals("1.0000000000000001e+300 ± 0.50", estimate(1e300, 0.5));
    for (double value : new double[] {Double.MIN_VALUE, -1.0 / 3e-200, Double.MAX_VALUE}) {
      for (double error : new double[] {Double.MIN_VALUE, 1e-9, 0.5, 3, Double.MAX_VALUE}) {
        String seen = Numeral.of(value, error).plain();
        assertTrue(seen.length() <= 25, seen);
      }
    }
  }

  private static String estimate(double value, double standardError) {
    return Finding.EMPTY.estimate(value, standardError).plain();
  }
}
