package org.lemmata.doremi.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lemmata.seeds.Agreement.within;

import org.junit.jupiter.api.Test;
import org.lemmata.doremi.text.Domains;
import org.lemmata.doremi.weight.DomainWeights;
import org.lemmata.linalg.random.Streams;

class WindowsTest {

  private static final Streams STREAMS = Streams.of(4, "windows");
  private static final Domains DOMAINS = Domains.builtIn(STREAMS, 0, 8);

  @Test
  void domainsAreDrawnByTheirWeights() {
    DomainWeights weights = DomainWeights.of(0.3, 0, 0.1, 0.2, 0, 0.4);
    int windows = 20_000;
    Windows drawn = Windows.drawn(DOMAINS, weights, windows, 8, STREAMS.stream(1));
    assertEquals(8 * windows, drawn.size());
    int sum = 0;
    for (int i = 0; i < 6; i++) {
      double error = Math.sqrt(weights.get(i) * (1 - weights.get(i)) / windows);
      double share = drawn.tokensOf(i) / (8.0 * windows);
      assertEquals(weights.get(i), share, within(error), "domain " + i);
      sum += drawn.tokensOf(i);
    }
    assertEquals(drawn.size(), sum);
    assertEquals(0, drawn.tokensOf(1));
  }

  @Test
  void orAsManyOfEach() {
    Windows each = Windows.each(DOMAINS, 3, 8, STREAMS.stream(2));
    for (int i = 0; i < 6; i++) {
      assertEquals(24, each.tokensOf(i));
    }
  }
}
