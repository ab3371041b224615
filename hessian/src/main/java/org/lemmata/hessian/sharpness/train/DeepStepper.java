package org.lemmata.hessian.sharpness.train;

import java.util.Arrays;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.linalg.Segments;

/**
 * Steps on one point at a time for three layers.
 *
 * <p>Write x for the point with a 1 added, z = W₁ x, h = σ(z), e = W₂ h, g = σ(e), f = u'g, r =
 * df/de and q = df/dz. Then df/dW₁ = q x' and df/dW₂ = r h' have rank one, and
 *
 * <ul>
 *   <li>|grad f|² = |q|² |x|² + |r|² |h|² + |g|²;
 *   <li>with t = ρ sign(l') / |grad f|, the ascent gives z^ = z + t |x|² q, then e^ = W₂ h^ + t
 *       (h'h^) r, and q^ = σ'(z^) (W₂' r^ + t (r'r^) h): nothing but products of W₂ with vectors,
 *       two of them forward and two back in a step.
 * </ul>
 *
 * <p>A step allocates nothing.
 */
final class DeepStepper implements Stepper {

  private final Shape shape;
  private final BranchlessActivation units;
  private final Loss loss;
  private final Points points;
  private final Rescaling rescaling;

  private final FirstRows rows;

  private final MiddleLayer middle;
  private final double[] u;
  private final double[] z;
  private final double[] move;
  private final double[] raisedU;

  /** A forward and a backward pass: at the parameters, and at the point of ascent. */
  private final Pass here;

  private final Pass raised;

  /** What one forward and backward pass leaves. */
  private static final class Pass {
    private final double[] z;
    private final double[] h;
    private final double[] slope;
    private final double[] q;
    private final double[] e;
    private final double[] g;
    private final double[] slopeE;
    private final double[] r;

    private Pass(int m) {
      this.z = new double[m];
      this.h = new double[m];
      this.slope = new double[m];
      this.q = new double[m];
      this.e = new double[m];
      this.g = new double[m];
      this.slopeE = new double[m];
      this.r = new double[m];
    }

    private double output(BranchlessActivation units, double[] u) {
      units.fill(e, g, slopeE);
      for (int l = 0; l < r.length; l++) {
        r[l] = u[l] * slopeE[l];
      }
      return Segments.dotApart(u, g);
    }
  }

  DeepStepper(Network network, Loss loss, Points points, Rescaling rescaling) {
    this.shape = network.shape();
    this.units = BranchlessActivation.of(network.activation());
    this.loss = loss;
    this.points = points;
    this.rescaling = rescaling;
    int m = shape.width();
    this.rows = new FirstRows(shape.rows(), m);
    this.middle = new MiddleLayer(m);
    this.u = new double[m];
    this.z = rows.z;
    this.move = rows.move;
    this.raisedU = new double[m];
    this.here = new Pass(m);
    this.raised = new Pass(m);
  }

  @Override
  public void load(double[] theta) {
    rows.load(theta);
    middle.load(theta, shape.middle());
    System.arraycopy(theta, shape.output(), u, 0, u.length);
  }

  @Override
  public void store(double[] theta) {
    rows.store(theta);
    middle.store(theta, shape.middle());
    System.arraycopy(u, 0, theta, shape.output(), u.length);
  }

  @Override
  public void epoch(int[] order, Stage stage) {
    rows.begin(rescaling, points.input(order[0]));
    for (int t = 0; t < order.length; t++) {
      int i = order[t];
      double keep = descend(i, stage);
      rows.step(keep, points.input(i), points.input(order[Math.min(t + 1, order.length - 1)]));
    }
    // The last update of the middle layer; what it gives forward is not used.
    Arrays.fill(here.h, 0);
    middle.updateAndForward(here.h, here.e);
  }

  @Override
  public boolean isFinite() {
    return Divergence.isFinite(u, 0);
  }

  /**
   * Steps u and W₂, and sets {@code move} so that W₁ is to become keep W₁ + move x'.
   *
   * @return keep
   */
  private double descend(int i, Stage stage) {
    units.fill(z, here.h, here.slope);
    middle.updateAndForward(here.h, here.e);
    double f = here.output(units, u);
    middle.backward(here.r, here.slope, here.q);
    Pass end = here;
    double first = loss.slope(f, points.label(i));
    if (stage.rho() > 0 && first != 0) {
      double square =
          points.square(i) * Segments.squareApart(here.q)
              + Segments.squareApart(here.r) * Segments.squareApart(here.h)
              + Segments.squareApart(here.g);
      if (square > 0) {
        f = ascend(Math.copySign(stage.rho() / Math.sqrt(square), first), points.square(i));
        end = raised;
      }
    }
    double step = -stage.rate() * loss.slope(f, points.label(i));
    double keep = stage.keep();
    for (int l = 0; l < u.length; l++) {
      u[l] = Math.fma(step, end.g[l], keep * u[l]);
    }
    middle.hold(keep, step, end.h, end.r);
    for (int k = 0; k < move.length; k++) {
      move[k] = step * end.q[k];
    }
    return rescaling.apply(keep, move, z, points.square(i));
  }

  /** Fills the pass at the point of ascent and returns f there. */
  private double ascend(double t, double square) {
    double alongQ = t * square;
    for (int k = 0; k < z.length; k++) {
      raised.z[k] = Math.fma(alongQ, here.q[k], z[k]);
    }
    units.fill(raised.z, raised.h, raised.slope);
    middle.forward(raised.h, raised.e);
    double alongR = t * Segments.dotApart(here.h, raised.h);
    for (int l = 0; l < u.length; l++) {
      raised.e[l] = Math.fma(alongR, here.r[l], raised.e[l]);
    }
    for (int l = 0; l < u.length; l++) {
      raisedU[l] = Math.fma(t, here.g[l], u[l]);
    }
    double f = raised.output(units, raisedU);
    middle.backward(raised.r, raised.slope, raised.q);
    double alongH = t * Segments.dotApart(here.r, raised.r);
    for (int k = 0; k < z.length; k++) {
      raised.q[k] = Math.fma(alongH * here.h[k], raised.slope[k], raised.q[k]);
    }
    return f;
  }
}
