package org.lemmata.sophia.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

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
import org.lemmata.engine.gpt.Gpt;
import org.lemmata.engine.gpt.GptShape;
import org.lemmata.engine.home.Libraries;
import org.lemmata.engine.shard.DataParallel;
import org.lemmata.engine.train.Objective;
import org.lemmata.engine.train.Optimiser;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Moments;
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
    CurvatureEstimator estimator = (parameters, step) -> cpu.doubles(ESTIMATES[(int) step / 2], 3);
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
            DataParallel.whole(cpu),
            (device, parameters, shard) ->
                parameters.reshape(1, 3).plus(cpu.doubles(new double[12], 4, 3)),
            4,
            Streams.of(1, "labels"));
    assertMean(
        step -> estimator.estimate(cpu.doubles(theta, 3), step).doubles(),
        Arrays.stream(theta).map(x -> Math.exp(x) / sum * (1 - Math.exp(x) / sum)).toArray());
  }

  /** Each row has its own random number, so a batch that is cut has the labels of the whole. */
  @Test
  void sampledLabelsAreTheSameHoweverTheBatchIsCut() {
    // Logits θ + x for row x = 0, …, 5: another gradient for each choice of labels.
    double[] theta = {.5, -.3, 1.1};
    double[][] rows = new double[6][3];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = new double[] {.3 * row, -.2 * row, .1};
    }
    GaussNewtonBartlett.Model model =
        (device, parameters, shard) -> {
          double[] own =
              Arrays.stream(rows, shard.from(6), shard.to(6))
                  .flatMapToDouble(Arrays::stream)
                  .toArray();
          return parameters.reshape(1, 3).plus(device.doubles(own, shard.size(6), 3));
        };
    double[] whole = estimate(DataParallel.whole(cpu), model, theta);
    for (int shards : new int[] {2, 3, 6}) {
      assertArrayEquals(
          whole, estimate(new DataParallel(List.of(cpu, cpu), shards), model, theta), 1e-14);
    }
  }

  private static double[] estimate(
      DataParallel where, GaussNewtonBartlett.Model model, double[] theta) {
    return Step.compute(
        () ->
            new GaussNewtonBartlett(where, model, 6, Streams.of(3, "labels"))
                .estimate(cpu.doubles(theta, 3), 5)
                .doubles());
  }

  @Test
  void hutchinsonGivesTheDiagonalOnAverage() {
    // L = 2 a² + a b − b³ at (1, 2): the diagonal is (4, −12).
    Hutchinson estimator =
        new Hutchinson(
            DataParallel.whole(cpu),
            (device, parameters, shard) -> {
              Tensor[] x = parameters.split(false, 1, 1);
              Tensor cubic = x[1].times(x[1]).times(x[1]);
              return x[0].times(x[0]).times(2).plus(x[0].times(x[1])).minus(cubic).sum();
            },
            Streams.of(1, "directions"));
    assertMean(
        step -> estimator.estimate(cpu.floats(new float[] {1, 2}, 2), step).doubles(),
        new double[] {4, -12});
  }

  /**
   * u ⊙ (g(θ + εu) − g(θ − εu))/2ε is the estimate up to ε² and rounding/ε: half a percent in
   * floats.
   */
  @Test
  void doubleBackwardIsTheCentralDifferenceOfTheGradient() {
    Gpt gpt = Gpt.of(new GptShape(7, 6, 2, 8, 2)).twiceDifferentiable();
    Objective objective =
        (parameters, step) -> {
          Tensor tokens = cpu.whole(new int[] {0, 3, 1, 6, 2, 5, 4, 4, 1, 0, 6, 2}, 2, 6);
          Tensor next = cpu.whole(new int[] {3, 1, 6, 2, 5, 0, 4, 1, 0, 6, 2, 3}, 2, 6);
          return gpt.loss(cpu, parameters, tokens, next);
        };
    Streams streams = Streams.of(7, "directions");
    float[] start = gpt.initial(streams.stream(100));
    Stream scattered = streams.stream(101);
    for (int i = 0; i < start.length; i++) {
      start[i] += (float) (0.2 * scattered.nextNormal());
    }
    double[] estimate =
        Step.compute(
            () ->
                new Hutchinson(DataParallel.whole(cpu), objective.undivided(), streams)
                    .estimate(cpu.floats(start, start.length), 3)
                    .doubles());
    Stream drawn = streams.stream(3);
    float[] u = new float[start.length];
    for (int i = 0; i < u.length; i++) {
      u[i] = (float) drawn.nextNormal();
    }
    double epsilon = 2e-3;
    double[] up = gradient(objective, start, u, epsilon);
    double[] down = gradient(objective, start, u, -epsilon);
    double error = 0;
    double norm = 0;
    for (int i = 0; i < u.length; i++) {
      double difference = u[i] * (up[i] - down[i]) / (2 * epsilon);
      error += Math.pow(estimate[i] - difference, 2);
      norm += difference * difference;
    }
    double relative = Math.sqrt(error / norm);
    assertTrue(relative < 5e-3, "relative error " + relative);
  }

  private static double[] gradient(Objective objective, float[] at, float[] u, double shift) {
    return Step.compute(
        () -> {
          Tensor moved = cpu.floats(at, at.length);
          moved.add(shift, cpu.floats(u, u.length));
          Tensor variable = moved.variable();
          return objective.loss(variable, 0).gradient(variable).doubles();
        });
  }

  @Test
  void trueLabelsSquareTheTrainingGradientAndShufflingExchangesPlaces() {
    // L = θ · (1, 2, −3) has that gradient everywhere; with B = 4 the estimate is (4, 16, 36).
    double[] slope = {1, 2, -3};
    Objective objective = (parameters, step) -> parameters.dot(cpu.doubles(slope, 3));
    TrueLabels labels = new TrueLabels(DataParallel.whole(cpu), objective.undivided(), 4);
    double[] plain = Step.compute(() -> labels.estimate(cpu.doubles(slope, 3), 0).doubles());
    assertArrayEquals(new double[] {4, 16, 36}, plain);
    Shuffled shuffled = new Shuffled(cpu, labels, 3, Streams.of(2, "places").stream(0));
    double[] first = Step.compute(() -> shuffled.estimate(cpu.doubles(slope, 3), 0).doubles());
    double[] again = Step.compute(() -> shuffled.estimate(cpu.doubles(slope, 3), 1).doubles());
    assertArrayEquals(first, again);
    assertFalse(Arrays.equals(plain, first), "nothing was exchanged");
    assertArrayEquals(plain, Arrays.stream(first).sorted().toArray());
  }

  /** Of 400 estimates. */
  private static void assertMean(IntFunction<double[]> estimate, double[] exact) {
    int draws = 400;
    Moments moments = new Moments(exact.length);
    for (int k = 0; k < draws; k++) {
      int step = k;
      moments.add(Step.compute(() -> estimate.apply(step)));
    }
    for (int i = 0; i < exact.length; i++) {
      double error = moments.estimate(i).standardError();
      assertEquals(exact[i], moments.mean(i), within(error, draws - 1), "element " + i);
      assertTrue(error < .2 * Math.abs(exact[i]), "decides nothing: " + error);
    }
  }
}
