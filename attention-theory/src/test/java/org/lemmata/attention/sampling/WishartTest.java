package org.lemmata.attention.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.SymmetricEigen;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Moments;

class WishartTest {

  /** E tr S = nd, E tr S² = nd(n + d + 1), E tr S³ = nd(n² + d² + 3nd + 3n + 3d + 4). */
  @ParameterizedTest
  @CsvSource({"5, 20", "4, 2", "3, 3", "1, 6", "6, 1"})
  void tracesOfPowersHaveTheirMeans(int d, int n) {
    Wishart wishart = new Wishart(d, n);
    double[] s = new double[d * d];
    Moments moments = new Moments(3);
    for (int i = 0; i < 100_000; i++) {
      wishart.draw(Streams.of(4, "traces").stream(i), s);
      Matrix one = Matrix.of(d, d, s.clone());
      Matrix two = one.times(one);
      moments.add(one.trace(), two.trace(), two.times(one).trace());
    }
    double nd = n * d;
    double[] expected = {nd, nd * (n + d + 1), nd * (n * n + d * d + 3 * nd + 3 * n + 3 * d + 4)};
    for (int k = 0; k < 3; k++) {
      assertEquals(expected[k], moments.mean(k), within(moments.estimate(k).standardError()));
    }
  }

  @Test
  void fewCovariatesSpanFewDirections() {
    double[] s = new double[25];
    new Wishart(5, 2).draw(Streams.of(5, "rank").stream(0), s);
    double[] eigenvalues = SymmetricEigen.of(Matrix.of(5, 5, s)).values();
    assertEquals(0, eigenvalues[2], 1e-13);
    assertTrue(eigenvalues[3] > 1e-3);
  }
}
