package org.lemmata.hessian.sharpness.claim;

import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.linalg.random.Stream;

/** Other parameters of the same function. */
final class Rescaled {

  private Rescaled() {}

  /**
   * Multiplies what reaches a neuron of the first layer and divides what leaves it by a lognormal
   * number. A normalised network keeps f by its norm, so all neurons share a factor, which may not
   * be below 1 because of the floor (layer norm), and the output weight is divided by γ's factor
   * (batch norm).
   */
  static double[] of(Shape shape, double[] theta, Stream stream) {
    double[] rescaled = theta.clone();
    int m = shape.width();
    double common = StrictMath.exp(Math.abs(stream.nextNormal()) / 2);
    for (int j = 0; j < m; j++) {
      double own = StrictMath.exp(stream.nextNormal() / 2);
      double factor = shape.architecture() == Architecture.LAYER_NORM ? common : own;
      for (int row = 0; row < shape.rows(); row++) {
        rescaled[row * m + j] *= factor;
      }
      switch (shape.architecture()) {
        case NO_BIAS, BIAS -> rescaled[shape.output() + j] /= factor;
        case BIAS_3 -> {
          for (int l = 0; l < m; l++) {
            rescaled[shape.middle() + j * m + l] /= factor;
          }
        }
        case BATCH_NORM -> {
          rescaled[shape.gamma() + j] *= factor;
          rescaled[shape.output() + j] /= factor;
        }
        case LAYER_NORM -> {}
      }
    }
    return rescaled;
  }
}
