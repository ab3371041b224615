package org.lemmata.study.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Interval;

class EvidenceTest {

  @Test
  void eachKindSaysWhatWasSeen() {
    assertEquals(
        "largest gap: error 1.25e-13, rounding allows 1e-12.",
        new Rounding("largest gap", 1.25e-13, 1e-12).sentence());
    assertEquals(
        "smallest loss: 0.5, allowed at least 0.25.",
        Searched.notBelow("smallest loss", 0.5, 0.25).sentence());
    assertEquals(
        "largest loss: 0.5, allowed at most 0.25.",
        Searched.notAbove("largest loss", 0.5, 0.25).sentence());
    assertEquals(
        "step: 0.03846 ± 0.00012, predicted 0.038 (margin 0.001).",
        Mean.near("step", new Estimate(1 / 26.0, 0.00012), 0.038, 0.001).sentence());
    assertEquals(
        "slope: -0.500 ± 0.010, allowed from -0.55 to -0.45.",
        Mean.within("slope", new Estimate(-0.5, 0.01), new Interval(-0.55, -0.45)).sentence());
  }

  @Test
  void aConjunctionSaysAllItsParts() {
    Evidence all = Every.of("both", new Rounding("first", 0, 0), new Rounding("second", 1, 0));
    assertEquals(
        "both: first: error 0, allowed none. second: error 1, allowed none.", all.sentence());
    assertEquals(2, all.strips().size());
    assertThrows(IllegalArgumentException.class, () -> Every.of("nothing", List.<Evidence>of()));
  }

  @Test
  void certainEvidenceAgreesWithinItsBoundsOnly() {
    assertTrue(new Rounding("e", 1e-12, 1e-12).agrees());
    assertFalse(new Rounding("e", Double.NaN, 1e-12).agrees());
    assertFalse(new Rounding("e", Double.POSITIVE_INFINITY, 1).agrees());
    assertTrue(new Searched("x", 1, new Interval(1, 2)).agrees());
    assertFalse(new Searched("x", Double.NaN, new Interval(1, 2)).agrees());
    assertFalse(Searched.notAbove("x", 2.1, 2).agrees());
  }

