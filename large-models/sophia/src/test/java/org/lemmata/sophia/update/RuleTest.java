package org.lemmata.sophia.update;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** The rules against worked numbers, each other, and what must hold of every step. */
class RuleTest {

  private static final double[][] GRADIENTS = {
    {.3, -.1, .02}, {.2, .1, -.02}, {-.1, .3, .01}, {.05, -.2, .04}
  };

  /**
   * The parameters after each step of the repository's rule, refreshed after steps 2 and 4; derived
   * for this project from the code's arithmetic, with all digits.
   */
  private static final double[][] GOLDEN = {
    {.89, -1.88, .395},
    {.7811, -1.9612, .49105},
    {.7602561375, -2.041588, .3861395},
    {.7383268638, -2.1023364966, .282278105}
  };

  private static final double[][] SAMPLED = {{.5, .1, 0}, {.4, .2, .1}};

  @Test
  void theRepositorysRuleGivesItsGoldenVector() {
    SophiaCodeRule rule = new SophiaCodeRule(.965, .99, .04, 1000, .1);
    Memory memory = Memory.at(1, -2, .5);
    for (int k = 0; k < GOLDEN.length; k++) {
      memory = rule.update(memory, GRADIENTS[k], .1);
      assertArrayEquals(GOLDEN[k], memory.parameters(), 1e-9, "after step " + (k + 1));
      if (k % 2 == 1) {
        memory = rule.refresh(memory, SAMPLED[k / 2]);
      }
    }
  }

  @Test
  void theFirstStepsAreThoseOfTheSign() {
    // h is zero before the first refresh.
    Memory sign = new SignMomentumRule(.965, .1).update(Memory.at(1, -2, .5), GRADIENTS[0], .1);
    Memory code =
        new SophiaCodeRule(.965, .99, .04, 1000, .1).update(Memory.at(1, -2, .5), GRADIENTS[0], .1);
    Memory paper =
        new SophiaRule(.965, .99, .01, 1e-12, .1).update(Memory.at(1, -2, .5), GRADIENTS[0], .1);
    assertArrayEquals(sign.parameters(), code.parameters(), 0);
    assertArrayEquals(sign.parameters(), paper.parameters(), 0);
  }

  @Test
  void aRefreshMovesTheCurvatureAloneAndTheOldStateStays() {
    Memory before = Memory.at(1, 2);
    Memory after = new SophiaRule(.9, .75, 1, 1e-12, 0).refresh(before, new double[] {4, -8});
    assertArrayEquals(new double[] {1, -2}, after.second(), 0);
    assertArrayEquals(new double[] {0, 0}, before.second(), 0);
    assertArrayEquals(new double[] {1, 2}, after.parameters(), 0);
    Memory squares = new SophiaCodeRule(.9, .75, 1, 1, 0).refresh(before, new double[] {4, -8});
    assertArrayEquals(new double[] {4, 16}, squares.second(), 0);
  }

  @Test
  void aLongSampledGradientIsShortenedAndAShortOneStays() {
    assertArrayEquals(new double[] {.6, -.8}, SophiaCodeRule.clipped(new double[] {3, -4}), 1e-15);
    assertArrayEquals(new double[] {.3, -.4}, SophiaCodeRule.clipped(new double[] {.3, -.4}), 0);
    assertArrayEquals(new double[] {1, 0}, SophiaCodeRule.clipped(new double[] {1e200, 0}), 0);
    assertArrayEquals(
        new double[] {.5, -.5, .5, .5},
        SophiaCodeRule.clipped(new double[] {1.7e308, -1.7e308, 1.7e308, 1.7e308}),
        1e-15);
  }

  @Test
  void adamsFirstStepIsTheRateAgainstTheSign() {
    Memory adam =
        new AdamRule(.9, .999, 1e-12, 0).update(Memory.at(0, 0), new double[] {5, -1e-3}, .1);
    assertArrayEquals(new double[] {-.1, .1}, adam.parameters(), 1e-9);
    // Second: m̂ = (.09·5 + .1)/.19, v̂ = (.000999·25 + .001)/.001999, worked by hand.
    double step = (.09 * 5 + .1) / .19 / Math.sqrt((.999 * .001 * 25 + .001) / (1 - .999 * .999));
    Memory second =
        new AdamRule(.9, .999, 1e-12, 0)
            .update(
                new AdamRule(.9, .999, 1e-12, 0).update(Memory.at(0), new double[] {5}, .1),
                new double[] {1},
                .1);
    assertEquals(-.1 - .1 * step, second.parameters()[0], 1e-9);
  }

