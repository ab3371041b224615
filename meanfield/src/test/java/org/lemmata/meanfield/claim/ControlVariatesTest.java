package org.lemmata.meanfield.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.linalg.stats.RatioEstimate;

class ControlVariatesTest {

  /** y = 3 + 2 a - b exactly: nothing scatters about the plane. */
  @Test
  void exactPlane() {
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      double a = i * i % 7 - 2;
      double b = i % 5;
      rows.add(new double[] {3 + 2 * a - b, a, b});
    }
    Estimate mean = ControlVariates.mean(rows);
    assertEquals(3, mean.value(), 1e-13);
    assertEquals(0, mean.standardError(), 1e-7);
    assertEquals(9, mean.degreesOfFreedom());
  }

  /** Over many small samples the errors have the spread that is said of them. */
  @Test
  void standardErrorsAreThoseOfManySamples() {
    Moments moments = new Moments(2);
    int samples = 4000;
    for (int s = 0; s < samples; s++) {
      Stream stream = Streams.of(5, "variates").stream(s);
      List<double[]> rows = new ArrayList<>();
      for (int i = 0; i < 15; i++) {
        double a = stream.nextNormal();
        double b = 0.5 * a + stream.nextNormal();
        rows.add(new double[] {1 + 4 * a - 3 * b + stream.nextNormal(), a, b});
      }
      Estimate mean = ControlVariates.mean(rows);
      double off = mean.value() - 1;
      moments.add(mean.standardError() * mean.standardError(), off * off);
    }
    Estimate ratio = RatioEstimate.ratio(moments, 0, 1);
    assertEquals(1, ratio.value(), within(ratio.standardError()));
    assertTrue(ratio.standardError() < 0.03, ratio::toString);
    assertTrue(moments.mean(1) < 1.5 / 15, "less than without the two numbers: 26/15");
  }
}
