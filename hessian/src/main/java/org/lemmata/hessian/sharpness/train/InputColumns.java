package org.lemmata.hessian.sharpness.train;

import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.linalg.Segments;

/** The columns of W₁, one an input coordinate: how much the network looks at each. */
public final class InputColumns {

  private InputColumns() {}

  /** The norms of the columns of W₁, then that of b₁ if there is a bias. */
  public static double[] norms(Shape shape, double[] theta) {
    double[] norms = new double[shape.rows()];
    for (int r = 0; r < norms.length; r++) {
      norms[r] = Math.sqrt(Segments.squareApart(theta, r * shape.width(), shape.width()));
    }
    return norms;
  }

  /** The smaller norm of the first two columns over the largest of the others; NaN if d = 2. */
  static double contrast(Shape shape, double[] theta) {
    if (shape.d() < 3) {
      return Double.NaN;
    }
    double[] norms = norms(shape, theta);
    double largest = 0;
    for (int r = 2; r < shape.d(); r++) {
      largest = Math.max(largest, norms[r]);
    }
    return Math.min(norms[0], norms[1]) / largest;
  }
}
