package org.lemmata.linalg.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class KolmogorovSmirnovTest {

  /** Against an independent exact implementation: D, n, p. */
  @ParameterizedTest
  @CsvSource({
    "0.4582, 10, 0.019360894600977896",
    "0.6029, 10, 0.0005212971280163947",
    "0.814, 10, 1.0330886686415345e-07",
    "0.15, 100, 0.019839242125641813",
    "0.1974, 100, 0.0006861003718920484",
    "0.2665, 100, 9.254685004394604e-07",
    "0.3455, 100, 3.626931262789005e-11",
    "0.0479, 1000, 0.019664364976971195",
    "0.063, 1000, 0.0006808631612435064",
    "0.085, 1000, 9.8196611505516e-07",
    "0.1102, 1000, 4.949184396798731e-11",
    "0.0107, 20000, 0.02037081569409873",
    "0.0141, 20000, 0.0006968667314172185",
    "0.0191, 20000, 9.071040959667307e-07",
    "0.0247, 20000, 4.945484947402774e-11"
  })
  void tails(double d, int n, double expected) {
    assertEquals(1, KolmogorovSmirnov.pValue(d, n) / expected, 3e-6);
  }

  /** Against Durbin's matrix in exact rational arithmetic: D, n, p. */
  @ParameterizedTest
  @CsvSource({
    "0.8, 1, 0.4",
    "0.3, 1, 1.0",
    "0.3, 2, 0.98",
    "0.4, 2, 0.82",
    "0.4, 3, 0.59466666666666667",
    "0.7, 3, 0.054",
    "0.45, 4, 0.2929",
    "0.25, 5, 0.8446",
    "0.45, 5, 0.19399375",
    "0.2, 20, 0.35272017362341605",
    "0.05, 100, 0.9532159710635725",
    "0.14, 100, 0.035825119692741369"
  })
  void fewValues(double d, int n, double expected) {
    assertEquals(expected, KolmogorovSmirnov.pValue(d, n), 1e-13);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1507, 10, 0.9522472913973675",
    "0.2412, 10, 0.5292254306312646",
    "0.3015, 10, 0.2653738086634254",
    "0.41, 10, 0.04932075782870482",
    "0.0494, 100, 0.9576090157266967",
    "0.079, 100, 0.5343194218247744",
    "0.0987, 100, 0.2662632872403223",
    "0.1342, 100, 0.04953212133688612",
    "0.0157, 1000, 0.9629014196673461",
    "0.0252, 1000, 0.5407256369367717",
    "0.0315, 1000, 0.26853254460480946",
    "0.0428, 1000, 0.04979841229529136",
    "0.0035, 20000, 0.9663563668590106",
    "0.0057, 20000, 0.5323490539787896",
    "0.0071, 20000, 0.26439398557641336",
    "0.0096, 20000, 0.04980186054580249"
  })
  void centre(double d, int n, double expected) {
    double ratio = KolmogorovSmirnov.pValue(d, n) / expected;
    assertTrue(ratio > 0.999 && ratio < 1.03, "ratio " + ratio);
  }

  /** Durbin's law, with an error below 1e-13, by λ. */
  @ParameterizedTest
  @CsvSource({"101, 0.794", "101, 1.49", "150, 1.1", "150, 1.49", "300, 0.8", "300, 1.49"})
  void whereTheLimitTakesOverItIsWithinThreePercentAboveAndHalfAPercentBelow(int n, double lambda) {
    double root = Math.sqrt(n);
    double d = lambda / (root + 0.12 + 0.11 / root);
    double ratio = KolmogorovSmirnov.pValue(d, n) / (1 - MarsagliaTsangWang.below(d, n));
    assertTrue(ratio > 0.995 && ratio < 1.03, "ratio " + ratio);
    assertEquals(lambda > 1.4, ratio < 1, "ratio " + ratio);
  }

  /** Against twice the sum of Birnbaum and Tingey in 40 digits, n = 100001: D, p. */
  @ParameterizedTest
  @CsvSource({
    "0.0063, 7.1075368480835328066e-4",
    "0.0095, 2.877701839207053742e-8",
    "0.019, 8.6438430673822100226e-32",
    "0.038, 6.6760935520563971482e-126",
    "0.0512, 2.8589645369496057802e-228"
  })
  void ofVeryManyValuesTheLimitIsTooSmall(double d, double expected) {
    double ratio = KolmogorovSmirnov.pValue(d, 100_001) / expected;
    assertTrue(ratio < 1 && ratio > (expected > 8e-32 ? 0.96 : 0.89), "ratio " + ratio);
  }

  @Test
  void limitDistribution() {
    assertEquals(0.26999967167735456, KolmogorovSmirnov.tail(1), 1e-15);
    assertEquals(0.9639452436648751, KolmogorovSmirnov.tail(0.5), 1e-15);
    assertEquals(1, KolmogorovSmirnov.tail(0.01));
    assertEquals(1, KolmogorovSmirnov.tail(0));
    double below = KolmogorovSmirnov.tail(Math.nextDown(0.8));
    assertEquals(below, KolmogorovSmirnov.tail(0.8), 1e-15);
    assertEquals(1, KolmogorovSmirnov.tail(10) / (2 * Math.exp(-200)), 1e-12);
  }

  @Test
  void statisticByHand() {
    double[] sample = {0.7, 0.1, 0.4};
    // Steps to 1/3, 2/3, 1 at 0.1, 0.4, 0.7.
    assertEquals(0.3, KolmogorovSmirnov.statistic(sample, x -> x), 1e-15);
    assertEquals(0.7, sample[0], "the sample is not sorted in place");
    assertEquals(0.9, KolmogorovSmirnov.statistic(new double[] {0.9}, x -> x), 1e-15);
  }

  @Test
  void pValuesOfNullSamplesAreUniform() {
    Streams family = Streams.of(9, "null");
    double[] p = new double[4000];
    for (int run = 0; run < p.length; run++) {
      Stream stream = family.stream(run);
      double[] sample = new double[200];
      stream.normals(sample, 0, 200);
      p[run] = KolmogorovSmirnov.pValue(sample, Normal::cdf);
    }
    assertTrue(KolmogorovSmirnov.statistic(p, u -> u) < 0.04);
    double[] shifted = new double[2000];
    family.stream(-1).normals(shifted, 0, 2000);
    assertTrue(KolmogorovSmirnov.pValue(shifted, x -> Normal.cdf(x - 0.2)) < 1e-6);
  }

  @Test
  void refusesIllegalArguments() {
    assertThrows(
        IllegalArgumentException.class, () -> KolmogorovSmirnov.statistic(new double[0], x -> x));
    assertThrows(
        IllegalArgumentException.class,
        () -> KolmogorovSmirnov.statistic(new double[] {1, Double.NaN}, x -> x));
    assertThrows(IllegalArgumentException.class, () -> KolmogorovSmirnov.pValue(1.1, 3));
    assertThrows(IllegalArgumentException.class, () -> KolmogorovSmirnov.pValue(Double.NaN, 3));
    assertThrows(IllegalArgumentException.class, () -> KolmogorovSmirnov.pValue(0.5, 0));
    assertEquals(0, KolmogorovSmirnov.pValue(1.0, 5));
    assertEquals(1, KolmogorovSmirnov.pValue(0.0, 5));
  }

  /** Twice the sum of Birnbaum and Tingey in 40 digits: D, n, p. */
  @ParameterizedTest
  @CsvSource({
    "0.07065034073974442, 20000, 2.9808770958340556783e-87",
    "0.0051, 100000, 0.010973507155875616525",
    "0.03, 100000, 1.2701837245790525796e-78",
    "0.058, 100000, 7.4596547605809260747e-293",
    "0.2, 1000, 1.5528629204250536305e-35",
    "0.5, 300, 7.0634173784838421534e-70",
    "0.8, 12, 9.2386166864595243891e-9",
    "0.6, 2, 0.32000000000000003553",
    "0.9, 1, 0.19999999999999995559",
    "0.3455, 100, 3.6269312627890047416e-11"
  })
  void twiceTheOneSidedProbability(double d, int n, double expected) {
    assertEquals(expected, KolmogorovSmirnov.pValue(d, n), 2e-12 * expected);
  }

  @Test
  void refusesWhatIsNoDistributionFunction() {
    double[] sample = {0.3, 0.1};
    assertThrows(
        IllegalArgumentException.class,
        () -> KolmogorovSmirnov.statistic(sample, x -> x < 0.2 ? Double.NaN : x));
  }
}
