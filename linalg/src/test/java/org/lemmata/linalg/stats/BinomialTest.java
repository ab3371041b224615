package org.lemmata.linalg.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTest {

  /** With no occurrence (1 - p)ⁿ = α has a closed form. */
  @ParameterizedTest
  @CsvSource({"10, 0.05", "2100, 1e-9", "1, 0.5", "1000000, 1e-12"})
  void noOccurrence(long trials, double alpha) {
    double expected = -Math.expm1(Math.log(alpha) / trials);
    assertEquals(expected, new Binomial(0, trials).atMost(alpha), 1e-9 * expected);
    assertEquals(0, new Binomial(0, trials).atLeast(alpha));
    assertEquals(1 - expected, new Binomial(trials, trials).atLeast(alpha), 1e-9);
    assertEquals(1, new Binomial(trials, trials).atMost(alpha));
  }

  /** The defining sums, by hand for n = 4. */
  @Test
  void atTheBoundTheTailIsAlpha() {
    double alpha = 0.03;
    double p = new Binomial(1, 4).atMost(alpha);
    assertEquals(alpha, Math.pow(1 - p, 4) + 4 * p * Math.pow(1 - p, 3), 1e-12);
    double q = new Binomial(1, 4).atLeast(alpha);
    assertEquals(alpha, 1 - Math.pow(1 - q, 4), 1e-12);
  }

  /** A published case: 10 of 100 at 95% two-sided gives 0.0490 to 0.1762. */
  @Test
  void textbook() {
    assertEquals(0.0490, new Binomial(10, 100).atLeast(0.025), 5e-5);
    assertEquals(0.1762, new Binomial(10, 100).atMost(0.025), 5e-5);
  }

  /** (1 - p)ⁿ = α and its mirror image, in 50 digits. */
  @Test
  void smallProbabilitiesKeepTheirDigits() {
    assertEquals(1.0000000000000499e-16, new Binomial(1, 1000).atLeast(1e-13), 1e-27);
    long many = 100_000_000_000_000_000L;
    assertEquals(2.995732273553991e-17, new Binomial(0, many).atMost(0.05), 1e-28);
  }

  /** P(X &gt;= k) by sums of 50 digits: k, n, p. */
  @ParameterizedTest
  @CsvSource({
    "5, 5, 0.0005691075034743235, 5.9699618836088838348e-17",
    "4, 5, 0.0008009087709852283, 2.0560035019179623783e-12",
    "10, 20, 0.4271417615472666, 0.32988416980519133631",
    "80, 100, 0.0008115120344387503, 2.9226985271971285846e-227",
    "400, 1000000000, 3e-7, 2.20664078357445602e-8",
    "503000, 1000000, 0.5, 9.9257488196151037842e-10",
    "50, 1000000000000, 4e-11, 0.070335066655410821921",
    "1, 100000000000000000, 1e-18, 0.095162581964040433354"
  })
  void pValues(long occurred, long trials, double p, double tail) {
    Binomial seen = new Binomial(occurred, trials);
    assertEquals(1, seen.p(new Interval(0, p)) / (2 * tail), 1e-11);
    Binomial others = new Binomial(trials - occurred, trials);
    if (p > 0.1) {
      assertEquals(1, others.p(new Interval(1 - p, 2)) / (2 * tail), 1e-11);
    }
    assertEquals(1, seen.p(new Interval(0, 1)));
  }

  /** P(X &gt;= k) in 50 digits, 1 to 20 standard deviations above the mean: 1 - p is no double. */
  @ParameterizedTest
  @CsvSource({
    "1000000000, 3000000000, 0.3332644802960674, 6.207926121373766752e-16",
    "1000000000000, 2000000000000, 0.4999996464466094, 0.15865542501258057625",
    "999995000000, 3300000000000, 0.3030275229607117, 2.8664649914169791783e-7",
    "999995000000, 3300000000000, 0.3030237282064833, 2.7501813517365804434e-89",
    "1000000000000, 10000000000000, 0.0999981026334039, 2.7474447514139516852e-89",
    "1000000000000, 9000000000000000, 0.00011111055558642062, 2.8663968057422542667e-7"
  })
  void largeCounts(long occurred, long trials, double p, double tail) {
    assertEquals(1, new Binomial(occurred, trials).p(new Interval(0, p)) / (2 * tail), 1e-12);
  }

  /** The number of trials is rounded: five and twenty standard deviations above the mean. */
  @ParameterizedTest
  @CsvSource({
    "99999999999999993, 9.99995000025e-06, 2.8663967843855905877e-7",
    "99999999999999993, 9.999800001000004e-06, 2.7462910443363318424e-89"
  })
  void moreTrialsThanDoublesCountLoseDigits(long trials, double p, double tail) {
    Binomial seen = new Binomial(1_000_000_000_000L, trials);
    assertEquals(1, seen.p(new Interval(0, p)) / (2 * tail), 1e-8);
  }

  /** Exact by hand: 3 heads of 3 have probability 1/8, and are no evidence against 1. */
  @Test
  void aPValueIsThatOfTheNearerEnd() {
    assertEquals(0.25, new Binomial(3, 3).p(new Interval(0.25, 0.5)), 1e-15);
    assertEquals(0.25, new Binomial(0, 3).p(new Interval(0.5, 0.75)), 1e-15);
    assertEquals(1, new Binomial(3, 3).p(new Interval(0.5, 1)));
    assertEquals(0, new Binomial(2, 3).p(new Interval(-1, 0)));
    assertEquals(0, new Binomial(2, 3).p(new Interval(1, 1)));
    assertThrows(IllegalArgumentException.class, () -> new Binomial(2, 3).p(new Interval(1.1, 2)));
  }

  @Property(tries = 200)
  void theIntervalIsWhatTheTestDoesNotReject(
      @ForAll @IntRange(max = 60) int occurred,
      @ForAll @IntRange(min = 1, max = 60) int others,
      @ForAll @DoubleRange(min = -12, max = -0.3) double logAlpha,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double p) {
    Binomial seen = new Binomial(occurred, occurred + others);
    double alpha = Math.pow(10, logAlpha);
    boolean rejected = seen.p(new Interval(p, p)) < alpha;
    assertEquals(!rejected, seen.interval(alpha).contains(p));
  }

  @Test
  void refusesWhatIsNotLegal() {
    assertThrows(IllegalArgumentException.class, () -> new Binomial(0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Binomial(-1, 3));
    assertThrows(IllegalArgumentException.class, () -> new Binomial(4, 3));
    long half = 2_000_000_000_000L;
    assertThrows(IllegalArgumentException.class, () -> new Binomial(half, 2 * half));
    assertThrows(IllegalArgumentException.class, () -> new Binomial(1, 3).interval(1));
    assertThrows(IllegalArgumentException.class, () -> new Binomial(1, 3).atMost(0));
    assertThrows(IllegalArgumentException.class, () -> new Binomial(1, 3).atLeast(1));
  }

  /** From the smaller of the two tails, by bisection in 60 digits. */
  @ParameterizedTest
  @CsvSource({
    "0, 1, 1e-12, 9.9997787827987849596e-13, 0",
    "0, 10, 1e-10, 1.0000000827853710065e-11, 0",
    "2, 10, 0x1p-53, 9.7441449372003495773e-7, 0.98691636924515783792",
    "3, 1000, 1e-9, 1.2496427554766050137e-5, 0.026345785176856665365",
    "5, 20, 0.25, 0.21570022949903563865, 0.2958780971928761575",
    "1, 20, 1e-13, 2.2945143054624349301e-8, 0.77612440605932450832"
  })
  void boundsOfLevelsNearOneKeepTheirDigits(
      long occurred, long trials, double rest, double atMost, double atLeast) {
    Binomial seen = new Binomial(occurred, trials);
    assertEquals(atMost, seen.atMost(1 - rest), 1e-11 * atMost);
    assertEquals(atLeast, seen.atLeast(1 - rest), 1e-11 * atLeast);
  }

  @Test
  void theIntervalHasOneRangeOfLevels() {
    Binomial seen = new Binomial(1, 3);
    assertTrue(seen.interval(1e-99).low() > 0);
    assertThrows(IllegalArgumentException.class, () -> seen.interval(Math.nextDown(1e-99)));
    assertThrows(IllegalArgumentException.class, () -> seen.interval(Double.NaN));
  }
}
