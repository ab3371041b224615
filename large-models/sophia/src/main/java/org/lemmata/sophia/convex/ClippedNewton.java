package org.lemmata.sophia.convex;

/**
 * Clipped Newton with ρ = R/(2√d), and the theorem's bound for η = 1/2.
 *
 * @param loss what is minimised
 * @param radius the distance R over which the Hessian changes by at most a factor 2
 * @param eta the rate η, positive
 */
public record ClippedNewton(SeparableLoss loss, double radius, double eta) {

  /** The theorem's rate. */
  public static final double ETA = 0.5;

  /** The threshold ρ = R/(2√d). */
  public double rho() {
    return radius / (2 * Math.sqrt(loss.dimension()));
  }

  /**
   * The steps until the loss is at most ε.
   *
   * @param start where it starts; not modified
   * @param epsilon the loss to reach, positive
   * @param most how many steps it may take
   * @return the steps, or one more than it may take
   */
  public long steps(double[] start, double epsilon, long most) {
    double[] z = start;
    long n = 0;
    while (n <= most && !(loss.value(z) <= epsilon)) {
      z = loss.newton(z, eta, rho());
      n++;
    }
    return n;
  }

  /**
   * The theorem's number of steps with explicit constants (derived): ⌈32 d (L₀ - L*)/(μR²)⌉ +
   * ⌈ln⁺(μR²/(4dε))/ln(8/7)⌉.
   *
   * @param start where it starts; not modified
   * @param epsilon the loss to reach, positive
   */
  public long bound(double[] start, double epsilon) {
    double room = loss.leastCurvature() * radius * radius;
    double far = Math.ceil(32 * loss.dimension() * loss.value(start) / room);
    double near = StrictMath.log(room / (4 * loss.dimension() * epsilon));
    return (long) (far + Math.ceil(Math.max(0, near) / StrictMath.log(8.0 / 7)));
  }
}
