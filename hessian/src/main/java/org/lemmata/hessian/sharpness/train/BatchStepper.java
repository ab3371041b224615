package org.lemmata.hessian.sharpness.train;

import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.linalg.Segments;

/** Steps on batches of any size, from a gradient of all parameters. */
final class BatchStepper implements Stepper {

  private final LossGradient gradient;
  private final Rescaling rescaling;
  private final int first;
  private final int output;
  private final double[] theta;
  private final double[] raised;
  private final double[] slope;

  BatchStepper(Shape shape, LossGradient gradient, Rescaling rescaling) {
    this.gradient = gradient;
    this.rescaling = rescaling;
    this.first = shape.rows() * shape.width();
    this.output = shape.output();
    this.theta = new double[shape.size()];
    this.raised = new double[theta.length];
    this.slope = new double[theta.length];
  }

  @Override
  public void load(double[] from) {
    System.arraycopy(from, 0, theta, 0, theta.length);
  }

  @Override
  public void store(double[] into) {
    System.arraycopy(theta, 0, into, 0, theta.length);
  }

  @Override
  public void epoch(int[] order, Stage stage) {
    int batch = stage.batchOf(order.length);
    for (int from = 0; from < order.length; from += batch) {
      step(order, from, Math.min(from + batch, order.length), stage);
    }
  }

  @Override
  public boolean isFinite() {
    return Divergence.isFinite(theta, output);
  }

  private void step(int[] order, int from, int to, Stage stage) {
    gradient.at(theta, order, from, to, slope);
    if (stage.rho() > 0) {
      double norm = Math.sqrt(Segments.squareApart(slope));
      if (norm > 0) {
        double t = stage.rho() / norm;
        for (int i = 0; i < theta.length; i++) {
          raised[i] = Math.fma(t, slope[i], theta[i]);
        }
        gradient.at(raised, order, from, to, slope);
      }
    }
    double keep = stage.keep();
    double step = -stage.rate();
    for (int i = 0; i < theta.length; i++) {
      theta[i] = Math.fma(step, slope[i], keep * theta[i]);
    }
    rescaling.apply(theta, first);
  }
}
