package org.lemmata.attention.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.OtherCovariates;
import org.lemmata.attention.param.Covariates;

class BestStepTest {

  @Property(tries = 200)
  void agreesWithTheClosedFormsOfEachLaw(
      @ForAll @IntRange(min = 1, max = 30) int d,
      @ForAll @IntRange(min = 1, max = 50) int n,
      @ForAll @DoubleRange(min = 0, max = 5) double noise) {
    TaskLaw normal = TaskLaw.gaussian(d, n, noise);
    close(Optimum.step(d, n, noise), BestStep.of(normal).step());
    close(Optimum.loss(d, n, noise), BestStep.of(normal).loss());
    close(Optimum.step(d, n, noise), BestStep.ifGaussian(normal));
    TaskLaw sphere = TaskLaw.linear(d, n, noise, Covariates.SPHERE);
    close(OtherCovariates.sphereStep(d, n, noise), BestStep.of(sphere).step());
    close(OtherCovariates.sphereLoss(d, n, noise), BestStep.of(sphere).loss());
    TaskLaw uniform = TaskLaw.linear(d, n, noise, Covariates.UNIFORM);
    close(
        OtherCovariates.independentStep(d, n, 1 / 3.0, 1 / 5.0, noise),
        BestStep.of(uniform).step());
    // Normal with variance 1/3 is iid with fourth moment 3/9.
    close(
        OtherCovariates.independentStep(d, n, 1 / 3.0, 1 / 3.0, noise),
        BestStep.ifGaussian(uniform));
    TaskLaw half = TaskLaw.linear(d, n, noise, Covariates.UNIFORM_HALF);
    close(
        OtherCovariates.independentLoss(d, n, 1 / 12.0, 1 / 80.0, noise), BestStep.of(half).loss());
  }

  @Test
  void halfLossesOfVonOswald() {
    // attention.md, companion figures: exact optimum MSE/2 for d = n = 10.
    assertEquals(0.206228956229, halfLoss(Covariates.UNIFORM_HALF), 6e-13);
    assertEquals(0.824915824916, halfLoss(Covariates.UNIFORM), 6e-13);
  }

  private static double halfLoss(Covariates covariates) {
    return BestStep.of(TaskLaw.linear(10, 10, 0, covariates)).loss() / 2;
  }

  private static void close(double expected, double actual) {
    assertEquals(expected, actual, 1e-12 * (1 + Math.abs(expected)));
  }
}
