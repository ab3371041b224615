package org.lemmata.sophia.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PreconditionedTest {

  @Test
  void thePapersRule() {
    Preconditioned rule = new Preconditioned(0.5, 2, 1e-3);
    assertEquals(0.5 * 0.25, rule.step(0.5, 1));
    assertEquals(-0.5, rule.step(-9, 1));
    assertEquals(0.5, rule.step(0.002, -4));
    assertEquals(0.25, rule.step(0.0005, -4), 1e-15);
    assertEquals(rule.step(0.3, 0.7), rule.earlier(0.3, 0.7), 1e-15);
    assertTrue(Double.isNaN(CoordinateClip.to(Double.NaN, 1)));
  }
}
