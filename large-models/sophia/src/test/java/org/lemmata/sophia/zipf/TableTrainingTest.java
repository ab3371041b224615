package org.lemmata.sophia.zipf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Moments;

class TableTrainingTest {

  private static final int N = BigramTask.SYMBOLS;
  private static final Streams STREAMS = Streams.of(3, "tables");

  @Test
  void derivativesOfTheLoss() {
    BigramTask task = BigramTask.of(Contexts.ZIPF, STREAMS.stream(0));
    double[] w = new double[N * N];
    STREAMS.stream(1).normals(w, 0, w.length);
    double[] predicted = new double[N * N];
    double[] gradient = new double[N * N];
    double[] curvature = new double[N * N];
    task.predict(w, predicted);
    task.gradient(predicted, gradient);
    task.curvature(predicted, curvature);
    double h = 1e-4;
    for (int k : new int[] {0, 5, N, 3 * N + 2, N * N - 1}) {
      double middle = at(task, w, k, 0);
      double up = at(task, w, k, h);
      double down = at(task, w, k, -h);
      assertEquals((up - down) / (2 * h), gradient[k], 1e-9);
      assertEquals((up - 2 * middle + down) / (h * h), curvature[k], 1e-6);
    }
  }

  private static double at(BigramTask task, double[] w, int k, double step) {
    double[] moved = w.clone();
    moved[k] += step;
    double[] predicted = new double[w.length];
    task.predict(moved, predicted);
    return task.excess(predicted);
  }

  @Test
  void contextsAndSymbolsAreDistributions() {
    double zipf = 0;
    BigramTask task = BigramTask.of(Contexts.ZIPF, STREAMS.stream(0));
    for (int c = 0; c < N; c++) {
      zipf += task.probability(c);
    }
    assertEquals(1, zipf, 1e-14);
    assertEquals(task.probability(0), 8 * task.probability(7), 1e-15);
    assertEquals(1.0 / N, BigramTask.of(Contexts.UNIFORM, STREAMS.stream(0)).probability(9), 1e-16);
    // The excess vanishes where the prediction is the truth: there the gradient is zero.
    double[] start = new double[N * N];
    double[] predicted = new double[N * N];
    double[] gradient = new double[N * N];
    task.predict(start, predicted);
    task.gradient(predicted, gradient);
    double[] truth = new double[N * N];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = StrictMath.log(predicted[i] - gradient[i] / task.probability(i / N));
    }
    task.predict(truth, predicted);
    assertEquals(0, task.excess(predicted), 1e-14);
    assertTrue(task.excess(uniform()) > 0.5);
  }

  private static double[] uniform() {
    double[] uniform = new double[N * N];
    Arrays.fill(uniform, 1.0 / N);
    return uniform;
  }

  /** In the mean over many refreshes the sampled curvature is the exact one. */
  @Test
  void sampledCurvatureHasTheRightMean() {
    BigramTask task = BigramTask.of(Contexts.ZIPF, STREAMS.stream(0));
    double[] predicted = uniform();
    double[] exact = new double[N * N];
    task.curvature(predicted, exact);
    Moments moments = new Moments(N);
    int refreshes = 400;
    for (int r = 0; r < refreshes; r++) {
      double[] average = new double[N * N];
      new SampledCurvature(task, STREAMS.stream(2, r)).refresh(0, predicted, average);
      moments.add(rowSums(average));
    }
    double[] expected = rowSums(exact);
    for (int c : new int[] {0, 1, 20}) {
      double error = moments.estimate(c).standardError();
      assertEquals(expected[c], moments.mean(c), within(error, refreshes - 1));
    }
  }

  private static double[] rowSums(double[] table) {
    double[] sums = new double[N];
    for (int i = 0; i < table.length; i++) {
      sums[i / N] += table[i];
    }
    return sums;
  }

  /** A step of each by hand. */
  @Test
  void firstSteps() {
    assertEquals(-0.3, moved(TableOptimiser.GD, 0.1, 9), 1e-15);
    assertEquals(3, moved(TableOptimiser.SIGN, -0.1, 9));
    assertEquals(-0.1, moved(TableOptimiser.ADAM, 0.1, 9), 1e-12);
    assertEquals(-0.75, moved(TableOptimiser.SOPHIA, 0.1, 0.4), 1e-15);
    assertEquals(-3, moved(TableOptimiser.SOPHIA, 0.1, 0));
    assertArrayEquals(
        new double[] {48, 96, 192},
        TableOptimiser.GD.rates().stream().limit(3).mapToDouble(x -> x).toArray());
  }

  /** A logit 0 after a move at rate 3, with v = 9. */
  private static double moved(TableOptimiser optimiser, double m, double h) {
    double[] w = {0};
    optimiser.move(3, new double[] {m}, new double[] {9}, new double[] {h}, w);
    return w[0];
  }

  @Test
  void averagesAreCorrectedForTheirBias() {
    Average average = new Average(0.9, 2);
    average.add(new double[] {1, -2});
    assertArrayEquals(new double[] {1, -2}, average.corrected(), 1e-15);
    average.add(new double[] {2, 0});
    assertArrayEquals(new double[] {.29 / .19, -.18 / .19}, average.corrected(), 1e-15);
    Average squares = new Average(0.9, 1);
    squares.addSquares(new double[] {3});
    squares.addSquares(new double[] {1});
    assertArrayEquals(new double[] {.91 / .19}, squares.corrected(), 1e-15);
  }

  @Test
  void trainingLearns() {
    BigramTask task = BigramTask.of(Contexts.UNIFORM, STREAMS.stream(0));
    double before = task.excess(uniform());
    for (TableOptimiser optimiser : TableOptimiser.values()) {
      double rate = optimiser == TableOptimiser.GD ? 192 : 0.32;
      double after =
          new TableTraining(task, optimiser, rate, 40, Curvature.EXACT).excess(STREAMS.stream(9));
      assertTrue(after < 0.2 * before, () -> optimiser + " " + before + " " + after);
    }
    TableTraining wild = new TableTraining(task, TableOptimiser.GD, 1e6, 40, Curvature.EXACT);
    assertTrue(Double.isNaN(wild.excess(STREAMS.stream(9))));
  }
}
