package org.lemmata.linalg.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lemmata.seeds.Agreement.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
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
}
