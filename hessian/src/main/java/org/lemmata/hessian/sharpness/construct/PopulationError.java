package org.lemmata.hessian.sharpness.construct;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.lemmata.hessian.sharpness.data.ZeroOneError;
import org.lemmata.hessian.sharpness.model.Activation;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;

/**
 * The exact zero-one error Pr(y f(x) &lt;= 0) of a network under P_xor, where one of two ways to it
 * is open: the first layer reads at most 20 coordinates, x₁ and x₂ counted, so that all their signs
 * can be counted; or the activation is ReLU and every neuron of the first layer is active at one
 * corner of the cube at most, so that f is 0 at all others, and these are counted as wrong.
 */
public final class PopulationError {

  /** How far below 0, as a share of its weights, a neuron must be to be called silent. */
  private static final double CLEAR = 1e-9;

  private PopulationError() {}

  /** The error; NaN where neither way is open. */
  public static double of(Construction construction, Parallel parallel) {
    Shape shape = construction.network().shape();
    int[] coordinates = coordinates(shape, construction.theta());
    if (coordinates.length <= ZeroOneError.MOST_COORDINATES) {
      return ZeroOneError.of(shape.d(), coordinates, construction::outputs, parallel);
    }
    return byActiveCorners(construction);
  }

  /** The first two coordinates and those of which the first layer has a weight. */
  private static int[] coordinates(Shape shape, double[] theta) {
    int m = shape.width();
    return IntStream.range(0, shape.d())
        .filter(j -> j < 2 || Arrays.stream(theta, j * m, (j + 1) * m).anyMatch(w -> w != 0))
        .toArray();
  }

  /** The error by the second way; NaN where a neuron is or may be active at several corners. */
  static double byActiveCorners(Construction construction) {
    if (construction.network().activation() != Activation.RELU) {
      return Double.NaN;
    }
    Shape shape = construction.network().shape();
    double[] theta = construction.theta();
    Map<String, double[]> corners = new HashMap<>();
    for (int neuron = 0; neuron < shape.width(); neuron++) {
      double bias = shape.architecture().hasBias() ? theta[shape.bias() + neuron] : 0;
      double least = Double.POSITIVE_INFINITY;
      double sum = 0;
      double[] corner = new double[shape.d()];
      for (int j = 0; j < corner.length; j++) {
        double w = theta[j * shape.width() + neuron];
        corner[j] = w < 0 ? -1 : 1;
        sum += Math.abs(w);
        least = Math.min(least, Math.abs(w));
      }
      double second = bias + sum - 2 * least;
      if (second > -CLEAR * sum) {
        return Double.NaN;
      }
      corners.put(Arrays.toString(corner), corner);
    }
    Matrix points = Matrix.of(corners.values().toArray(new double[0][]));
    double[] outputs = construction.outputs(points);
    int right = 0;
    for (int i = 0; i < outputs.length; i++) {
      right += outputs[i] * points.get(i, 0) * points.get(i, 1) > 0 ? 1 : 0;
    }
    return 1 - Math.scalb((double) right, -shape.d());
  }
}
