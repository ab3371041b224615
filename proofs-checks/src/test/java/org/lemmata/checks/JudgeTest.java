package org.lemmata.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Holm;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Proportion;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Tail;
import org.lemmata.study.claim.Verdict;

class JudgeTest {

  private static Verdict alone(Evidence evidence) {
    return Judge.of(List.of(evidence)).judge(evidence).verdict();
  }

  private static Mean agreement(double value, double se, double predicted, double margin) {
    return Mean.near("value", new Estimate(value, se), predicted, margin);
  }

  @Test
  void exactEvidenceIsDecidedByItsTolerance() {
    assertEquals(Verdict.SUPPORTED, alone(new Rounding("e", 1e-12, 1e-12)));
    assertEquals(Verdict.REFUTED, alone(new Rounding("e", 1.1e-12, 1e-12)));
    assertEquals(Verdict.SUPPORTED, alone(Searched.notBelow("loss", 1.0, 1.0)));
    assertEquals(Verdict.REFUTED, alone(Searched.notBelow("loss", 0.999, 1.0)));
    assertEquals(Verdict.REFUTED, alone(Searched.notAbove("loss", 1.001, 1.0)));
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
    assertEquals(
        Verdict.SUPPORTED,
        alone(Mean.within("slope", new Estimate(-0.5, 0.005), new Interval(-0.55, -0.45))));
    assertEquals(
        Verdict.INCONCLUSIVE,
        alone(Mean.within("slope", new Estimate(-0.5, 0.05), new Interval(-0.55, -0.45))));
    assertEquals(
        Verdict.REFUTED,
        alone(Mean.within("slope", new Estimate(0, 0.05), new Interval(-0.55, -0.45))));
    assertEquals(Verdict.REFUTED, alone(Mean.atLeast("gap", new Estimate(0, 0), 1e-9)));
  }

  @Test
  void fewDegreesOfFreedomWidenTheInterval() {
    assertEquals(
        Verdict.INCONCLUSIVE,
        alone(Mean.within("slope", new Estimate(0, 0.1, 4), new Interval(-1, 1))));
    assertEquals(
        Verdict.SUPPORTED, alone(Mean.within("slope", new Estimate(0, 0.1), new Interval(-1, 1))));
  }

  @Test
  void verySmallLevelsAndManyDegreesOfFreedomAreTheNormalLaw() {
    assertEquals(
        Verdict.SUPPORTED, alone(Mean.within("x", new Estimate(0, 0.1, 1e9), new Interval(-1, 1))));
    assertEquals(
        Verdict.REFUTED, alone(Mean.within("x", new Estimate(2, 0.1, 1e9), new Interval(-1, 1))));
  }

  @Test
  void aConjunctionIsAsWeakAsItsWeakestPart() {
    Evidence good = new Rounding("good", 0, 1);
    Evidence bad = new Rounding("bad", 2, 1);
    Evidence vague = agreement(0, 1, 0, 1);
    assertEquals(Verdict.SUPPORTED, alone(Every.of("both", good, Every.of("in", good))));
    assertEquals(Verdict.INCONCLUSIVE, alone(Every.of("both", good, vague)));
    assertEquals(Verdict.REFUTED, alone(Every.of("both", vague, Every.of("in", good, bad))));
  }

  @Test
  void aNumberThatIsNotOneDecidesNothing() {
    assertEquals(Verdict.NOT_RUN, alone(new Rounding("e", Double.NaN, 1)));
    assertEquals(
        Verdict.NOT_RUN,
        alone(Every.of("both", agreement(Double.NaN, 1, 0, 1), new Rounding("e", 2, 1))));
    assertEquals(Verdict.NOT_RUN, alone(agreement(5, Double.NaN, 0, 1)));
  }

  @Test
  void aSearchThatLookedAtNothingDecidesNothing() {
    Evidence nothing = Searched.notBelow("loss", Double.POSITIVE_INFINITY, 1);
    assertEquals(Verdict.NOT_RUN, alone(nothing));
    assertEquals(Verdict.NOT_RUN, alone(Every.of("both", new Rounding("e", 0, 1), nothing)));
    assertEquals(Verdict.NOT_RUN, alone(Searched.notAbove("loss", Double.NEGATIVE_INFINITY, 1)));
  }

