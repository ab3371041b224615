package org.lemmata.hessian.sharpness.claim;

import org.lemmata.hessian.sharpness.construct.Flattest;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.linalg.Cholesky;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.NotPositiveDefinite;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/** Random training sets that explicit networks can memorise. */
final class TrainingSets {

  /** Lengths over √d go from SHORTEST to SHORTEST + SPREAD. */
  private static final double SHORTEST = 0.85;

  private static final double SPREAD = 0.3;

  /** A label so small that a network with layer norm fits it below the floor. */
  private static final double TINY = 1e-5;

  /** Squared distance from linear dependence, of points of length about √d. */
  private static final double FAR = 0.01;

  private TrainingSets() {}

  /** Corners of the cube with both labels of xor, as vectors linearly independent. */
  static Samples independentCorners(int n, int d, Streams streams, int i) {
    for (int attempt = 0; ; attempt++) {
      Samples corners = Corners.distinct(n, d, streams.stream(i, attempt));
      double sum = 0;
      for (double y : corners.labels()) {
        sum += y;
      }
      if (Math.abs(sum) < n && independent(corners.inputs())) {
        return corners;
      }
    }
  }

  /**
   * Points in random directions, of random lengths, none of which is beyond another in the other's
   * direction, with normal labels.
   *
   * @param tiny whether every second label is 1e-5 times that
   */
  static Samples anywhere(int n, int d, boolean tiny, Streams streams, int i) {
    for (int attempt = 0; ; attempt++) {
      Stream stream = streams.stream(i, attempt);
      Matrix inputs = new Matrix(n, d);
      double[] labels = new double[n];
      int positive = 0;
      for (int k = 0; k < n; k++) {
        double length = Math.sqrt(d) * (SHORTEST + SPREAD * stream.nextDouble());
        stream.sphere(inputs.data(), k * d, d, length);
        labels[k] = stream.nextNormal() * (tiny && k % 2 == 1 ? TINY : 1);
        positive += labels[k] > 0 ? 1 : 0;
      }
      if (positive > 0 && positive < n && Flattest.reach(inputs) > 0.1 && independent(inputs)) {
        return new Samples(inputs, labels);
      }
    }
  }

  /** Whether the least eigenvalue of the Gram matrix exceeds FAR. */
  private static boolean independent(Matrix points) {
    Matrix gram = Products.multiply(points, points.transpose());
    for (int k = 0; k < gram.rows(); k++) {
      gram.set(k, k, gram.get(k, k) - FAR);
    }
    try {
      Cholesky.of(gram);
      return true;
    } catch (NotPositiveDefinite e) {
      return false;
    }
  }
}
