package org.lemmata.harmonics.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
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
    assertEquals(0, both.mean(0), 6 * both.estimate(0).standardError());
    assertTrue(both.estimate(1).standardError() < 0.7 * both.estimate(0).standardError());
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
    assertEquals(Math.log(4), information.mean(0), 6 * error);
    assertTrue(error < 0.6, "standard error " + error);
  }
}
