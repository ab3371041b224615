package org.lemmata.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void powersOfTenAreWrittenOut() {
    assertEquals(
        "Error 5.24\u00a0×\u00a010⁻¹⁴, tolerance 10⁻¹².",
        Wording.sentence("error 5.24e-14, tolerance 1.00e-12."));
    assertEquals("Loss 2.5\u00a0×\u00a010⁷", Wording.sentence("loss 2.50e+07"));
    assertEquals(
        "Slope −0.5, from −2\u00a0×\u00a010⁻³", Wording.sentence("slope -0.5, from -2e-3"));
    assertEquals("At 20\u00a0×\u00a010³", Wording.sentence("at 20e3"));
  }

  @Test
  void namesAndFormulasStayAsTheyAre() {
    assertEquals("$x^2$ at 1e5a, v2e10, 3.5", Wording.sentence("$x^2$ at 1e5a, v2e10, 3.5"));
    assertEquals("2-node rule, x-1, $-1$", Wording.sentence("2-node rule, x-1, $-1$"));
    assertEquals("d = 2: step", Wording.sentence("d = 2: step"));
    assertEquals("", Wording.sentence(""));
  }
}
