package org.lemmata.study.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  @Test
  void eachKindSaysWhatWasSeen() {
    assertEquals(
        "largest gap: error 1.25e-13, tolerance 1e-12.",
        new Evidence.ExactError("largest gap", 1.25e-13, 1e-12).sentence());
    assertEquals(
        "smallest loss: 0.5, allowed at least 0.25.",
        Evidence.Extreme.notBelow("smallest loss", 0.5, 0.25).sentence());
    assertEquals(
        "largest loss: 0.5, allowed at most 0.25.",
        Evidence.Extreme.notAbove("largest loss", 0.5, 0.25).sentence());
    assertEquals(
        "step: 0.03846 ± 0.00012, predicted 0.038 (margin 0.001).",
        new Evidence.Agreement("step", 1 / 26.0, 0.00012, 0.038, 0.001).sentence());
    assertEquals(
        "slope: -0.500 ± 0.010, allowed from -0.55 to -0.45.",
        new Evidence.Within("slope", -0.5, 0.01, -0.55, -0.45).sentence());
  }

  @Test
  void numbersHaveTheDigitsThatMatter() {
    assertEquals("0.0001", Words.number(1e-4));
    assertEquals("1.25e-07", Words.number(1.25e-7));
    assertEquals("100000", Words.number(100000.4));
    assertEquals("1.005", Words.number(1.005));
    assertEquals("0.035076 ± 5.6e-05", Words.estimate(0.0350757, 5.6e-5));
    assertEquals("12.3 ± 2.0", Words.estimate(12.3, 2));
    assertEquals("0.1 ± NaN", Words.estimate(0.1, Double.NaN));
    assertEquals("NaN ± 0.10", Words.estimate(Double.NaN, 0.1));
    assertEquals("2e-12 ± 1.0e-12", Words.estimate(2e-12, 1e-12));
  }

  @Test
  void aConjunctionSaysAllItsParts() {
    Evidence all =
        Evidence.all(
            "both",
            new Evidence.ExactError("first", 0, 0),
            new Evidence.ExactError("second", 1, 0));
    assertEquals(
        "both: first: error 0, tolerance 0. second: error 1, tolerance 0.", all.sentence());
    assertEquals(2, all.strips().size());
    assertThrows(IllegalArgumentException.class, () -> Evidence.all("nothing", List.of()));
  }

  @Test
  void certainEvidenceAgreesWithinItsBoundsOnly() {
    assertTrue(new Evidence.ExactError("e", 1e-12, 1e-12).agrees());
    assertFalse(new Evidence.ExactError("e", Double.NaN, 1e-12).agrees());
    assertFalse(new Evidence.ExactError("e", Double.POSITIVE_INFINITY, 1).agrees());
    assertTrue(new Evidence.Extreme("x", 1, 1, 2).agrees());
    assertFalse(new Evidence.Extreme("x", Double.NaN, 1, 2).agrees());
    assertFalse(Evidence.Extreme.notAbove("x", 2.1, 2).agrees());
  }

  @Test
  void anEstimateThatCannotBeOneIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Evidence.Agreement("x", 0, -1e-9, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Evidence.Agreement("x", 0, 1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Evidence.Within("x", 0, -1, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Evidence.Within("x", 0, 1, 2, 1));
    assertThrows(IllegalArgumentException.class, () -> new Evidence.Within("x", 0, 1, 0.5, 0, 1));
    assertThrows(
        IllegalArgumentException.class, () -> new Evidence.Within("x", 0, 1, Double.NaN, 0, 1));
  }

  @Test
  void aStripShowsWhatDecides() {
    Strip strip = new Evidence.Agreement("step", 2, 0.5, 1, 0.25).strips().get(0);
    assertEquals(new Strip("step", 2, 0.5, 0.75, 1.25, 1, false), strip);
  }
}
