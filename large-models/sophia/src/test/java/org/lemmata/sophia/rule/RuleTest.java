package org.lemmata.sophia.rule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RuleTest {

  /** NOTES.md: the golden vector of the repository's rule. */
  @Test
  void theRepositorysRule() {
    RepositorySophiaG rule = new RepositorySophiaG(3, 0.1, 0.965, 0.99, 0.04, 0.1, 1000);
    double[] p = {1, -2, 0.5};
    rule.step(p, new double[] {0.3, -0.1, 0.02});
    assertArrayEquals(new double[] {0.89, -1.88, 0.395}, p, 1e-9);
    rule.step(p, new double[] {0.2, 0.1, -0.02});
    assertArrayEquals(new double[] {0.7811, -1.9612, 0.49105}, p, 1e-9);
    rule.refresh(new double[] {0.5, 0.1, 0});
    rule.step(p, new double[] {-0.1, 0.3, 0.01});
    assertArrayEquals(new double[] {0.7602561375, -2.041588, 0.3861395}, p, 1e-9);
    rule.step(p, new double[] {0.05, -0.2, 0.04});
    assertArrayEquals(new double[] {0.7383268638, -2.1023364966, 0.282278105}, p, 1e-9);
  }

  @Test
  void thePapersRule() {
    Preconditioned rule = new Preconditioned(0.5, 2, 1e-3);
    assertEquals(0.5 * 0.25, rule.step(0.5, 1));
    assertEquals(-0.5, rule.step(-9, 1));
    assertEquals(0.5, rule.step(0.002, -4));
    assertEquals(0.25, rule.step(0.0005, -4), 1e-15);
    assertEquals(rule.step(0.3, 0.7), rule.earlier(0.3, 0.7), 1e-15);
    assertTrue(Double.isNaN(Clip.to(Double.NaN, 1)));
  }
}
