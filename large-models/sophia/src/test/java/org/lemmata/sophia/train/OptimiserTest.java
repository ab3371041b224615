package org.lemmata.sophia.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.engine.Step;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.home.Libraries;
import org.lemmata.engine.train.Optimiser;
import org.lemmata.linalg.random.Streams;
import org.lemmata.sophia.update.LionRule;
import org.lemmata.sophia.update.Memory;
import org.lemmata.sophia.update.SophiaRule;

/** The optimisers on tensors against the pure rules, and the estimators against exact diagonals. */
class OptimiserTest {

  private static final double[][] GRADIENTS = {
    {.3, -.1, .02}, {.2, .1, -.02}, {-.1, .3, .01}, {.05, -.2, .04}
  };
  private static final double[][] ESTIMATES = {{4, -1, .2}, {.5, 2, 1e-3}};

  private static Device cpu;

  @BeforeAll
  static void load() {
    Libraries.need().missing().ifPresent(sentence -> Assumptions.assumeTrue(false, sentence));
    cpu = Device.choose(DeviceChoice.CPU);
  }

  private static double[] run(Optimiser optimiser) {
    return Step.compute(
        () -> {
          Tensor parameters = cpu.doubles(new double[] {1, -2, .5}, 3);
          List<Tensor> memory =
              optimiser.memory().stream().map(name -> cpu.doubles(new double[3], 3)).toList();
          for (int k = 0; k < GRADIENTS.length; k++) {
            optimiser.update(
                new Optimiser.Moment(k, .1), cpu.doubles(GRADIENTS[k], 3), memory, parameters);
          }
          return parameters.doubles();
        });
  }

  @Test
  void sophiaOnTensorsIsThePureRuleRefreshedAfterEverySecondUpdate() {
    SophiaRule rule = new SophiaRule(.9, .99, .3, 1e-12, .1);
    Memory memory = Memory.at(1, -2, .5);
    for (int k = 0; k < GRADIENTS.length; k++) {
      memory = rule.update(memory, GRADIENTS[k], .1);
      if (k % 2 == 1) {
        memory = rule.refresh(memory, ESTIMATES[k / 2]);
      }
    }
    Estimator estimator = (parameters, step) -> cpu.doubles(ESTIMATES[(int) step / 2], 3);
    double[] tensors = run(new SophiaOptimiser(rule, 2, false, estimator));
    assertArrayEquals(memory.parameters(), tensors, 1e-14);
    double[] corrected = run(new SophiaOptimiser(rule, 2, true, estimator));
    // Corrected, the first estimate counts whole, so the third and fourth step are shorter.
    assertTrue(Math.abs(corrected[0] - tensors[0]) > 1e-3);
  }

  @Test
  void lionOnTensorsIsThePureRule() {
    LionRule rule = new LionRule(.95, .98, .1);
    Memory memory = Memory.at(1, -2, .5);
    for (double[] gradient : GRADIENTS) {
      memory = rule.update(memory, gradient, .1);
    }
    assertArrayEquals(memory.parameters(), run(new LionOptimiser(rule)), 1e-14);
  }

  @Test
  void sampledLabelsGiveTheGaussNewtonDiagonalOnAverage() {
    // Logits θ for each of B rows: the Hessian of the mean loss is diag(p) − p pᵀ.
    double[] theta = {.5, -.3, 1.1};
    double sum = Arrays.stream(theta).map(Math::exp).sum();
    GaussNewtonBartlett estimator =
        new GaussNewtonBartlett(
            cpu,
            (parameters, step) -> parameters.reshape(1, 3).plus(cpu.doubles(new double[12], 4, 3)),
            Streams.of(1, "labels"));
    assertMean(
        step -> estimator.estimate(cpu.doubles(theta, 3), step).doubles(),
        Arrays.stream(theta).map(x -> Math.exp(x) / sum * (1 - Math.exp(x) / sum)).toArray());
  }

  @Test
  void hutchinsonGivesTheDiagonalOnAverage() {
    // L = 2 a² + a b − b³ at (1, 2): the diagonal is (4, −12).
    Hutchinson estimator =
        new Hutchinson(
            cpu,
            (parameters, step) -> {
              Tensor[] x = parameters.split(false, 1, 1);
              Tensor cubic = x[1].times(x[1]).times(x[1]);
              return x[0].times(x[0]).times(2).plus(x[0].times(x[1])).minus(cubic).sum();
            },
            Streams.of(1, "directions"));
    assertMean(
        step -> estimator.estimate(cpu.floats(new float[] {1, 2}, 2), step).doubles(),
        new double[] {4, -12});
  }

  /** The mean of 400 estimates is within five of its standard errors. */
  private static void assertMean(IntFunction<double[]> estimate, double[] exact) {
    int draws = 400;
    double[] sum = new double[exact.length];
    double[] square = new double[exact.length];
    for (int k = 0; k < draws; k++) {
      int step = k;
      double[] one = Step.compute(() -> estimate.apply(step));
      for (int i = 0; i < exact.length; i++) {
        sum[i] += one[i];
        square[i] += one[i] * one[i];
      }
    }
    for (int i = 0; i < exact.length; i++) {
      double mean = sum[i] / draws;
      double error = Math.sqrt((square[i] / draws - mean * mean) / draws);
      assertEquals(exact[i], mean, 5 * error, "element " + i);
      assertTrue(error < .2 * Math.abs(exact[i]), "decides nothing: " + error);
    }
  }
}
