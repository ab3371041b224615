package org.lemmata.doremi.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lemmata.doremi.minimax.Mode;

class SignalTest {

  /** The tokens of DomainWeightsTest: excesses 2, -1.5 and 0; means 2 and 5.5/3. */
  @Test
  void whatMovesTheWeights() {
    double[] proxy = {3, 1, 2};
    double[] reference = {1, 2.5, 2};
    assertEquals(2.0 / 3, new Signal(Mode.DOREMI, Clipping.TOKEN).lambda(proxy, reference), 1e-15);
    assertEquals(0.5 / 3, new Signal(Mode.DOREMI, Clipping.MEAN).lambda(proxy, reference), 1e-15);
    assertEquals(2, new Signal(Mode.HARDEST, Clipping.TOKEN).lambda(proxy, reference), 1e-15);
    assertEquals(
        -5.5 / 3, new Signal(Mode.EASIEST, Clipping.TOKEN).lambda(proxy, reference), 1e-15);
    assertFalse(new Signal(Mode.HARDEST, Clipping.TOKEN).needsReference());
    assertTrue(new Signal(Mode.EASIEST, Clipping.TOKEN).needsReference());
  }
}
