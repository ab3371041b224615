package org.lemmata.linalg.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class MomentsTest {

  /** Correlated rows about (offset, -offset, 2 offset). */
  private static double[][] rows(long seed, int count, double offset) {
    Stream stream = Streams.of(seed, "moments").stream(0);
    double[][] rows = new double[count][];
    for (int i = 0; i < count; i++) {
      double a = stream.nextNormal();
      double b = stream.nextNormal();
      rows[i] = new double[] {offset + a, 2 * a + b - offset, 2 * offset - b + stream.nextNormal()};
    }
    return rows;
  }

  private static Moments of(double[][] rows, int from, int to) {
    Moments moments = new Moments(3);
    for (int i = from; i < to; i++) {
      moments.add(rows[i]);
    }
    return moments;
  }

  private static void assertSame(Moments expected, Moments actual, double tolerance) {
    assertEquals(expected.count(), actual.count());
    for (int i = 0; i < 3; i++) {
      assertEquals(expected.mean(i), actual.mean(i), tolerance);
      for (int j = 0; j < 3; j++) {
        assertEquals(expected.covariance(i, j), actual.covariance(i, j), tolerance);
      }
    }
  }

  @Property(tries = 100)
  void agreesWithCommonsMath(@ForAll long seed, @ForAll @IntRange(min = 2, max = 300) int count) {
    double[][] rows = rows(seed, count, 3);
    double[][] expected = new Covariance(rows).getCovarianceMatrix().getData();
    Moments moments = of(rows, 0, count);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertEquals(expected[i][j], moments.covariance(i, j), 1e-11);
      }
    }
  }

  @Property(tries = 100)
  void mergingIsAddingAndModifiesNeither(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 60) int first,
      @ForAll @IntRange(min = 2, max = 60) int second) {
    double[][] rows = rows(seed, first + second, -2);
    Moments left = of(rows, 0, first);
    Moments right = of(rows, first, first + second);
    Moments both = left.merge(right);
    assertSame(of(rows, 0, first + second), both, 1e-12);
    assertSame(of(rows, 0, first + second), right.merge(left), 1e-12);
    both.add(100, 100, 100);
    assertEquals(first, left.count());
    assertSame(of(rows, first, first + second), right, 0);
  }

  @Test
  void aLargeMeanDoesNotCancelTheVariance() {
    double[][] near = rows(4, 1000, 0);
    double[][] far = new double[1000][];
    for (int i = 0; i < far.length; i++) {
      // Halves and quarters: the shift is exact.
      double[] row = near[i];
      for (int j = 0; j < 3; j++) {
        row[j] = Math.rint(row[j] * 1024) / 1024;
      }
      far[i] = new double[] {row[0] + 1e9, row[1] - 1e9, row[2] + 2e9};
    }
    Moments expected = of(near, 0, 1000);
    Moments added = of(far, 0, 1000);
    Moments merged = of(far, 0, 300).merge(of(far, 300, 1000));
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertEquals(expected.covariance(i, j), added.covariance(i, j), 1e-6);
        assertEquals(expected.covariance(i, j), merged.covariance(i, j), 1e-6);
      }
    }
  }

  /** NIST StRD, NumAcc1 to NumAcc4: a centre, then pairs below and above; certified values. */
  @ParameterizedTest
  @CsvSource({
    "10000002, 1, 1, 10000002, 1",
    "1.2, 0.1, 500, 1.2, 0.1",
    "1000000.2, 0.1, 500, 1000000.2, 0.1",
    "10000000.2, 0.1, 500, 10000000.2, 0.1"
  })
  void numericalAccuracy(double centre, double half, int pairs, double mean, double deviation) {
    Moments moments = new Moments(1);
    moments.add(centre);
    for (int i = 0; i < pairs; i++) {
      moments.add(decimal(centre - half));
      moments.add(decimal(centre + half));
    }
    assertEquals(mean, moments.mean(0), Math.ulp(mean));
    // The data are rounded to doubles, half an ulp of the centre in 0.1.
    double rounding = 1e-14 + 2 * Math.ulp(centre) / half;
    assertEquals(1, Math.sqrt(moments.covariance(0, 0)) / deviation, rounding);
  }

  /** The double nearest the number with one decimal. */
  private static double decimal(double x) {
    return Math.rint(10 * x) / 10;
  }

  @Test
  void estimatesByHand() {
    Moments moments = new Moments(1);
    for (double x : new double[] {1, 2, 3, 4}) {
      moments.add(x);
    }
    assertEquals(2.5, moments.mean(0));
    assertEquals(5.0 / 3, moments.covariance(0, 0), 1e-15);
    assertEquals(2.5, moments.estimate(0).value());
    assertEquals(Math.sqrt(5.0 / 12), moments.estimate(0).standardError(), 1e-15);
    assertEquals(3, moments.estimate(0).degreesOfFreedom());
  }

  /** Powers of two change no bit but the exponent, whatever became of the squares before. */
  @ParameterizedTest
  @ValueSource(ints = {-1000, -565, -300, -239, 239, 300, 565, 1000})
  void unitsCostNothing(int unit) {
    double[][] rows = rows(3, 50, 1);
    Moments expected = of(rows, 0, 50);
    Moments merged = of(rows, 0, 20).merge(of(rows, 20, 50));
    for (double[] row : rows) {
      row[1] = Math.scalb(row[1], unit);
    }
    Moments scaled = of(rows, 0, 50);
    assertSameError(expected, scaled, unit);
    assertSameError(merged, of(rows, 0, 20).merge(of(rows, 20, 50)), unit);
    assertEquals(expected.covariance(0, 2), scaled.covariance(0, 2));
    assertEquals(Math.scalb(expected.covariance(0, 1), unit), scaled.covariance(0, 1));
    if (Math.abs(unit) > 520) {
      assertThrows(ArithmeticException.class, () -> scaled.covariance(1, 1));
    } else {
      assertEquals(Math.scalb(expected.covariance(1, 1), 2 * unit), scaled.covariance(1, 1));
    }
  }

  private static void assertSameError(Moments expected, Moments scaled, int unit) {
    double error = expected.estimate(1).standardError();
    assertEquals(Math.scalb(error, unit), scaled.estimate(1).standardError());
    assertTrue(scaled.estimate(1).standardError() > 0);
  }

  /** The five are -s, s, -t, t and 0: the variance is (s² + t²)/2, that of the mean a fifth. */
  @Test
  void theUnitFollowsTheLargestDeviation() {
    for (double small : new double[] {0, 1e-170, 1e-300}) {
      for (double size : new double[] {1e-170, 1, 1e170}) {
        Moments grows = new Moments(1);
        Moments other = new Moments(1);
        grows.add(-small);
        grows.add(small);
        grows.add(0);
        other.add(-size);
        other.add(size);
        Moments merged = grows.merge(other);
        Moments turned = other.merge(grows);
        grows.add(-size);
        grows.add(size);
        double expected = Math.hypot(size, small) / Math.sqrt(10);
        for (Moments moments : new Moments[] {grows, merged, turned}) {
          assertEquals(1, moments.estimate(0).standardError() / expected, 1e-14);
        }
      }
    }
  }

  @Test
  void refusesWhatItCannotAnswer() {
    assertThrows(IllegalArgumentException.class, () -> new Moments(0));
    Moments moments = new Moments(2);
    assertThrows(IllegalStateException.class, () -> moments.mean(0));
    assertThrows(IllegalArgumentException.class, () -> moments.add(1));
    assertThrows(IllegalArgumentException.class, () -> moments.merge(new Moments(1)));
    moments.add(1, Double.NaN);
    assertThrows(IllegalStateException.class, () -> moments.covariance(0, 1));
    assertThrows(IllegalStateException.class, () -> moments.estimate(0));
    assertThrows(IndexOutOfBoundsException.class, () -> moments.mean(2));
    moments.add(1, 2);
    assertEquals(0, moments.covariance(0, 0));
    assertTrue(Double.isNaN(moments.estimate(1).standardError()));
  }

  private static Moments ofOne(double... observations) {
    Moments moments = new Moments(1);
    for (double observation : observations) {
      moments.add(observation);
    }
    return moments;
  }

  @Test
  void observationsAndDeviationsOutOfRangeGiveNoNumber() {
    double far = Double.POSITIVE_INFINITY;
    for (Moments moments :
        new Moments[] {
          ofOne(far, 1),
          ofOne(1, far),
          ofOne(1, 2, -far),
          ofOne(far, far),
          ofOne(-1.7e308, 1.7e308),
          ofOne(1).merge(ofOne(far)),
          ofOne(far).merge(ofOne(1)),
          ofOne(far, far).merge(ofOne(1, 2, 3)),
          ofOne(-1.7e308).merge(ofOne(1.7e308)),
          ofOne(1.7e308, 1.7e308).merge(ofOne(-1.7e308))
        }) {
      assertTrue(Double.isNaN(moments.mean(0)), moments.toString());
      assertTrue(Double.isNaN(moments.covariance(0, 0)), moments.toString());
      assertTrue(Double.isNaN(moments.estimate(0).standardError()), moments.toString());
    }
    assertTrue(Double.isNaN(ofOne(far).mean(0)));
    Moments two = new Moments(2);
    two.add(far, 1);
    two.add(1, 3);
    assertEquals(2, two.mean(1));
    assertEquals(2, two.covariance(1, 1));
    assertTrue(Double.isNaN(two.covariance(0, 1)));
  }

  /** (1e16 + 2⁴⁰) / (2⁴⁰ + 1) and (1e16 + 1024) / 1025 by exact arithmetic. */
  @Test
  void theMeanOfManyMoreKeepsItsDigits() {
    Moments few = ofOne(1e16);
    Moments many = ofOne(1);
    for (int i = 1; i <= 40; i++) {
      many = many.merge(many);
      if (i == 10) {
        assertEquals(9756097560976.61, few.merge(many).mean(0), 0.002);
      }
    }
    assertEquals(9095.94701772101, few.merge(many).mean(0), 2e-12);
    assertEquals(9095.94701772101, many.merge(few).mean(0), 2e-12);
  }

  @Test
  void refusesMoreComponentsThanItsMatrixHolds() {
    assertThrows(IllegalArgumentException.class, () -> new Moments(46_341));
    assertThrows(IllegalArgumentException.class, () -> new Moments(Integer.MAX_VALUE));
  }
}
