package org.lemmata.attention.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.linalg.Matrix;

/** The reference table of the paper's notes: exact fractions, and decimals to their last digit. */
class OptimumTest {

  private static final double ROUNDING = 1e-14;
  private static final double PRINTED = 6e-12;
  private static final double[] AHN = {1, 1, 0.25, 0.0625, 1};

  @ParameterizedTest
  @CsvSource({
    "2, 4, 0.25, 4, 29, 133, 116",
    "5, 20, 0, 1, 26, 15, 13",
    "5, 20, 0.5, 2, 53, 183, 106",
    "10, 10, 1, 1, 22, 71, 11"
  })
  void isotropicFractions(int d, int n, double noise, double p, double q, double r, double s) {
    Prompt prompt = Prompt.isotropic(d, n, noise);
    assertEquals(p / q, Optimum.step(d, n, noise), ROUNDING);
    assertEquals(r / s, Optimum.loss(d, n, noise), ROUNDING);
    assertEquals(r / s, Optimum.loss(prompt), 10 * ROUNDING);
    assertEquals(p / q, Optimum.plainStep(prompt), ROUNDING);
    Matrix expected = Matrix.identity(d).scale(p / q);
    assertTrue(Optimum.preconditioner(prompt).minus(expected).frobenius() < ROUNDING);
  }

  @Test
  void inversePrior() {
    Prompt prompt = Prompt.inversePrior(20, Matrix.diagonal(AHN), 0);
    assertEquals(1.15384615385, Optimum.loss(prompt), PRINTED);
    assertEquals(2.2474277315, Optimum.plainLoss(prompt), 6e-11);
    assertEquals(1.0 / 26, Optimum.whitened(prompt).step(), ROUNDING);
    assertEquals(15.0 / 13, Optimum.whitened(prompt).loss(), 10 * ROUNDING);
  }

  @Test
  void identityPriorWithAnisotropicCovariates() {
    Prompt prompt = Prompt.diagonal(20, AHN, new double[] {1, 1, 1, 1, 1}, 0);
    assertEquals(0.681756382741, Optimum.loss(prompt), PRINTED);
    assertEquals(0.753579104904, Optimum.plainLoss(prompt), PRINTED);
    assertEquals(0.764423076923, Optimum.whitened(prompt).loss(), PRINTED);
    Matrix k = Optimum.preconditioner(prompt);
    assertEquals(0.0411311053985, k.get(0, 0), PRINTED);
    assertEquals(0.116788321168, k.get(2, 2), PRINTED);
    assertEquals(0.216216216216, k.get(3, 3), PRINTED);
    Prompt noisy = Prompt.diagonal(20, AHN, new double[] {1, 1, 1, 1, 1}, 0.5);
    assertEquals(1.24118904293, Optimum.loss(noisy), PRINTED);
    assertEquals(1.30587369589, Optimum.plainLoss(noisy), PRINTED);
  }

  @Test
  void fixedDirection() {
    double[] direction = {1, 0, 0, 0, 0};
    Prompt prompt = Prompt.diagonal(20, new double[] {1, 1, 1, 1, 1}, direction, 0.5);
    assertEquals(0.611111111111, Optimum.loss(prompt), PRINTED);
    assertEquals(0.798245614035, Optimum.plainLoss(prompt), PRINTED);
  }

  @ParameterizedTest
  @CsvSource({"RELU_NET, 0.028571428571, 2.285714285714", "SIGN, 0.032487602580, 1.086354996820"})
  void nonlinearTargets(TargetFunction target, double step, double loss) {
    assertEquals(step, target.step(5, 20, 0.5), PRINTED);
    assertEquals(loss, target.loss(5, 20, 0.5), PRINTED);
  }

  @Test
  void uniformCovariatesOfVonOswald() {
    assertEquals(
        0.206228956229,
        OtherCovariates.independentLoss(10, 10, 1 / 12.0, 1 / 80.0, 0) / 2,
        PRINTED);
    assertEquals(
        0.824915824916, OtherCovariates.independentLoss(10, 10, 1 / 3.0, 1 / 5.0, 0) / 2, PRINTED);
    double n = 17;
    assertEquals(
        n / 24 * (n - 0.2) / (2 * n - 0.2),
        OtherCovariates.independentLoss(17, 17, 1 / 12.0, 1 / 80.0, 0) / 2,
        ROUNDING);
  }

  @Test
  void normalCoordinatesAreIndependentOnes() {
    assertEquals(
        Optimum.step(7, 9, 0.3), OtherCovariates.independentStep(7, 9, 1, 3, 0.3), ROUNDING);
    assertEquals(
        Optimum.loss(7, 9, 0.3), OtherCovariates.independentLoss(7, 9, 1, 3, 0.3), ROUNDING);
  }
}
