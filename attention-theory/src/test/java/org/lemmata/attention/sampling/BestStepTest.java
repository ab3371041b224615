package org.lemmata.attention.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** Long prompts, whose loss is what is left of nearly equal terms; mpmath, 40 digits. */
  @ParameterizedTest
  @CsvSource({
    "gaussian, 1.999999996e-9",
    "uniform, 2.6666666645333333e-10",
    "uniform-half, 6.6666666613333333e-11",
    "sphere, 0"
  })
  void lossesOfLongPrompts(String covariates, double expected) {
    Covariates law = Covariates.parse("covariates", covariates);
    double loss = BestStep.of(TaskLaw.linear(1, 1_000_000_000, 0, law)).loss();
    assertEquals(expected, loss, 1e-15 * expected);
  }

  /** Rows of a file, of which the second sort has Σ = 5/3 I; mpmath, 40 digits. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,0;-1,0;0,3;0,-3;2,1 | 0.55186446317297256859",
        "1,0;-1,0;0,1;0,-1;2,2;2,-2 | 9.8666663746133419781e-8"
      })
  void lossesOfRows(String rows, double expected, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("rows.csv"), rows.replace(';', '\n'));
    Covariates law = Covariates.parse("covariates", "@" + file);
    double loss = BestStep.of(TaskLaw.linear(2, 100_000_000, 0, law)).loss();
    assertEquals(expected, loss, 1e-14 * expected);
  }

  private static double halfLoss(Covariates covariates) {
    return BestStep.of(TaskLaw.linear(10, 10, 0, covariates)).loss() / 2;
  }

  private static void close(double expected, double actual) {
    assertEquals(expected, actual, 1e-12 * (1 + Math.abs(expected)));
  }
}
