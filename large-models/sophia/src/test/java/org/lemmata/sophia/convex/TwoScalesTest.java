package org.lemmata.sophia.convex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwoScalesTest {

  /** NOTES.md, theory. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 10, 1e2, 1e4, 1e6, 1e8})
  void thirtyEightSteps(double kappa) {
    TwoScales family = new TwoScales(kappa);
    assertEquals(20, family.loss().value(family.start()), 1e-12);
    assertEquals(38, family.newtonSteps());
    assertEquals(2817, family.newton().bound(family.start(), TwoScales.EPSILON));
  }

  /** NOTES.md, theory. */
  @ParameterizedTest
  @CsvSource({"1, 126", "10, 229", "100, 1288", "1000, 11880", "10000, 117795"})
  void gradientDescentPaysForTheRatio(double kappa, long steps) {
    assertEquals(steps, new TwoScales(kappa).descentSteps());
  }

  /**
   * NOTES.md, theory (corrected for this grid of rates); and the formula for one rate against the
   * jumps themselves.
   */
  @ParameterizedTest
  @CsvSource({"1, 5", "100, 50", "10000, 498", "1000000, 4975"})
  void descentBySigns(double kappa, long best) {
    SignDescent descent = new SignDescent(kappa);
    assertEquals(best, descent.best());
    assertTrue(best >= descent.bound());
    for (double share : new double[] {0.05, 0.3, 0.7, 0.9, 0.99}) {
      double eta = share * Math.sqrt(0.08 / kappa);
      assertEquals(followed(kappa, eta), descent.steps(eta), () -> "eta " + eta);
    }
    assertEquals(SignDescent.NEVER, descent.steps(1.01 * Math.sqrt(0.08 / kappa)));
  }

  /** Without the curvature κ shows; with it, or without the jumping coordinate, it does not. */
  @Test
  void otherMethodsForTheControls() {
    assertEquals(266, new TwoScales(1).blindSteps());
    assertEquals(10 * 2817 + 1, new TwoScales(1e8).blindSteps());
    for (double kappa : new double[] {1, 1e2, 1e6}) {
      SignDescent descent = new SignDescent(kappa);
      // √2 is beyond the threshold 1, so that a whole step leaves √2 - 1.
      assertEquals(2, descent.bestOfNewton());
      assertEquals(1, descent.bestAlongAxis());
    }
  }

  /** NOTES.md, theory: far out on log cosh steps are ηρ = R/4 long, and the share is R/8. */
  @Test
  void aBoundThatIsLoose() {
    SeparableLoss loss = new SeparableLoss(LossShape.LOG_COSH, 1);
    ClippedNewton newton = new ClippedNewton(loss, LossShape.LOG_COSH.radius(), ClippedNewton.ETA);
    double[] far = {340};
    double steps = newton.steps(far, 1e-8, 1_000_000);
    assertEquals(newton.radius() / 8, steps / newton.bound(far, 1e-8), 3e-4);
  }

  private static long followed(double kappa, double eta) {
    double first = Math.sqrt(2);
    double second = eta / 2;
    long n = 0;
    while (first * first / 2 + kappa * second * second / 2 > 0.01) {
      if (n > 1_000_000) {
        return SignDescent.NEVER;
      }
      first -= eta * Math.signum(first);
      second -= eta * Math.signum(second);
      n++;
    }
    return n;
  }

  @Property
  void shapesHaveTheirDerivativesAndRadius(
      @ForAll @DoubleRange(min = -3, max = 3) double z,
      @ForAll @DoubleRange(min = -1, max = 1) double part) {
    double h = 1e-5;
    for (LossShape shape : LossShape.values()) {
      double slope = (shape.value(z + h) - shape.value(z - h)) / (2 * h);
      assertEquals(slope, shape.slope(z), 1e-7);
      double bend = (shape.slope(z + h) - shape.slope(z - h)) / (2 * h);
      assertEquals(bend, shape.curvature(z), 1e-7);
      double ratio = shape.curvature(z) / shape.curvature(z + part * shape.radius());
      assertTrue(ratio <= 2 + 1e-12, shape::name);
    }
  }

  @Test
  void farAndNear() {
    assertEquals(1000 - StrictMath.log(2), LossShape.LOG_COSH.value(1000), 1e-12);
    assertEquals(5e-17, LossShape.LOG_COSH.value(1e-8), 1e-30);
    assertEquals(5e-17, LossShape.COSH.value(1e-8), 1e-30);
    SeparableLoss loss = new SeparableLoss(LossShape.COSH, 3, 2);
    assertEquals(2, loss.leastCurvature());
    assertEquals(3 * StrictMath.cosh(1), loss.largestCurvature(new double[] {1, 0}), 1e-12);
    // z = 0.1: unclipped, sinh²/cosh; z = 2: clipped at 1/2.
    double unclipped = 3 * StrictMath.sinh(0.1) * StrictMath.tanh(0.1);
    double clipped = 2 * StrictMath.sinh(2) / 2;
    assertEquals(unclipped + clipped, loss.decrease(new double[] {0.1, 2}, 0.5), 1e-12);
  }

  /** Where slope or curvature leaves the range, f'/f'' and S do not; mpmath, 50 digits. */
  @Test
  void stepsOfAnyStartAndWeight() {
    for (double a : new double[] {Double.MIN_VALUE, 1, 1.5e308}) {
      SeparableLoss cosh = new SeparableLoss(LossShape.COSH, a, a, a);
      assertArrayEquals(
          new double[] {799.5, -799.5, 1 - 0.7615941559557649 / 2},
          cosh.newton(new double[] {800, -800, 1}, 0.5, 1),
          1e-15);
      SeparableLoss log = new SeparableLoss(LossShape.LOG_COSH, a, a);
      assertArrayEquals(
          new double[] {798, 1 - 1.8134302039235095 / 2},
          log.newton(new double[] {800, 1}, 0.5, 4),
          1e-15);
    }
    double[] near = {1e-3};
    assertEquals(
        9.999998333334195e193, new SeparableLoss(LossShape.COSH, 1e200).decrease(near, 1), 1e179);
    assertEquals(
        9.999998333334195e-207,
        new SeparableLoss(LossShape.COSH, 1e-200).decrease(near, 1),
        1e-221);
  }
}
