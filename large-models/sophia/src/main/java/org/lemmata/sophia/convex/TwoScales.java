package org.lemmata.sophia.convex;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * The exact family a = (1, κ): L = (cosh z₁ - 1) + κ(cosh z₂ - 1) from a start where each part is
 * 10, to be brought to 1e-10.
 *
 * @param kappa the ratio κ of the curvatures at the minimum, at least 1
 */
public record TwoScales(double kappa) {

  /** The loss that counts as reached. */
  public static final double EPSILON = 1e-10;

  private static final double PART = 10;

  /** The loss. */
  public SeparableLoss loss() {
    return new SeparableLoss(LossShape.COSH, 1, kappa);
  }

  /** The start, zᵢ = arcosh(1 + 10/aᵢ); a new array. */
  public double[] start() {
    return new double[] {arcosh(PART), arcosh(PART / kappa)};
  }

  /** arcosh(1 + u). */
  private static double arcosh(double u) {
    return StrictMath.log1p(u + Math.sqrt(u * (2 + u)));
  }

  /** The theorem's method on it. */
  public ClippedNewton newton() {
    return new ClippedNewton(loss(), LossShape.COSH.radius(), ClippedNewton.ETA);
  }

  /** The steps of clipped Newton. */
  public long newtonSteps() {
    return newton().steps(start(), EPSILON, newton().bound(start(), EPSILON));
  }

  /**
   * The same with one number for all curvatures, the largest at the start: the curvature is left
   * out. It is not followed beyond ten times the theorem's bound.
   *
   * @return the steps, or one more than that
   */
  public long blindSteps() {
    SeparableLoss loss = loss();
    ClippedNewton newton = newton();
    double[] h = new double[loss.dimension()];
    Arrays.fill(h, loss.largestCurvature(start()));
    return steps(
        z -> loss.clipped(z, h, newton.eta(), newton.rho()), 10 * newton.bound(start(), EPSILON));
  }

  /**
   * The steps of gradient descent with the largest rate that is safe from the start, 1/(10 + κ).
   */
  public long descentSteps() {
    SeparableLoss loss = loss();
    double rate = 1 / loss.largestCurvature(start());
    return steps(z -> loss.gradient(z, rate), Long.MAX_VALUE - 1);
  }

  private long steps(UnaryOperator<double[]> step, long most) {
    SeparableLoss loss = loss();
    double[] z = start();
    long n = 0;
    while (n <= most && loss.value(z) > EPSILON) {
      z = step.apply(z);
      n++;
    }
    return n;
  }
}
