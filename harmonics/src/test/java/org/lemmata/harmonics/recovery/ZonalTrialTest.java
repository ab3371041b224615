package org.lemmata.harmonics.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.harmonics.field.BasisFunction;
import org.lemmata.harmonics.polynomial.Legendre;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;

class ZonalTrialTest {

  private static final Streams STREAMS = Streams.of(6, "zonal");

  @ParameterizedTest
  @CsvSource({"2,3", "3,1", "4,5", "5,6"})
  void theCorrelationIsTheSumOverSamples(int d, int k) {
    Matrix points = NoisySamples.points(700, d, STREAMS, 0);
    double[] labels = new double[700];
    STREAMS.stream(1).normals(labels, 0, 700);
    BasisFunction correlation =
        new MaximumCorrelation(d, k, STREAMS.stream(2)).correlation(points, labels);
    Legendre legendre = new Legendre(d);
    Matrix at = NoisySamples.points(20, d, STREAMS, 3);
    for (int j = 0; j < 20; j++) {
      double sum = 0;
      for (int i = 0; i < 700; i++) {
        double t = 0;
        for (int l = 0; l < d; l++) {
          t += points.get(i, l) * at.get(j, l);
        }
        sum += labels[i] * legendre.value(k, Math.max(-1, Math.min(1, t)));
      }
      assertEquals(sum, correlation.value(at.row(j)), 1e-10);
    }
  }

  @ParameterizedTest
  @CsvSource({"3,5", "4,4", "5,6", "6,3"})
  void aHighSpikeIsFoundAndALowOneIsNot(int d, int k) {
    MaximumCorrelation estimator = new MaximumCorrelation(d, k, STREAMS.stream(4));
    int failures = 0;
    for (int r = 0; r < 12; r++) {
      ZonalTrial high = ZonalTrial.run(d, k, 100, 3000, estimator, STREAMS, r);
      assertTrue(high.distance() < 0.2 && !high.missed(), high::toString);
      ZonalTrial low = ZonalTrial.run(d, k, 1e-3, 300, estimator, STREAMS, r);
      failures += low.succeeded() ? 0 : 1;
    }
    assertTrue(failures >= 8, () -> "a spike below the noise should not be found");
  }

  @Test
  void distancesThatAreKnown() {
    for (double angle : new double[] {0, 0.1, 0.7, 2, Math.PI}) {
      double cosine = Math.cos(angle);
      double chord = 2 * Math.sin(angle / 2);
      assertEquals(chord, ZonalTrial.distance(new Legendre(5), 1, cosine), 1e-4);
      // On the circle Pₖ(cos t) = cos kt.
      double circle = 2 * Math.abs(Math.sin(3 * angle / 2));
      assertEquals(circle, ZonalTrial.distance(new Legendre(2), 3, cosine), 3e-4);
      // Of degree 2 the difference is a quadratic form with eigenvalues +- d/(d-1) sin(angle).
      double form = 5.0 / 4 * Math.abs(Math.sin(angle));
      assertEquals(form, ZonalTrial.distance(new Legendre(5), 2, cosine), 2e-4);
    }
    assertTrue(new ZonalTrial(0.49, false).succeeded());
    assertTrue(!new ZonalTrial(0.5, false).succeeded());
  }

  /** Points opposite have the same value for even degrees: both are the axis. */
  @Test
  void theAxisOfAnEvenFunctionIsFoundUpToItsSign() {
    assertEquals(0, ZonalTrial.distance(new Legendre(5), 6, -1), 1e-12);
    assertEquals(2, ZonalTrial.distance(new Legendre(5), 5, -1), 1e-12);
  }

  /** On the circle 2 |sin(k angle/2)|; on a fixed grid the difference would be seen at 0 alone. */
  @ParameterizedTest
  @ValueSource(ints = {31, 33, 256, 511, 512, 513, 1000})
  void distancesOfHighDegrees(int k) {
    double exact = 2 * Math.sin(0.4);
    double found = ZonalTrial.distance(new Legendre(2), k, Math.cos(0.8 / k));
    assertTrue(found <= exact * (1 + 1e-9) && found >= exact * (1 - 1.0 / 200), "" + found);
    double seen = SeparatedSpikes.distance(new Legendre(2), k, Math.cos(0.8 / k));
    assertTrue(seen <= exact * (1 + 1e-9) && seen >= exact * 0.9, "" + seen);
  }
}