  @Test
  void anErrorIsMeasuredAgainstAFiniteBoundOnly() {
    double far = Double.POSITIVE_INFINITY;
    for (double bound : new double[] {far, Double.NaN}) {
      for (double error : new double[] {0, 1, far}) {
        assertEquals(Verdict.NOT_RUN, alone(new Rounding("e", error, bound)));
        assertEquals(Verdict.NOT_RUN, alone(new Approximation("e", error, bound, "digits")));
      }
    }
    assertEquals(Verdict.REFUTED, alone(new Rounding("e", far, 1)));
    assertEquals(Verdict.REFUTED, alone(new Approximation("e", far, 1, "digits")));
  }

  @Test
  void anInfiniteMeanDecidesNothing() {
    double far = Double.POSITIVE_INFINITY;
    for (double error : new double[] {0, 1, far}) {
      Estimate infinite = new Estimate(far, error, 10);
      assertEquals(Verdict.NOT_RUN, alone(Mean.atLeast("gap", infinite, 0)));
      assertEquals(Verdict.NOT_RUN, alone(Mean.atMost("gap", infinite, 0)));
      assertEquals(Verdict.NOT_RUN, alone(Mean.atMost("gap", infinite.times(-1), 0)));
    }
    assertEquals(Verdict.INCONCLUSIVE, alone(Mean.atLeast("gap", new Estimate(5, far, 10), 0)));
    double[] runs = {far, far, far, far, far, far, far, far, far, far};
    assertEquals(Verdict.NOT_RUN, alone(Runs.mean("gap", runs, Interval.atLeast(0))));
    assertEquals(Verdict.SUPPORTED, alone(Runs.median("gap", runs, Interval.atLeast(0))));
    assertEquals(Verdict.REFUTED, alone(Runs.median("gap", runs, Interval.atMost(0))));
  }

  @Test
  void infiniteRunsOnBothSidesLeaveTheMedianOpen() {
    double far = Double.POSITIVE_INFINITY;
    double[] runs = {far, -far, far, -far, far, -far, far, -far, far, -far};
    assertEquals(Verdict.INCONCLUSIVE, alone(Runs.median("gap", runs, new Interval(-1, 1))));
    assertEquals(Verdict.INCONCLUSIVE, alone(Runs.median("gap", runs, Interval.atLeast(1))));
    assertEquals(Verdict.NOT_RUN, alone(Runs.mean("gap", runs, Interval.atLeast(0))));
    runs[3] = Double.NaN;
    assertEquals(Verdict.NOT_RUN, alone(Runs.median("gap", runs, new Interval(-1, 1))));
  }

  @Test
  void aSampleWithoutSpreadIsNoCertainty() {
    Interval band = new Interval(0.3, 0.5);
    assertEquals(Verdict.INCONCLUSIVE, alone(Mean.within("mean", new Estimate(0.4, 0, 20), band)));
    assertEquals(
        Verdict.INCONCLUSIVE, alone(Mean.near("mean", new Estimate(0.4, 0, 20), 0.41, 0.1)));
    assertEquals(Verdict.REFUTED, alone(Mean.within("mean", new Estimate(0.6, 0, 20), band)));
    double beyond = 0.5;
    for (int ulps = 0; ulps <= 4; ulps++) {
      assertEquals(
          Verdict.INCONCLUSIVE, alone(Mean.within("mean", new Estimate(beyond, 0, 20), band)));
      beyond = Math.nextUp(beyond);
    }
    assertEquals(Verdict.REFUTED, alone(Mean.within("mean", new Estimate(beyond, 0, 20), band)));
    assertEquals(
        Verdict.NOT_RUN, alone(Mean.within("mean", new Estimate(Double.NaN, 0, 20), band)));
    assertEquals(Verdict.SUPPORTED, alone(Mean.within("exact", new Estimate(0.5, 0), band)));
    assertEquals(
        Verdict.REFUTED, alone(Mean.within("exact", new Estimate(Math.nextUp(0.5), 0), band)));
    Mean flat = Mean.within("mean", new Estimate(0.4, 0, 20), band);
    assertEquals(1, Judge.of(List.of(flat)).errorRate().tests());
  }

