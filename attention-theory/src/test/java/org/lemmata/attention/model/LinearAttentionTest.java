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
