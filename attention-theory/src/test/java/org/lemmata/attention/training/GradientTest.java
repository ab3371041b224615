package org.lemmata.attention.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.attention.model.LinearAttention;
import org.lemmata.attention.model.Weights;
import org.lemmata.attention.param.Covariates;
import org.lemmata.attention.sampling.LinearTargets;
import org.lemmata.attention.sampling.Metric;
import org.lemmata.attention.sampling.Recorded;
import org.lemmata.attention.sampling.RegressionTask;
import org.lemmata.attention.sampling.TaskLaw;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class GradientTest {

  private static final double STEP = 1e-5;

  @Property(tries = 60)
  void gradientAgreesWithCentralDifferences(
      @ForAll @IntRange(min = 1, max = 5) int d, @ForAll @IntRange(min = 0, max = 1000) int seed) {
    Stream stream = Streams.of(seed, "gradient").stream(0);
    Metric metric = metric(stream, d);
    RegressionTask task = new RegressionTask(TaskLaw.linear(d, 4, 0.5, Covariates.UNIFORM));
    task.draw(stream);
    LayerWeights weights = LayerWeights.random(stream, d, 0.5);
    TaskGradient sum = new TaskGradient(d, metric);
    sum.add(weights.effective(), task);
    double[] gradient = weights.pullBack(sum.du(), sum.dm());
    for (int i = 0; i < gradient.length; i++) {
      double at = weights.values()[i];
      weights.values()[i] = at + STEP;
      double above = new TaskGradient(d, metric).loss(weights.effective(), task);
      weights.values()[i] = at - STEP;
      double below = new TaskGradient(d, metric).loss(weights.effective(), task);
      weights.values()[i] = at;
      double size = 1 + Math.abs(gradient[i]) + sum.loss();
      assertEquals((above - below) / (2 * STEP), gradient[i], 1e-7 * size);
    }
  }

  /** The trained weights, read as the paper's layer, predict v'x_q token by token. */
  @Property(tries = 60)
  void lossIsThatOfTheLayerItself(
      @ForAll @IntRange(min = 1, max = 5) int d, @ForAll @IntRange(min = 0, max = 1000) int seed) {
    Stream stream = Streams.of(seed, "layer").stream(0);
    Recorded labels = new Recorded(LinearTargets.standard());
    RegressionTask task = new RegressionTask(new TaskLaw(d, 6, 0, Covariates.GAUSSIAN, labels));
    task.draw(stream);
    LayerWeights weights = LayerWeights.random(stream, d, 0.5);
    LinearAttention layer = weights.attention();
    // With Σ = I the integral over the query is a sum over the axes.
    double expected = 0;
    for (int j = 0; j < d; j++) {
      double[] axis = Matrix.identity(d).row(j);
      double error = layer.predict(labels.x(), labels.y(), axis) - task.signal()[j];
      expected += error * error;
    }
    double loss =
        new TaskGradient(d, Metric.of(Matrix.identity(d))).loss(weights.effective(), task);
    assertEquals(expected, loss, 1e-9 * (1 + expected));
    Weights reduced = layer.weights();
    assertEquals(
        0, reduced.preconditioner().minus(weights.effective().preconditioner()).frobenius(), 1e-12);
  }

  @Test
  void distanceIsZeroForOneStepAndOneWithoutTrace() {
    assertEquals(0, effective(3, Matrix.identity(2).scale(-0.3)).distanceFromStep(), 1e-15);
    assertEquals(1, effective(2, Matrix.of(2, 2, 1, 5, -2, -1)).distanceFromStep(), 1e-15);
  }

  @Test
  void adamMovesByItsRateFirstAndClips() {
    double[] values = {1, 1, 1};
    Adam adam = new Adam(3, 0.01, 1e-3);
    adam.step(values, new double[] {30, -40, 0});
    // The first step of Adam is rate * g / (|g| + ε), here with |g| clipped to 1e-3 in all.
    assertArrayEquals(
        new double[] {1 - 0.01 * 6e-4 / (6e-4 + 1e-8), 1 + 0.01 * 8e-4 / (8e-4 + 1e-8), 1},
        values,
        1e-15);
    Adam small = new Adam(1, 0.01, 1e-3);
    double[] value = {0};
    small.step(value, new double[] {1e-8});
    assertEquals(-0.005, value[0], 1e-15);
    // Second step by hand with g = 0: m = 0.09e-8 / 0.19, v = 0.000999e-16 / 0.001999.
    small.step(value, new double[] {0});
    double moved = 0.01 * (0.09e-8 / 0.19) / (Math.sqrt(0.000999e-16 / 0.001999) + 1e-8);
    assertEquals(-0.005 - moved, value[0], 1e-14);
  }

  private static Effective effective(double b, Matrix matrixA) {
    int d = matrixA.rows();
    double[] u = new double[d + 1];
    double[] m = java.util.Arrays.copyOf(matrixA.data(), (d + 1) * d);
    u[d] = b;
    return new Effective(u, m);
  }

  private static Metric metric(Stream stream, int d) {
    double[] root = new double[d * d];
    stream.normals(root, 0, root.length);
    Matrix r = Matrix.of(d, d, root);
    return Metric.of(r.transpose().times(r));
  }
}