  @Test
  void whatCannotBeJudgedIsNotCountedAndHasItsName() {
    Evidence many = new Proportion("too many", 2_000_000_000_000L, 1L << 42, Interval.atMost(1));
    Evidence both = Every.of("both", new Rounding("e", 2, 1), many);
    Evidence fine = agreement(0, 1, 0, 100);
    Judge judge = Judge.of(List.of(both, fine));
    assertEquals(1, judge.errorRate().tests());
    assertEquals(Verdict.SUPPORTED, judge.judge(fine).verdict());
    assertEquals(Verdict.NOT_RUN, judge.judge(both).verdict());
    String sentence = judge.judge(both).sentence();
    assertTrue(sentence.contains("cannot be judged: too many"), sentence);
    Evidence endless = Runs.median("too long", new double[100_001], Interval.atLeast(0));
    assertTrue(judge.judge(endless).sentence().contains("too long"));
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

  @Test
  void aRigThatFailsLeavesNoVerdictUnlessTheControlBreaksIt() {
    Evidence good = new Rounding("good", 0, 1);
    Evidence bad = new Rounding("bad", 2, 1);
    Evidence invalid = Every.of("both", bad).rig(new Rounding("rig", 2, 1));
    assertEquals(Verdict.NO_VERDICT, alone(invalid));
    Judge judge = Judge.of(List.of());
    assertEquals(Verdict.REFUTED, judge.judge(invalid, Set.of("rig")).verdict());
    assertEquals(Verdict.SUPPORTED, alone(Every.of("both", good).rig(new Rounding("rig", 0, 1))));
    Mean vague = agreement(0, 1, 0, 1);
    assertEquals(Verdict.INCONCLUSIVE, alone(Every.of("both", good).rig(vague)));
  }

  @Test
  void frequenciesAndPValuesBelongToTheFamily() {
    Judge judge =
        Judge.of(
            List.of(
                new Proportion("hits", 0, 100, Interval.atMost(0.5)),
                new Tail("law", 0.3),
                agreement(0, 1, 0, 100),
                new Rounding("error", 0, 0)));
    assertEquals(3, judge.errorRate().tests());
    assertEquals(Verdict.REFUTED, judge.judge(new Tail("law", 3e-7)).verdict());
    assertEquals(Verdict.INCONCLUSIVE, judge.judge(new Tail("law", 5e-7)).verdict());
    assertEquals(Verdict.SUPPORTED, judge.judge(new Tail("law", 2e-4)).verdict());
  }

  @Test
  void aFrequencyThatIsNotShownToBeSmallIsInconclusive() {
    // One hit in a thousand: below 0.002 by far too little data, and no contradiction to 0.001.
    assertEquals(
        Verdict.INCONCLUSIVE, alone(new Proportion("hits", 1, 1000, Interval.atMost(0.002))));
    assertEquals(Verdict.SUPPORTED, alone(new Proportion("hits", 1, 1000, Interval.atMost(0.1))));
    assertEquals(Verdict.REFUTED, alone(new Proportion("hits", 100, 1000, Interval.atMost(0.002))));
  }

  @Test
  void experimentsAreJudgedAtTheirOwnRateSharedWithinAClaim() {
    // Eight signs of one side: two-sided p-value 2/256 = 0.0078, below 1% but not below 0.5%.
    double[] runs = {1, 2, 3, 4, 5, 6, 7, 8};
    Runs below = Runs.median("below", runs, Interval.atMost(0));
    Runs above = Runs.median("above", runs, Interval.atLeast(0));
    assertEquals(Verdict.REFUTED, alone(below));
    assertEquals(Verdict.SUPPORTED, alone(above));
    assertEquals(Verdict.INCONCLUSIVE, alone(Every.of("two", below, above)));
    assertEquals(0, Judge.of(List.of(below)).errorRate().tests());
  }

  @Property(tries = 200)
  void judgedAtTheRatesOfARunTheVerdictIsThatOfTheRun(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) {
    Stream stream = Streams.of(seed, "family").stream(0);
    List<Evidence> family = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      family.add(agreement(8 * stream.nextDouble(), 1, 0, 20));
    }
    Judge run = Judge.of(family);
    Judge later = Judge.at(run.errorRate());
    family.forEach(evidence -> assertEquals(run.judge(evidence), later.judge(evidence)));
    double[] p = family.stream().mapToDouble(evidence -> ((Mean) evidence).p()).toArray();
    boolean[] holm = Holm.rejected(p, ErrorRate.FAMILY_WISE);
    for (int i = 0; i < size; i++) {
      assertEquals(holm[i], run.judge(family.get(i)).verdict() == Verdict.REFUTED);
    }
  }
}
