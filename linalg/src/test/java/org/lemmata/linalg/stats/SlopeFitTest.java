package org.lemmata.linalg.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.linalg.ReferenceData;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class SlopeFitTest {

  @Property(tries = 100)
  void agreesWithCommonsMath(@ForAll long seed, @ForAll @IntRange(min = 3, max = 60) int points) {
    Stream stream = Streams.of(seed, "slope").stream(0);
    double[] x = new double[points];
    double[] y = new double[points];
    SimpleRegression expected = new SimpleRegression();
    for (int i = 0; i < points; i++) {
      x[i] = 5 + stream.nextNormal();
      y[i] = 2 - 3 * x[i] + stream.nextNormal();
      expected.addData(x[i], y[i]);
    }
    SlopeFit fit = SlopeFit.of(x, y);
    double scale = 1 + Math.abs(expected.getSlope()) + expected.getSlopeStdErr();
    assertEquals(expected.getSlope(), fit.slope(), 1e-9 * scale);
    assertEquals(expected.getIntercept(), fit.intercept(), 1e-8 * scale);
    assertEquals(expected.getSlopeStdErr(), fit.slopeStandardError(), 1e-8 * scale);
    assertEquals(points, fit.points());
    assertEquals(points - 2, fit.degreesOfFreedom());
    Interval interval = fit.interval(0.95);
    double reach = expected.getSlopeConfidenceInterval(0.05);
    assertEquals(reach, (interval.high() - interval.low()) / 2, 1e-7 * (reach + scale));
  }

  /** NIST StRD, Norris: certified slope and intercept with their standard deviations. */
  @Test
  void norris() throws IOException {
    double[][] rows = ReferenceData.rows("strd/norris.txt");
    double[] y = Arrays.stream(rows).mapToDouble(row -> row[0]).toArray();
    double[] x = Arrays.stream(rows).mapToDouble(row -> row[1]).toArray();
    SlopeFit fit = SlopeFit.of(x, y);
    assertEquals(1.00211681802045, fit.slope(), 1e-14);
    assertEquals(-0.262323073774029, fit.intercept(), 1e-12);
    assertEquals(0.429796848199937e-3, fit.slopeStandardError(), 1e-15);
  }

  @Test
  void givenErrorsWeighAsRepetitions() {
    double[] x = {0, 1, 2, 5};
    double[] y = {1, 2.5, 4, 12};
    SlopeFit weighted = SlopeFit.of(x, y, new double[] {0.5, 1, 1, 0.5});
    double[] longX = {0, 0, 0, 0, 1, 2, 5, 5, 5, 5};
    double[] longY = {1, 1, 1, 1, 2.5, 4, 12, 12, 12, 12};
    double[] ones = new double[10];
    Arrays.fill(ones, 1);
    SlopeFit repeated = SlopeFit.of(longX, longY, ones);
    assertEquals(repeated.slope(), weighted.slope(), 1e-14);
    assertEquals(repeated.intercept(), weighted.intercept(), 1e-14);
    assertEquals(repeated.slopeStandardError(), weighted.slopeStandardError(), 1e-14);
    assertEquals(SlopeFit.of(longX, longY).slope(), weighted.slope(), 1e-14);
    // By hand: the weighted squares of x sum to 105, about the mean 2.3.
    assertEquals(1 / Math.sqrt(105 - 10 * 2.3 * 2.3), weighted.slopeStandardError(), 1e-14);
    assertEquals(Double.POSITIVE_INFINITY, weighted.degreesOfFreedom());
    Interval interval = weighted.interval(0.95);
    assertEquals(
        1.959963984540054 * weighted.slopeStandardError(),
        interval.high() - weighted.slope(),
        1e-12);
  }

  @Test
  void intervalsCoverAtTheirLevel() {
    int runs = 4000;
    int ordinary = 0;
    int given = 0;
    double[] x = {1, 2, 3, 4, 6};
    double[] errors = {1, 2, 0.5, 1, 3};
    Streams family = Streams.of(8, "coverage");
    for (int run = 0; run < runs; run++) {
      Stream stream = family.stream(run);
      double[] y = new double[5];
      double[] scattered = new double[5];
      for (int i = 0; i < 5; i++) {
        y[i] = 1 + 2 * x[i] + stream.nextNormal();
        scattered[i] = 1 + 2 * x[i] + errors[i] * stream.nextNormal();
      }
      ordinary += SlopeFit.of(x, y).interval(0.9).contains(2) ? 1 : 0;
      given += SlopeFit.of(x, scattered, errors).interval(0.9).contains(2) ? 1 : 0;
    }
    double error = Math.sqrt(0.9 * 0.1 / runs);
    assertEquals(0.9, (double) ordinary / runs, within(error));
    assertEquals(0.9, (double) given / runs, within(error));
  }

  /** By hand: the differences are whole. */
  @Test
  void aLargeOffsetCostsNothing() {
    double[] x = {9e15, 9e15 + 1, 9e15 + 2};
    assertEquals(1, SlopeFit.of(x, new double[] {1, 2, 3}).slope());
    SlopeFit scattered = SlopeFit.of(x, new double[] {1, 2, 6});
    assertEquals(2.5, scattered.slope(), 1e-15);
    assertEquals(Math.sqrt(0.75), scattered.slopeStandardError(), 1e-15);
    SlopeFit weighted = SlopeFit.of(x, new double[] {1, 2, 6}, new double[] {1e20, 1, 1});
    assertEquals(4, weighted.slope(), 1e-14);
    assertEquals(Math.sqrt(2), weighted.slopeStandardError(), 1e-15);
  }

  /** Powers of two change no bit but the exponent. */
  @ParameterizedTest
  @CsvSource({"515, 515", "-665, -665", "1000, 900", "-1000, -900", "-500, 500", "1018, 1018"})
  void unitsCostNothing(int unitX, int unitY) {
    double[] x = {1, 2, 4, 7};
    double[] y = {1, 2.5, 4, 9};
    double[] errors = {0.5, 1, 2, 1};
    double[] scaledX = Arrays.stream(x).map(v -> Math.scalb(v, unitX)).toArray();
    double[] scaledY = Arrays.stream(y).map(v -> Math.scalb(v, unitY)).toArray();
    double[] scaledErrors = Arrays.stream(errors).map(v -> Math.scalb(v, unitY)).toArray();
    same(SlopeFit.of(x, y), SlopeFit.of(scaledX, scaledY), unitX, unitY);
    SlopeFit weighted = SlopeFit.of(scaledX, scaledY, scaledErrors);
    same(SlopeFit.of(x, y, errors), weighted, unitX, unitY);
  }

  private static void same(SlopeFit expected, SlopeFit scaled, int unitX, int unitY) {
    assertEquals(Math.scalb(expected.slope(), unitY - unitX), scaled.slope());
    assertEquals(Math.scalb(expected.intercept(), unitY), scaled.intercept());
    double error = Math.scalb(expected.slopeStandardError(), unitY - unitX);
    assertEquals(error, scaled.slopeStandardError());
    assertTrue(error > 0);
  }

  @Test
  void refusesWhatDoesNotFitADouble() {
    double[] small = {1e-200, 2e-200, 4e-200};
    double[] large = {1e200, 2e200, 5e200};
    double[] one = {1, 1, 1};
    double[] far = {1e-60, 1, 1e60};
    assertThrows(IllegalArgumentException.class, () -> SlopeFit.of(small, large));
    assertThrows(IllegalArgumentException.class, () -> SlopeFit.of(large, small));
    assertThrows(IllegalArgumentException.class, () -> SlopeFit.of(small, large, one));
    assertThrows(IllegalArgumentException.class, () -> SlopeFit.of(large, large, far));
  }

  @Test
  void refusesWhatDetermineNoLine() {
    double[] two = {1, 2};
    double[] three = {1, 2, 3};
    double[] equal = {0.1, 0.1, 0.1};
    double[] bad = {1, Double.NaN, 3};
    assertThrows(IllegalArgumentException.class, () -> SlopeFit.of(two, two));
    assertThrows(IllegalArgumentException.class, () -> SlopeFit.of(two, three));
    assertThrows(IllegalArgumentException.class, () -> SlopeFit.of(equal, three));
    assertThrows(IllegalArgumentException.class, () -> SlopeFit.of(three, bad));
    assertThrows(IllegalArgumentException.class, () -> SlopeFit.of(three, three, two));
    assertThrows(IllegalArgumentException.class, () -> SlopeFit.of(two, two, new double[] {1, 0}));
    assertThrows(IllegalArgumentException.class, () -> SlopeFit.of(three, three).interval(1));
    assertTrue(SlopeFit.of(three, three).interval(0.99).contains(1));
    assertEquals(new Estimate(1, 0, 1), SlopeFit.of(three, three).estimate());
  }

  /** The slope is 0, so that its interval is its reach; P(|T| &lt; t) = t / √(2 + t²). */
  @ParameterizedTest
  @CsvSource({
    "0.4, 0.61721339984836768183",
    "1e-5, 1.4142135624438058426e-5",
    "1e-10, 1.4142135623730951003e-10",
    "1e-16, 1.4142135623730950192e-16"
  })
  void intervalsOfSmallLevelsKeepTheirDigits(double level, double expected) {
    double[] x = {-1.5, -0.5, 0.5, 1.5};
    double[] y = {1, 0, 0, 1};
    SlopeFit fit = SlopeFit.of(x, y);
    assertEquals(0, fit.slope());
    Interval interval = fit.interval(level);
    assertEquals(expected, interval.high() / fit.slopeStandardError(), 1e-12 * expected);
    assertEquals(-interval.high(), interval.low());
  }
}
