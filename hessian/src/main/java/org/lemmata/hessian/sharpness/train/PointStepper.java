package org.lemmata.hessian.sharpness.train;

import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.linalg.Segments;

/**
 * Steps on one point at a time for two layers without batch norm.
 *
 * <p>Write x for the point, with a 1 added if there is a bias, z = W₁ x, h = σ(z), c = 1, or
 * max(|h|, ε) with layer norm, f = v'h / c, and q = df/dz. Then df/dW₁ = q x' has rank one, and
 *
 * <ul>
 *   <li>|grad f|² = |q|² |x|² + |h|² / c²;
 *   <li>with t = ρ sign(l') / |grad f|, the ascent moves v by t h / c and z by t |x|² q, so it
 *       needs no second pass over W₁;
 *   <li>the descent subtracts η l' q x' from W₁, in the same pass over W₁ that takes the next
 *       point's z.
 * </ul>
 *
 * <p>A step allocates nothing.
 */
final class PointStepper implements Stepper {

  private final Shape shape;
  private final BranchlessActivation units;
  private final Loss loss;
  private final double floor;
  private final Rescaling rescaling;

  private final Points points;

  private final FirstRows rows;

  private final double[] v;
  private final double[] z;
  private final double[] h;
  private final double[] slope;
  private final double[] q;
  private final double[] raisedZ;
  private final double[] raisedV;
  private final double[] move;

  /** 1 / c at the last forward pass. */
  private double scale;

  PointStepper(Network network, Loss loss, Points points, Rescaling rescaling) {
    this.shape = network.shape();
    this.units = BranchlessActivation.of(network.activation());
    this.loss = loss;
    this.floor =
        shape.architecture() == Architecture.LAYER_NORM ? Network.LAYER_NORM_FLOOR : Double.NaN;
    this.rescaling = rescaling;
    this.points = points;
    int m = shape.width();
    this.rows = new FirstRows(shape.rows(), m);
    this.v = new double[m];
    this.z = rows.z;
    this.h = new double[m];
    this.slope = new double[m];
    this.q = new double[m];
    this.raisedZ = new double[m];
    this.raisedV = new double[m];
    this.move = rows.move;
  }

  @Override
  public void load(double[] theta) {
    rows.load(theta);
    System.arraycopy(theta, shape.output(), v, 0, v.length);
  }

  @Override
  public void store(double[] theta) {
    rows.store(theta);
    System.arraycopy(v, 0, theta, shape.output(), v.length);
  }

  @Override
  public void epoch(int[] order, Stage stage) {
    rows.begin(rescaling, points.input(order[0]));
    for (int t = 0; t < order.length; t++) {
      int i = order[t];
      double keep = descend(i, stage);
      rows.step(keep, points.input(i), points.input(order[Math.min(t + 1, order.length - 1)]));
    }
  }

  @Override
  public boolean isFinite() {
    return Divergence.isFinite(v, 0);
  }

  /**
   * Steps v, and sets {@code move} so that W₁ is to become keep W₁ + move x'.
   *
   * @return keep
   */
  private double descend(int i, Stage stage) {
    double f = forward(z, v);
    if (stage.rho() > 0) {
      double slopeOfLoss = loss.slope(f, points.label(i));
      double square =
          Math.fma(
              points.square(i), Segments.squareApart(q), scale * scale * Segments.squareApart(h));
      if (slopeOfLoss != 0 && square > 0) {
        double t = Math.copySign(stage.rho() / Math.sqrt(square), slopeOfLoss);
        raise(t * points.square(i), t * scale);
        f = forward(raisedZ, raisedV);
      }
    }
    double step = -stage.rate() * loss.slope(f, points.label(i));
    double keep = stage.keep();
    double stepV = step * scale;
    for (int j = 0; j < v.length; j++) {
      v[j] = Math.fma(stepV, h[j], keep * v[j]);
    }
    for (int j = 0; j < v.length; j++) {
      move[j] = step * q[j];
    }
    return rescaling.apply(keep, move, z, points.square(i));
  }

  /** The point of ascent. */
  private void raise(double alongQ, double alongH) {
    for (int j = 0; j < v.length; j++) {
      raisedZ[j] = Math.fma(alongQ, q[j], z[j]);
    }
    for (int j = 0; j < v.length; j++) {
      raisedV[j] = Math.fma(alongH, h[j], v[j]);
    }
  }

  /** Fills h and q, and returns f. */
  private double forward(double[] preActivations, double[] weights) {
    units.fill(preActivations, h, slope);
    double f = Segments.dotApart(weights, h);
    double pull = 0;
    scale = 1;
    if (floor > 0) {
      double norm = Math.sqrt(Segments.squareApart(h));
      scale = 1 / Math.max(norm, floor);
      f *= scale;
      pull = norm > floor ? f * scale * scale : 0;
    }
    for (int j = 0; j < q.length; j++) {
      q[j] = Math.fma(-pull, h[j], scale * weights[j]) * slope[j];
    }
    return f;
  }
}
