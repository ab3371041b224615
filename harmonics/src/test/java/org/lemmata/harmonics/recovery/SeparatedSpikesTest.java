package org.lemmata.harmonics.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.harmonics.polynomial.Legendre;
import org.lemmata.harmonics.polynomial.SphereMean;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Moments;

class SeparatedSpikesTest {

  private final Streams streams = Streams.of(1, "spikes");

  @Test
  void axesAreSeparated() {
    SeparatedSpikes spikes = SeparatedSpikes.draw(5, 6, 20, streams.stream(0));
    assertTrue(spikes.separation() >= SeparatedSpikes.SEPARATION);
  }

  /** Without samples every function is as likely as any other. */
  @Test
  void nothingIsToldByNoSamples() {
    SeparatedSpikes spikes = SeparatedSpikes.draw(3, 4, 4, streams.stream(0));
    assertEquals(0, spikes.tell(1, 0, streams, 0).information(), 1e-15);
    assertEquals(0, spikes.tell(1, 0, streams, 0).companion(), 1e-15);
  }

  /** What is taken from the information has the mean 0, and takes most of the scatter with it. */
  @Test
  void theCompanionHasMeanZero() {
    SeparatedSpikes spikes = SeparatedSpikes.draw(3, 4, 4, streams.stream(0));
    Moments both = new Moments(2);
    for (int r = 0; r < 4000; r++) {
      SeparatedSpikes.Told told = spikes.tell(1, 4, streams, r);
      both.add(told.companion(), told.information() - told.companion());
    }
    assertEquals(0, both.mean(0), within(both.estimate(0).standardError()));
    assertTrue(both.estimate(1).standardError() < 0.7 * both.estimate(0).standardError());
  }

  /** For one function L² is exp(β² P²) on average, one mean over the sphere. */
  @Test
  void oneFunctionLacksAllThatThereIs() {
    SeparatedSpikes spike = SeparatedSpikes.draw(5, 6, 1, streams.stream(0));
    Legendre legendre = new Legendre(5);
    double mean =
        new SphereMean(5, 24).of(t -> Math.exp(4 * legendre.value(6, t) * legendre.value(6, t)));
    assertEquals(33 * Math.log(mean), spike.mostLacking(2, 33), 1e-9);
  }

  /** The mean of L under its own law is that of L² under noise alone. */
  @Test
  void pairsOfFunctionsLackLess() {
    SeparatedSpikes spikes = SeparatedSpikes.draw(3, 2, 2, streams.stream(0));
    Moments ratios = new Moments(1);
    for (int r = 0; r < 40_000; r++) {
      ratios.add(1 / (1 + spikes.tell(1, 2, streams, r).companion()));
    }
    double error = ratios.estimate(0).standardError();
    assertEquals(Math.exp(spikes.mostLacking(1, 2)), ratios.mean(0), within(error));
    assertTrue(error < 7e-3, "standard error " + error);
  }

  /** Many samples tell which of the functions it is, ln 4 nats. */
  @Test
  void allIsToldByManySamples() {
    SeparatedSpikes spikes = SeparatedSpikes.draw(3, 4, 4, streams.stream(0));
    Moments information = new Moments(1);
    for (int r = 0; r < 400; r++) {
      SeparatedSpikes.Told told = spikes.tell(2, 200, streams, r);
      assertTrue(told.found());
      information.add(told.information());
    }
    double error = information.estimate(0).standardError();
    assertEquals(Math.log(4), information.mean(0), within(error, 399));
    assertTrue(error < 0.6, "standard error " + error);
  }

  /** One function in any dimension and of any degree, against one mean over the sphere. */
  @ParameterizedTest
  @CsvSource({
    "2, 1, 1.5",
    "2, 10, 2",
    "2, 30, 4",
    "3, 10, 1.5",
    "3, 30, 1.5",
    "3, 40, 1",
    "4, 12, 4",
    "5, 30, 2",
    "50, 3, 1.5",
    "1000, 1, 1.5",
    "1000, 2, 4"
  })
  void whatOneFunctionLacksInAnyDimension(int d, int k, double beta) {
    SeparatedSpikes spike = SeparatedSpikes.draw(d, k, 1, streams.stream(0));
    Legendre legendre = new Legendre(d);
    double mean =
        new SphereMean(d, (int) (4 * k * (2 + beta)))
            .of(t -> Math.exp(beta * beta * legendre.value(k, t) * legendre.value(k, t)));
    assertEquals(20 * Math.log(mean), spike.mostLacking(beta, 20), 1e-8);
  }

  /** Two functions on the circle, where a sum over equal angles is exact. */
  @Test
  void whatTwoFunctionsOnTheCircleLack() {
    double angle = 1.1;
    double same = 0;
    double apart = 0;
    for (int i = 0; i < 1000; i++) {
      double one = Math.cos(2 * Math.PI * i / 1000);
      same += Math.exp(9 * one * one) / 1000;
      apart += Math.exp(9 * one * Math.cos(2 * Math.PI * i / 1000 - angle)) / 1000;
    }
    Matrix axes = Matrix.of(2, 2, 1, Math.cos(angle), 0, Math.sin(angle));
    SeparatedSpikes spikes = new SeparatedSpikes(new Legendre(2), 1, axes);
    assertEquals(Math.log((same + apart) / 2), spikes.mostLacking(3, 1), 1e-9);
  }
}
