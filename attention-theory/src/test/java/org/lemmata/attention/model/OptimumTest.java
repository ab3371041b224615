package org.lemmata.attention.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.linalg.Matrix;

/** The reference table of the paper's notes: exact fractions, and decimals to their last digit. */
class OptimumTest {

  private static final double ROUNDING = 1e-14;
  private static final double PRINTED = 6e-12;
  private static final MathContext DIGITS = new MathContext(60);
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

  /** The textbook forms, in which the large terms of long prompts cancel, with 60 digits. */
  @ParameterizedTest
  @CsvSource({"1, 0", "20, 0.5", "1000000000, 0", "1000000000, 1e-6", "2147483647, 1e12"})
  void longPromptsLeaveNoRounding(int n, double noise) {
    double[] omega = {2, 0, 1, 0.5, 3};
    Prompt prompt = Prompt.diagonal(n, AHN, omega, noise);
    BigDecimal t = moment(1, omega);
    BigDecimal rest = t.add(new BigDecimal(noise));
    BigDecimal least = rest;
    BigDecimal squares = BigDecimal.ZERO;
    for (int i = 0; i < AHN.length; i++) {
      BigDecimal lambda = new BigDecimal(AHN[i]);
      BigDecimal both = lambda.multiply(new BigDecimal(omega[i]));
      BigDecimal inner = both.multiply(new BigDecimal(n + 1.0)).add(rest);
      BigDecimal gain = new BigDecimal(n).multiply(both.pow(2));
      least = least.subtract(gain.divide(inner, DIGITS));
      squares = squares.add(lambda.pow(2));
    }
    assertEquals(1, Optimum.loss(prompt) / least.doubleValue(), ROUNDING);
    BigDecimal second =
        new BigDecimal(n + 1.0).multiply(moment(3, omega)).add(rest.multiply(squares));
    BigDecimal first = moment(2, omega);
    BigDecimal gain = new BigDecimal(n).multiply(first.pow(2)).divide(second, DIGITS);
    assertEquals(1, Optimum.plainLoss(prompt) / rest.subtract(gain).doubleValue(), ROUNDING);
    double step = first.divide(second, DIGITS).doubleValue();
    assertEquals(1, Optimum.plainStep(prompt) / step, ROUNDING);
    // For K = η Σ⁻¹ the two moments are t and (n + 1) t + (t + σ²) d.
    BigDecimal whitened =
        new BigDecimal(n + 1.0).multiply(t).add(rest.multiply(new BigDecimal(AHN.length)));
    BigDecimal left = rest.subtract(new BigDecimal(n).multiply(t.pow(2)).divide(whitened, DIGITS));
    assertEquals(1, Optimum.whitened(prompt).loss() / left.doubleValue(), ROUNDING);
  }

  /** Σᵢ λᵢᵏ ωᵢ, exact. */
  private static BigDecimal moment(int k, double[] omega) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < omega.length; i++) {
      sum = sum.add(new BigDecimal(AHN[i]).pow(k).multiply(new BigDecimal(omega[i])));
    }
    return sum;
  }

  /** A signal below the smallest double is none. */
  @Test
  void aSignalThatUnderflowsLeavesTheNoise() {
    Prompt prompt = Prompt.diagonal(3, new double[] {1e-12}, new double[] {1e-320}, 0.5);
    assertEquals(0.5, Optimum.loss(prompt));
    assertEquals(0.5, Optimum.plainLoss(prompt));
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
