package org.lemmata.hessian.flatness.regulariser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;

class SpreadTest {

  /** Of one entry R is the mean square of the measurements, whose variance is 2/n exactly. */
  @Test
  void aNumberIsExact() {
    assertEquals(2, new Spread(0.7).limit(), 1e-14);
    assertEquals(2, new Spread(0.7).at(1), 1e-14);
  }

  /** By hand for equal singular values, where s = 1/d: 2/d², also where d² is beyond an int. */
  @Test
  void manySingularValues() {
    double[] sigma = new double[50_000];
    Arrays.fill(sigma, 3);
    assertEquals(2 / 2.5e9, new Spread(sigma).limit(), 1e-23);
  }

  /** A power of two changes no bit. */
  @Test
  void theScaleDoesNotMatter() {
    for (double scale : new double[] {0x1p-1060, 0x1p-600, 0x1p600, 0x1p1020}) {
      Spread scaled = new Spread(2 * scale, scale);
      assertEquals(new Spread(2, 1).limit(), scaled.limit());
      assertEquals(new Spread(2, 1).at(7), scaled.at(7));
    }
    assertEquals(0.5, new Spread(1e200, 1e200).limit(), 1e-15);
  }

  /**
   * The mean of (R - 1)², less the square of its first order, whose mean is limit()/n; and the
   * number as it was computed apart from this code.
   */
  @Test
  void theNextOrderIsThatOfDraws() {
    int n = 40;
    double[] sigma = {2, 1};
    Streams streams = Streams.of(1, "spread");
    Matrix m = Matrix.diagonal(sigma);
    double nuclear = 3;
    Estimate rest =
        Moments.of(
                Parallel.sequential(),
                40_000,
                100,
                1,
                i -> {
                  Measurements drawn = Measurements.gaussian(n, 2, 2, streams.stream(i));
                  Matrix outputs = drawn.outputMoment();
                  Matrix inputs = drawn.inputMoment();
                  double gap = ClosedForm.depthTwo(m, outputs, inputs) / (8 * nuclear) - 1;
                  double first = 0;
                  for (int k = 0; k < 2; k++) {
                    first += sigma[k] * (outputs.get(k, k) + inputs.get(k, k) - 4) / (4 * nuclear);
                  }
                  return new double[] {n * n * (gap * gap - first * first)};
                })
            .estimate(0);
    Spread spread = new Spread(sigma);
    double next = n * (spread.at(n) - spread.limit());
    assertEquals(-0.1113, next, 1e-4);
    assertEquals(next, rest.value(), 5 * rest.standardError(), rest::toString);
  }
}
