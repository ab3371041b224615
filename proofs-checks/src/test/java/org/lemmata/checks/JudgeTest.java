package org.lemmata.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Verdict;

class JudgeTest {

  private static Verdict alone(Evidence evidence) {
    return Judge.of(List.of(evidence)).judge(evidence).verdict();
  }

  private static Evidence.Agreement agreement(
      double value, double se, double predicted, double margin) {
    return new Evidence.Agreement("value", value, se, predicted, margin);
  }

  @Test
  void exactEvidenceIsDecidedByItsTolerance() {
    assertEquals(Verdict.SUPPORTED, alone(new Evidence.ExactError("e", 1e-12, 1e-12)));
    assertEquals(Verdict.REFUTED, alone(new Evidence.ExactError("e", 1.1e-12, 1e-12)));
    assertEquals(Verdict.SUPPORTED, alone(Evidence.Extreme.notBelow("loss", 1.0, 1.0)));
    assertEquals(Verdict.REFUTED, alone(Evidence.Extreme.notBelow("loss", 0.999, 1.0)));
    assertEquals(Verdict.REFUTED, alone(Evidence.Extreme.notAbove("loss", 1.001, 1.0)));
  }

  @Test
  void oneEstimateIsRejectedBeyondTheMillionthQuantile() {
    // 4.8916 is the two-sided 1e-6 quantile of the normal law.
    assertEquals(Verdict.REFUTED, alone(agreement(4.90, 1, 0, 100)));
    assertEquals(Verdict.SUPPORTED, alone(agreement(4.88, 1, 0, 100)));
  }

  @Test
  void supportNeedsTheWholeIntervalWithinTheMargin() {
    assertEquals(Verdict.SUPPORTED, alone(agreement(0, 1, 0, 4.90)));
    assertEquals(Verdict.INCONCLUSIVE, alone(agreement(0, 1, 0, 4.88)));
    assertEquals(Verdict.INCONCLUSIVE, alone(agreement(1, 1, 0, 5)));
  }

  @Test
  void bandsAreSupportedInsideRefutedOutsideAndInconclusiveAcross() {
    assertEquals(Verdict.SUPPORTED, alone(new Evidence.Within("slope", -0.5, 0.005, -0.55, -0.45)));
    assertEquals(
        Verdict.INCONCLUSIVE, alone(new Evidence.Within("slope", -0.5, 0.05, -0.55, -0.45)));
    assertEquals(Verdict.REFUTED, alone(new Evidence.Within("slope", 0, 0.05, -0.55, -0.45)));
    assertEquals(
        Verdict.REFUTED, alone(new Evidence.Within("gap", 0, 0, 1e-9, Double.POSITIVE_INFINITY)));
  }

  @Test
  void fewDegreesOfFreedomWidenTheInterval() {
    assertEquals(Verdict.INCONCLUSIVE, alone(new Evidence.Within("slope", 0, 0.1, 4, -1, 1)));
    assertEquals(Verdict.SUPPORTED, alone(new Evidence.Within("slope", 0, 0.1, -1, 1)));
  }

  @Test
  void verySmallLevelsAndManyDegreesOfFreedomAreTheNormalLaw() {
    assertEquals(Verdict.SUPPORTED, alone(new Evidence.Within("x", 0, 0.1, 1e9, -1, 1)));
    assertEquals(Verdict.REFUTED, alone(new Evidence.Within("x", 2, 0.1, 1e9, -1, 1)));
  }

  @Test
  void aConjunctionIsAsWeakAsItsWeakestPart() {
    Evidence good = new Evidence.ExactError("good", 0, 1);
    Evidence bad = new Evidence.ExactError("bad", 2, 1);
    Evidence vague = agreement(0, 1, 0, 1);
    assertEquals(Verdict.SUPPORTED, alone(Evidence.all("both", good, good)));
    assertEquals(Verdict.INCONCLUSIVE, alone(Evidence.all("both", good, vague)));
    assertEquals(
        Verdict.REFUTED, alone(Evidence.all("both", vague, Evidence.all("in", good, bad))));
  }

  @Test
  void aNumberThatIsNotOneDecidesNothing() {
    assertEquals(Verdict.NOT_RUN, alone(new Evidence.ExactError("e", Double.NaN, 1)));
    assertEquals(
        Verdict.NOT_RUN,
        alone(
            Evidence.all(
                "both", agreement(Double.NaN, 1, 0, 1), new Evidence.ExactError("e", 2, 1))));
    assertEquals(Verdict.NOT_RUN, alone(agreement(5, Double.NaN, 0, 1)));
  }

  @Test
  void aSearchThatLookedAtNothingDecidesNothing() {
    Evidence nothing = Evidence.Extreme.notBelow("loss", Double.POSITIVE_INFINITY, 1);
    assertEquals(Verdict.NOT_RUN, alone(nothing));
    assertEquals(
        Verdict.NOT_RUN, alone(Evidence.all("both", new Evidence.ExactError("e", 0, 1), nothing)));
    assertEquals(
        Verdict.NOT_RUN, alone(Evidence.Extreme.notAbove("loss", Double.NEGATIVE_INFINITY, 1)));
  }

  @Test
  void moreEstimatesShareTheErrorRate() {
    Evidence suspicious = agreement(5.0, 1, 0, 100);
    List<Evidence> family = new ArrayList<>(List.of(suspicious));
    assertEquals(Verdict.REFUTED, Judge.of(family).judge(suspicious).verdict());
    for (int i = 0; i < 9; i++) {
      family.add(agreement(0, 1, 0, 100));
    }
    assertEquals(Verdict.SUPPORTED, Judge.of(family).judge(suspicious).verdict());
  }

  @Test
  void holmRejectsASecondEstimateThatBonferroniWouldNot() {
    // p = 0.8e-6: above 1e-6 / 2, below 1e-6 once the first of two is rejected.
    Evidence second = agreement(4.9353, 1, 0, 100);
    Evidence first = agreement(50, 1, 0, 100);
    assertEquals(Verdict.REFUTED, Judge.of(List.of(first, second)).judge(second).verdict());
  }

  @Property(tries = 200)
  void trueEstimatesAreNotRefuted(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int size) {
    Stream stream = Streams.of(seed, "judge").stream(0);
    List<Evidence> family = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      family.add(agreement(3 + 0.1 * stream.nextNormal(), 0.1, 3, 10));
    }
    Judge judge = Judge.of(family);
    family.forEach(evidence -> assertEquals(Verdict.SUPPORTED, judge.judge(evidence).verdict()));
  }

  @Property
  void aVerdictNeverGetsBetterAsTheValueMovesAway(
      @ForAll @DoubleRange(min = 0, max = 20) double near,
      @ForAll @DoubleRange(min = 0, max = 20) double further) {
    Verdict first = alone(agreement(near, 1, 0, 10));
    Verdict second = alone(agreement(near + further, 1, 0, 10));
    assertTrue(badness(second) >= badness(first), first + " then " + second);
  }

  private static int badness(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED -> 0;
      case INCONCLUSIVE -> 1;
      default -> 2;
    };
  }
}
