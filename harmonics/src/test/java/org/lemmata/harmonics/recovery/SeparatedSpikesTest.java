package org.lemmata.harmonics.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import org.junit.jupiter.api.Test;
import org.lemmata.harmonics.polynomial.Legendre;
import org.lemmata.harmonics.polynomial.SphereMean;
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
}
