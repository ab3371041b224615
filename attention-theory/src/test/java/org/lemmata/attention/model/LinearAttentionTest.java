package org.lemmata.attention.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.Matrix;

/** The layer token by token, against its reparametrisation and against a gradient step. */
class LinearAttentionTest {

  @Property(tries = 100)
  void predictsByItsWeights(
      @ForAll @IntRange(min = 1, max = 5) int d,
      @ForAll @IntRange(min = 1, max = 10) int n,
      @ForAll long seed) {
    Random random = new Random(seed);
    Matrix x = normal(n, d, random);
    double[] y = normal(1, n, random).data();
    double[] query = normal(1, d, random).data();
    LinearAttention layer =
        new LinearAttention(
            normal(3, d + 1, random),
            normal(3, d + 1, random),
            normal(2, d + 1, random),
            normal(1, 2, random).data());
    double[] regressor = layer.weights().regressor(x, y);
    double expected = IntStream.range(0, d).mapToDouble(j -> regressor[j] * query[j]).sum();
    assertEquals(expected, layer.predict(x, y, query), 1e-10 * n * d * d);

    LinearAttention step = LinearAttention.oneStep(d, 0.3);
    assertEquals(
        new GradientStep(0.3).predict(x, y, query), step.predict(x, y, query), 1e-13 * n * d);
    assertEquals(Weights.linear(0.3, Matrix.identity(d)), step.weights());
  }

  @Test
  void matricesAreCopiedOut() {
    LinearAttention layer = LinearAttention.oneStep(2, 0.3);
    layer.wK().set(0, 0, 7);
    layer.wQ().set(0, 0, 7);
    layer.wV().set(0, 0, 7);
    assertEquals(LinearAttention.oneStep(2, 0.3).weights(), layer.weights());
    Weights weights = layer.weights();
    weights.matrixA().set(0, 0, 7);
    assertEquals(layer.weights(), weights);
    Prompt prompt = Prompt.isotropic(2, 3, 0);
    prompt.sigma().set(0, 0, 7);
    prompt.omega().set(0, 0, 7);
    assertEquals(2, prompt.signal());
  }

  @Test
  void exchangedKeysAndQueriesShow() {
    Matrix keys = Matrix.of(1, 2, 1, 0);
    Matrix queries = Matrix.of(1, 2, 1, 5);
    Matrix label = Matrix.of(1, 2, 0, 1);
    double[] one = {1};
    Matrix x = Matrix.of(1, 1, 2);
    // y x x_q = 3 * 2 * 7, whatever W_Q makes of labels: the query has none.
    assertEquals(
        42, new LinearAttention(keys, queries, label, one).predict(x, new double[] {3}, x7()));
    // Exchanged, keys read the label too: y (x + 5y) x_q.
    assertEquals(
        357, new LinearAttention(queries, keys, label, one).predict(x, new double[] {3}, x7()));
  }

  private static double[] x7() {
    return new double[] {7};
  }

  @Test
  void shapesMustFit() {
    Matrix two = new Matrix(2, 3);
    assertThrows(
        IllegalArgumentException.class,
        () -> new LinearAttention(two, new Matrix(1, 3), two, new double[2]));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Weights(new double[2], 1, new Matrix(3, 3), new double[2]));
    assertThrows(IllegalArgumentException.class, () -> Prompt.isotropic(2, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> Prompt.isotropic(2, 1, -1));
  }

  private static Matrix normal(int rows, int cols, Random random) {
    Matrix m = new Matrix(rows, cols);
    for (int i = 0; i < m.data().length; i++) {
      m.data()[i] = random.nextGaussian();
    }
    return m;
  }
}