  @Test
  void lionsDirectionAndMemoryHaveTheirOwnWeights() {
    LionRule lion = new LionRule(.95, .98, .5);
    Memory once = lion.update(Memory.at(1), new double[] {2}, .1);
    assertEquals(1 * (1 - .05) - .1, once.parameters()[0], 1e-15);
    assertEquals(.04, once.mean()[0], 1e-15);
    // .95 · .04 − .05 · .7 = .003 is still positive, and the new mean .98 · .04 − .02 · .7.
    Memory twice = lion.update(once, new double[] {-.7}, .1);
    assertEquals(.85 * .95 - .1, twice.parameters()[0], 1e-15);
    assertEquals(.0252, twice.mean()[0], 1e-15);
  }

  @Property(tries = 300)
  void noCoordinateMovesFurtherThanTheRateAndNegativeCurvatureGivesTheSign(
      @ForAll @DoubleRange(min = -1e3, max = 1e3) double gradient,
      @ForAll @DoubleRange(min = -1e3, max = 1e3) double curvature,
      @ForAll @DoubleRange(min = 0.01, max = 1) double rate) {
    SophiaRule rule = new SophiaRule(0, 0, .05, 1e-12, 0);
    Memory at = rule.refresh(Memory.at(0), new double[] {curvature});
    double moved = rule.update(at, new double[] {gradient}, rate).parameters()[0];
    assertTrue(Math.abs(moved) <= rate, () -> "moved by " + moved);
    if (curvature <= 0 && Math.abs(gradient) > 1e-12) {
      assertEquals(-rate * Math.signum(gradient), moved, 0);
    }
  }

  /** η clip(m / max{γh, ε}, 1) = (η/γ) clip(m / max{h, ε/γ}, γ): the paper's two forms. */
  @Property(tries = 300)
  void bothFormsOfThePaperAreTheSame(
      @ForAll @DoubleRange(min = -10, max = 10) double gradient,
      @ForAll @DoubleRange(min = -10, max = 1000) double curvature,
      @ForAll @DoubleRange(min = .01, max = 1) double gamma) {
    double epsilon = 1e-4;
    SophiaRule rule = new SophiaRule(0, 0, gamma, epsilon, 0);
    Memory at = rule.refresh(Memory.at(0), new double[] {curvature});
    double moved = rule.update(at, new double[] {gradient}, .1).parameters()[0];
    double newton = gradient / Math.max(curvature, epsilon / gamma);
    double first = -.1 / gamma * Math.max(Math.min(newton, gamma), -gamma);
    assertEquals(first, moved, 1e-14);
  }

  /** The repository's form is the paper's with γ = ρ B, apart from its 10⁻¹⁵ in place of ε. */
  @Property(tries = 300)
  void theRepositorysStepIsThePapersWhereTheCurvatureIsNotTiny(
      @ForAll @DoubleRange(min = -10, max = 10) double gradient,
      @ForAll @DoubleRange(min = 1e-2, max = 10) double sampled) {
    SophiaCodeRule code = new SophiaCodeRule(0, 0, .04, 100, 0);
    SophiaRule paper = new SophiaRule(0, 0, .04, 1e-15, 0);
    double[] g = {gradient};
    double theirs =
        code.update(code.refresh(Memory.at(0), new double[] {sampled}), g, .1).parameters()[0];
    double gnb = 100 * sampled * sampled;
    double ours =
        paper.update(paper.refresh(Memory.at(0), new double[] {gnb}), g, .1).parameters()[0];
    assertEquals(ours, theirs, 1e-13);
  }

  @Test
  void vectorsOfOtherLengthsAndRangesAreRefused() {
    Rule rule = new SignMomentumRule(.9, 0);
    Memory at = Memory.at(1, 2);
    assertThrows(IllegalArgumentException.class, () -> rule.update(at, new double[1], .1));
    assertThrows(IllegalArgumentException.class, () -> new SignMomentumRule(1, 0));
    assertThrows(IllegalArgumentException.class, () -> new SophiaRule(.9, .9, 0, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> new SophiaCodeRule(.9, .9, 1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new AdamRule(.9, .9, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new LionRule(.9, -.1, 0));
  }
}
