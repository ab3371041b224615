package org.lemmata.harmonics.field;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lemmata.seeds.Agreement.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.SampleQuantile;

class QuadraticRatiosTest {

  private static final Streams STREAMS = Streams.of(11, "quadratic ratios");

  /** d = 3: P(R > √5 cos(φ)) = 1 - cos(3 φ), see EulerLawTest. */
  @Test
  void hasTheExactLawInThreeVariables() {
    double[] ratios = QuadraticRatios.draw(3, 0, 100_000, STREAMS, Parallel.sequential());
    for (double p : new double[] {0.05, 0.5, 0.9, 0.99}) {
      Estimate quantile = SampleQuantile.of(ratios, p);
      double exact = Math.sqrt(5) * Math.cos(Math.acos(p) / 3);
      double reach = within(quantile.standardError(), quantile.degreesOfFreedom());
      assertEquals(exact, quantile.value(), reach, () -> "p=" + p);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10})
  void hasTheLawOfTheForms(int d) {
    double[] forms = new double[20_000];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = QuadraticForm.random(d, STREAMS.child("forms").stream(i)).ratio();
    }
    double[] ratios = QuadraticRatios.draw(d, 0, 100_000, STREAMS, Parallel.sequential());
    for (double p : new double[] {0.05, 0.5, 0.9, 0.99}) {
      Estimate one = SampleQuantile.of(forms, p);
      Estimate two = SampleQuantile.of(ratios, p);
      double error = Math.hypot(one.standardError(), two.standardError());
      double least = Math.min(one.degreesOfFreedom(), two.degreesOfFreedom());
      assertEquals(one.value(), two.value(), within(error, least), () -> "p=" + p);
    }
  }

  @Test
  void isTheRootOfTwoOnTheCircle() {
    for (double ratio : QuadraticRatios.draw(2, 0, 100, STREAMS, Parallel.sequential())) {
      assertEquals(Math.sqrt(2), ratio, 1e-13);
    }
  }

  @Test
  void aFloorHidesWhatIsBelowAndThreadsChangeNothing() {
    double[] all = QuadraticRatios.draw(6, 0, 3_000, STREAMS, Parallel.sequential());
    try (Parallel three = Parallel.of(3)) {
      assertArrayEquals(all, QuadraticRatios.draw(6, 0, 3_000, STREAMS, three));
    }
    double[] high = QuadraticRatios.draw(6, 3.3, 3_000, STREAMS, Parallel.sequential());
    for (int i = 0; i < all.length; i++) {
      assertEquals(all[i] > 3.3 ? all[i] : 0, high[i], 1e-12);
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> QuadraticRatios.draw(1, 0, 1, STREAMS, Parallel.sequential()));
  }
}