  @Test
  void evidenceThatCannotBeOneIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Estimate(0, -1e-9));
    assertThrows(IllegalArgumentException.class, () -> new Estimate(0, 1, 0.5));
    Estimate estimate = new Estimate(0, 1);
    assertThrows(IllegalArgumentException.class, () -> Mean.near("x", estimate, 0, 0));
    assertThrows(
        IllegalArgumentException.class, () -> Mean.within("x", estimate, new Interval(1, 1)));
    assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1));
    assertThrows(IllegalArgumentException.class, () -> new Approximation("x", 0, 1, " "));
    double[] one = {1};
    assertThrows(IllegalArgumentException.class, () -> Runs.mean("x", one, Interval.atLeast(0)));
    Rounding part = new Rounding("x", 0, 0);
    assertThrows(IllegalArgumentException.class, () -> Every.of("twice", part, part));
  }

  @Test
  void countsProbabilitiesAndErrorsOutOfRangeAreRefused() {
    Interval half = Interval.atMost(0.5);
    for (long[] counts : new long[][] {{0, 0}, {-1, 3}, {4, 3}, {1, -1}}) {
      refuses(() -> new Proportion("hits", counts[0], counts[1], half));
    }
    refuses(() -> new Proportion("hits", 1, 3, new Interval(1.1, 2)));
    refuses(() -> new Proportion("hits", 1, 3, Interval.atMost(-1e-9)));
    assertEquals(1, new Proportion("hits", 3, 3, Interval.atLeast(1)).p());
    for (double p : new double[] {Math.nextUp(1.0), -1e-300, Double.POSITIVE_INFINITY}) {
      refuses(() -> new Tail("law", p));
    }
    assertTrue(Double.isNaN(new Tail("law", Double.NaN).p()));
    assertTrue(new Tail("law", 1).supports(0.1) && !new Tail("law", 0).supports(0.1));
    for (double negative : new double[] {-5, -Double.MIN_VALUE, Double.NEGATIVE_INFINITY}) {
      refuses(() -> new Rounding("error", negative, 1));
      refuses(() -> new Rounding("error", 0, negative));
      refuses(() -> new Approximation("error", negative, 1, "digits"));
      refuses(() -> new Approximation("error", 0, negative, "digits"));
    }
    assertTrue(new Rounding("error", -0.0, 0).agrees());
    JsonNode json = EvidenceJson.write(new Tail("law", 1));
    ((ObjectNode) json).put("p", 1.5);
    refuses(() -> EvidenceJson.read(json));
  }

  private static void refuses(Executable evidence) {
    assertThrows(IllegalArgumentException.class, evidence);
  }

  @Test
  void partsOfPartsHaveTheNameOfTheWhole() {
    Every whole =
        Every.of("both", new Rounding("a", 0, 0), Every.of("cells", new Rounding("b", 0, 0)))
            .rig(Every.of("engine", new Rounding("c", 0, 0)));
    assertEquals(
        List.of("a HEADLINE", "cells, b HEADLINE", "engine, c RIG"),
        whole.comparisons().stream().map(part -> part.name() + " " + part.role()).toList());
    assertEquals("cells, b: error 0, allowed none.", whole.comparisons().get(1).sentence());
  }

  @Test
  void runsAreJudgedByTheirMeanOrExactlyByTheirMedian() {
    double[] runs = {1, 2, 3, 4, 5, 6, 7, 8};
    Runs mean = Runs.mean("gap", runs, Interval.atLeast(0));
    assertEquals("gap: mean of 8 runs 4.50 ± 0.87, allowed at least 0.", mean.sentence());
    // Mean 4.5, standard error sqrt(6/8), 3.4995 the two-sided 1% point of Student's law with 7.
    assertEquals(4.5 - 3.4994832973504937 * Math.sqrt(0.75), mean.interval(0.01).low(), 1e-9);
    Runs median = Runs.median("gap", runs, Interval.atLeast(0));
    assertEquals("gap: median of 8 runs 4.5 (1 to 8), allowed at least 0.", median.sentence());
    // Both ends of 8 miss the median with probability 2/256.
    assertEquals(new Interval(1, 8), median.interval(0.01));
    assertTrue(Double.isInfinite(median.interval(0.007).low()));
    assertEquals(2.0 / 256, Runs.median("gap", runs, Interval.atLeast(8.5)).p(), 1e-12);
    assertEquals(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0), median.strip().runs());
    double[] same = {1, 1, 1, 1};
    assertTrue(
        Double.isInfinite(Runs.mean("accuracy", same, Interval.atLeast(1)).interval(0.01).low()),
        "four runs that agree are not certainty");
  }

  @Test
  void theMedianOfRunsOverflowsNowhere() {
    double far = Double.POSITIVE_INFINITY;
    assertEquals(1e308, median(1e308, 1e308));
    assertEquals(2 * Double.MIN_VALUE, median(Double.MIN_VALUE, 3 * Double.MIN_VALUE));
    assertEquals(far, median(far, 1, far, far));
    assertEquals(0, median(-far, far, far, -far));
    assertTrue(Double.isNaN(median(1, 2, Double.NaN, 0)));
    assertEquals(
        "gap: median of 2 runs 0 (-∞ to ∞), allowed at least 1.",
        Runs.median("gap", new double[] {far, -far}, Interval.atLeast(1)).sentence());
  }

  private static double median(double... runs) {
    return Runs.median("gap", runs, Interval.atLeast(0)).value();
  }

  @Test
  void aRefutedMeanDoesNotLookLikeItsPrediction() {
    assertEquals(
        "step: 1.230100e-07 ± 1.0e-12, predicted 1.230000e-07 (margin 1e-09).",
        Mean.near("step", new Estimate(1.2301e-7, 1e-12), 1.23e-7, 1e-9).sentence());
    assertEquals(
        "size: 1.2345670e+06 ± 2.0, predicted 1.2345430e+06 (margin 50).",
        Mean.near("size", new Estimate(1234567, 2), 1234543, 50).sentence());
    assertEquals(
        "share: 0.50000120 ± 1.0e-07, predicted 0.50000040 (margin 1e-06).",
        Mean.near("share", new Estimate(0.5000012, 1e-7), 0.5000004, 1e-6).sentence());
    assertEquals(
        "share: 0.03850 ± 0.00012, predicted 0.0384615 (margin 0.001).",
        Mean.near("share", new Estimate(0.0385, 1.2e-4), 1 / 26.0, 0.001).sentence());
    assertEquals(
        "step: 1.230100e-07 ± 1.0e-12, allowed at most 1.230050e-07.",
        Mean.atMost("step", new Estimate(1.2301e-7, 1e-12), 1.23005e-7).sentence());
    assertEquals(
        "share: 0.50000120 ± 1.0e-07, allowed from 0.25 to 0.50000040.",
        Mean.within("share", new Estimate(0.5000012, 1e-7), new Interval(0.25, 0.5000004))
            .sentence());
    assertEquals(
        "gap: mean of 2 runs 1.0000150e-07 ± 5.0e-13, allowed at least 1.0000350e-07.",
        Runs.mean("gap", new double[] {1.00001e-7, 1.00002e-7}, Interval.atLeast(1.000035e-7))
            .sentence());
  }

  @Test
  void frequenciesAreJudgedExactly() {
    Proportion never = new Proportion("hits", 0, 300, Interval.atMost(0.1));
    // 0.9^300 = 1.9e-14: twice that is the exact p-value of a probability of at least 0.1.
    assertEquals(
        2 * Math.pow(0.9, 300), new Proportion("hits", 0, 300, Interval.atLeast(0.1)).p(), 1e-20);
    assertTrue(never.supports(1e-6));
    assertFalse(new Proportion("hits", 0, 30, Interval.atMost(0.1)).supports(1e-6));
    assertEquals(1, never.p());
  }

  @Test
  void aStripShowsWhatDecides() {
    Strip strip = Mean.near("step", new Estimate(2, 0.5), 1, 0.25).strips().get(0);
    assertEquals(new Strip("step", 2, 0.5, 0.75, 1.25, 1, false, List.of()), strip);
  }

  @Test
  void runsWithoutAStandardErrorAreJudgedBySigns() {
    for (double[] runs :
        new double[][] {{0.0, 0.0}, {0.0, -0.0}, {-0.0, 0.0}, {0, Double.MIN_VALUE}}) {
      Runs around = Runs.mean("gap", runs, new Interval(-1, 1));
      assertFalse(around.supports(0.01));
      assertTrue(Double.isInfinite(around.interval(0.01).low()));
      assertEquals(1, around.p());
      // Of two runs one or both are below: the sign test has no smaller p-value than 1/2.
      assertTrue(Runs.mean("gap", runs, new Interval(1, 2)).p() >= 0.5);
      assertEquals(0, around.value(), Double.MIN_VALUE);
    }
  }

  @Test
  void aMeanOutOfTheRangeOfNumbersSupportsNothing() {
    double far = Double.POSITIVE_INFINITY;
    for (double[] runs :
        new double[][] {
          {1, 2, far}, {far, 1, 2}, {-far, far}, {1, Double.NaN}, {-1.7e308, 1.7e308}
        }) {
      Runs seen = Runs.mean("gap", runs, Interval.atLeast(0));
      assertTrue(Double.isNaN(seen.value()));
      assertTrue(Double.isNaN(seen.p()));
      assertFalse(seen.supports(0.01));
    }
    assertFalse(
        Runs.median("gap", new double[] {1, Double.NaN}, Interval.atLeast(0)).supports(0.1));
    for (Estimate none :
        new Estimate[] {new Estimate(Double.NaN, 1), new Estimate(1, Double.NaN)}) {
      assertFalse(Mean.atLeast("gap", none, 0).supports(0.1));
    }
  }

  @Test
  void levelsOfSupportHaveOneRange() {
    Interval all = Interval.atLeast(0);
    for (Evidence.Sampled evidence :
        new Evidence.Sampled[] {
          Mean.within("x", new Estimate(1, 1), all),
          Mean.within("x", new Estimate(1, 0), all),
          Mean.within("x", new Estimate(1, 0, 3), all),
          Runs.mean("x", new double[] {1, 2}, all),
          Runs.mean("x", new double[] {1, 1}, all),
          Runs.median("x", new double[] {1, 2}, all),
          new Proportion("x", 1, 2, all),
          new Tail("x", 1)
        }) {
      evidence.supports(1e-99);
      for (double level : new double[] {0, 1e-200, Math.nextDown(1e-99), 1, 5, Double.NaN}) {
        assertThrows(
            IllegalArgumentException.class, () -> evidence.supports(level), evidence.toString());
      }
    }
  }
}
