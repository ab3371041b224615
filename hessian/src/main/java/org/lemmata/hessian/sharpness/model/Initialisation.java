package org.lemmata.hessian.sharpness.model;

import java.util.Arrays;
import org.lemmata.linalg.random.Stream;

/**
 * Random parameters to start from: W₁ ~ N(0, s₁²/d), later layers ~ N(0, s²/m), b₁ = 0 and γ = 1.
 *
 * @param first the factor s₁ of the first layer, finite and not negative; the paper divides it by
 *     100 in Figs. 6a and 10b
 * @param rest the factor s of the later layers, finite and not negative
 */
public record Initialisation(double first, double rest) {

  /**
   * Checks the factors.
   *
   * @throws IllegalArgumentException if one is negative or not finite
   */
  public Initialisation {
    if (!(first >= 0 && rest >= 0 && first + rest < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "factors must be finite and not negative, not " + first + " and " + rest);
    }
  }

  /** The same factor for every layer. */
  public static Initialisation of(double scale) {
    return new Initialisation(scale, scale);
  }

  /** Draws parameters: W₁ first, in the order of {@link Shape}, then the later layers. */
  public double[] draw(Shape shape, Stream stream) {
    double[] theta = new double[shape.size()];
    int m = shape.width();
    normals(theta, 0, shape.d() * m, first / Math.sqrt(shape.d()), stream);
    int later = shape.output();
    switch (shape.architecture()) {
      case BIAS_3 -> later = shape.middle();
      case BATCH_NORM -> Arrays.fill(theta, shape.gamma(), shape.output(), 1);
      case NO_BIAS, BIAS, LAYER_NORM -> {}
    }
    normals(theta, later, theta.length, rest / Math.sqrt(m), stream);
    return theta;
  }

  private static void normals(double[] theta, int from, int to, double factor, Stream stream) {
    stream.normals(theta, from, to);
    for (int i = from; i < to; i++) {
      theta[i] *= factor;
    }
  }
}
