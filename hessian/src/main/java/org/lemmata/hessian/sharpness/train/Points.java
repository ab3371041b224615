package org.lemmata.hessian.sharpness.train;

import java.util.Arrays;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.linalg.Segments;

/** The training set as the first layer sees it: each point with a 1 at its end if it has a bias. */
final class Points {

  private final double[][] inputs;
  private final double[] squares;
  private final double[] labels;

  Points(Shape shape, Samples samples) {
    this.labels = samples.labels();
    this.inputs = new double[labels.length][shape.rows()];
    this.squares = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      Arrays.fill(inputs[i], 1);
      System.arraycopy(samples.inputs().data(), i * shape.d(), inputs[i], 0, shape.d());
      squares[i] = Segments.squareApart(inputs[i]);
    }
  }

  int size() {
    return labels.length;
  }

  double[] input(int i) {
    return inputs[i];
  }

  /** The squared norm of the input. */
  double square(int i) {
    return squares[i];
  }

  double label(int i) {
    return labels[i];
  }
}
