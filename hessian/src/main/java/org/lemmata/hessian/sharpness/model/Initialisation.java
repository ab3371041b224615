package org.lemmata.hessian.sharpness.model;

import java.util.Arrays;
import org.lemmata.linalg.random.Stream;
import org.lemmata.study.param.Param;

/**
 * Random parameters to start from: W_1 ~ N(0, (s_1 s)^2/d), later layers ~ N(0, s^2/m), b_1 = 0 and
 * gamma = 1.
 *
 * @param init the scale s, finite and not negative
 * @param first the further factor s_1 of the first layer, finite and not negative; the paper has
 *     1/100 in Figs. 6a and 10b
 */
public record Initialisation(
    @Param(
            value =
                "initial scale s: weights of the first layer are normal with variance s²/d, later"
                    + " ones with s²/m",
            byDefault = "1",
            min = 0,
            max = 100,
            trial = {0.1, 1})
        double init,
    @Param(
            value = "further factor on the first layer's initial weights",
            byDefault = "1",
            min = 0,
            max = 100,
            trial = {0.5, 1})
        double first) {

  /**
   * Checks the factors.
   *
   * @throws IllegalArgumentException if one is negative or their product is not finite
   */
  public Initialisation {
    if (!(init >= 0 && first >= 0 && init + first * init < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "factors must be finite and not negative, not " + init + " and " + first);
    }
  }

  /** The same factor for every layer. */
  public static Initialisation of(double scale) {
    return new Initialisation(scale, 1);
  }

  /** Draws parameters: W₁ first, in the order of {@link Shape}, then the later layers. */
  public double[] draw(Shape shape, Stream stream) {
    double[] theta = new double[shape.size()];
    int m = shape.width();
    normals(theta, 0, shape.d() * m, first * init / Math.sqrt(shape.d()), stream);
    int later = shape.output();
    switch (shape.architecture()) {
      case BIAS_3 -> later = shape.middle();
      case BATCH_NORM -> Arrays.fill(theta, shape.gamma(), shape.output(), 1);
      case NO_BIAS, BIAS, LAYER_NORM -> {}
    }
    normals(theta, later, theta.length, init / Math.sqrt(m), stream);
    return theta;
  }

  private static void normals(double[] theta, int from, int to, double factor, Stream stream) {
    stream.normals(theta, from, to);
    for (int i = from; i < to; i++) {
      theta[i] *= factor;
    }
  }
}
