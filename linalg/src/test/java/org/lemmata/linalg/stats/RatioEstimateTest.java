package org.lemmata.linalg.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class RatioEstimateTest {

  /** Numerator 2 + a, denominator 4 + a/2 + b: the ratio of expectations is 1/2. */
  private static Moments draw(Stream stream, int count) {
    Moments moments = new Moments(2);
    for (int i = 0; i < count; i++) {
      double a = stream.nextNormal();
      moments.add(2 + a, 4 + 0.5 * a + stream.nextNormal());
    }
    return moments;
  }

  @Property(tries = 50)
  void theRatioIsASmoothFunction(@ForAll long seed) {
    Moments moments = draw(Streams.of(seed, "ratio").stream(0), 100);
    double a = moments.mean(0);
    double b = moments.mean(1);
    Estimate ratio = RatioEstimate.ratio(moments, 0, 1);
    Estimate smooth = RatioEstimate.smooth(moments, a / b, 1 / b, -a / (b * b));
    assertEquals(smooth.value(), ratio.value());
    assertEquals(smooth.standardError(), ratio.standardError(), 1e-14);
  }

  @Test
  void theErrorIsThatOfTheScatter() {
    Streams family = Streams.of(6, "ratio scatter");
    Moments z = new Moments(1);
    int runs = 4000;
    for (int i = 0; i < runs; i++) {
      z.add(RatioEstimate.ratio(draw(family.stream(i), 400), 0, 1).z(0.5));
    }
    assertEquals(0, z.mean(0), within(Math.sqrt(1.0 / runs)));
    assertEquals(1, z.covariance(0, 0), within(Math.sqrt(2.0 / runs)));
  }

  @Test
  void aConstantRatioHasNoError() {
    Moments moments = new Moments(2);
    for (int i = 1; i < 50; i++) {
      moments.add(0.3 * i, 0.1 * i);
    }
    assertEquals(3, RatioEstimate.ratio(moments, 0, 1).value(), 1e-14);
    assertEquals(0, RatioEstimate.ratio(moments, 0, 1).standardError(), 1e-8);
    assertEquals(
        RatioEstimate.ratio(moments, 0, 1).times(-1).standardError(),
        RatioEstimate.smooth(moments, 0, 0, 0).standardError(),
        1e-8);
  }

  @Test
  void unitsCostNothing() {
    Moments one = new Moments(2);
    Moments scaled = new Moments(2);
    for (int i = 1; i < 50; i++) {
      one.add(3 + i % 7, 5 + i % 3);
      scaled.add(Math.scalb(3.0 + i % 7, -565), Math.scalb(5.0 + i % 3, 400));
    }
    Estimate expected = RatioEstimate.ratio(one, 0, 1);
    assertEquals(48, expected.degreesOfFreedom());
    double error = Math.scalb(expected.standardError(), -965);
    assertEquals(error, RatioEstimate.ratio(scaled, 0, 1).standardError());
    Estimate smooth = RatioEstimate.smooth(one, 0, 1, -2);
    assertEquals(48, smooth.degreesOfFreedom());
    assertEquals(
        Math.scalb(smooth.standardError(), 300),
        RatioEstimate.smooth(scaled, 0, Math.scalb(1.0, 865), Math.scalb(-2.0, -100))
            .standardError());
  }

  @Test
  void refusesZeroDenominatorsAndWrongGradients() {
    Moments moments = new Moments(2);
    moments.add(1, -1);
    moments.add(2, 1);
    assertThrows(IllegalArgumentException.class, () -> RatioEstimate.ratio(moments, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> RatioEstimate.smooth(moments, 1, 1));
  }

  /**
   * The scatter about the ratio is from far above to far below what the rounding of covariances
   * leaves of it: beyond five standard errors there is one of 10⁶.
   */
  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 1e-7, 3e-8, 1e-8, 3e-9, 1e-9, 1e-10, 1e-12, 0})
  void aTrueRatioIsNotRefuted(double scatter) {
    Streams family = Streams.of(5, "near one ratio");
    for (int i = 0; i < 1000; i++) {
      Stream stream = family.stream(i);
      Moments moments = new Moments(2);
      Moments three = new Moments(3);
      for (int j = 0; j < 100; j++) {
        double x = 1 + stream.nextNormal();
        double noise = scatter * stream.nextNormal();
        moments.add(3 * x + noise, x);
        three.add(x + noise, x, 1);
      }
      Estimate ratio = RatioEstimate.ratio(moments, 0, 1);
      assertTrue(Math.abs(ratio.z(3)) < 6, ratio.toString());
      assertTrue(ratio.standardError() > 0.05 * scatter);
      double difference = three.mean(0) - three.mean(1);
      Estimate smooth = RatioEstimate.smooth(three, difference, 1, -1, 7);
      assertTrue(Math.abs(smooth.z(0)) < 6, smooth.toString());
      assertTrue(smooth.standardError() > 0.05 * scatter);
    }
  }

  /**
   * By hand: the variance of 1 and 3 is 2, that of the difference 0; a quarter √2 of it is left.
   */
  @Test
  void noErrorIsSmallerThanItsRounding() {
    Moments moments = new Moments(2);
    moments.add(1, 1);
    moments.add(3, 3);
    double expected = Math.sqrt(Math.sqrt(2) / 4 * 0x1p-52 * 8 / 2);
    assertEquals(expected, RatioEstimate.smooth(moments, 0, 1, -1).standardError(), 1e-15);
    assertEquals(expected / 2, RatioEstimate.ratio(moments, 0, 1).standardError(), 1e-15);
    assertEquals(0, RatioEstimate.smooth(moments, 0, 0, 0).standardError());
    moments.add(Double.NaN, 1);
    assertTrue(Double.isNaN(RatioEstimate.ratio(moments, 0, 1).standardError()));
  }

  /** By hand: a scatter of 1e9 about a mean of 100, times 1e306; and of 1e-300 over 1e-310. */
  @Test
  void errorsInRangeAreFinite() {
    Moments large = new Moments(2);
    large.add(1e308, -900);
    large.add(1e308, 1100);
    assertEquals(1, RatioEstimate.ratio(large, 0, 1).standardError() / 1e307, 1e-14);
    Moments small = new Moments(2);
    small.add(0, 1e-310);
    small.add(2e-300, 1e-310);
    assertEquals(1, RatioEstimate.ratio(small, 0, 1).standardError() / 1e10, 1e-12);
  }
}
