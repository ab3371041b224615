package org.lemmata.meanfield.flow;

import org.lemmata.linalg.quadrature.Quadrature;

/**
 * Quantiles of |w| under the uniform law of the sphere.
 *
 * <p>The distribution function in the angle φ = arcsin |w| is the integral of cosᵈ⁻²φ, summed over
 * panels with eight Gauss-Legendre nodes each and inverted by Newton's method inside a panel.
 */
public final class Quantiles {

  private static final int PANELS = 256;
  private static final int NODES = 8;
  private static final int STEPS = 60;
  private static final double DEVIATIONS = 14;

  private final Quadrature unit = Quadrature.gaussLegendre(NODES, 0, 1);
  private final double power;
  private final double width;
  private final double[] upTo;

  private Quantiles(int d) {
    this.power = (d - 2.0) / 2;
    this.width = Math.min(Math.PI / 2, DEVIATIONS / Math.sqrt(d)) / PANELS;
    this.upTo = new double[PANELS + 1];
    for (int i = 0; i < PANELS; i++) {
      upTo[i + 1] = upTo[i] + mass(i * width, (i + 1) * width);
    }
  }

  /**
   * The quantiles (i + 1/2)/n of |w|, ascending, i from 0 to n - 1.
   *
   * @param d at least 3
   * @param n at least 1
   */
  public static double[] of(int d, int n) {
    Quantiles quantiles = new Quantiles(d);
    double[] places = new double[n];
    int panel = 0;
    for (int i = 0; i < n; i++) {
      double level = (i + 0.5) / n * quantiles.upTo[PANELS];
      while (quantiles.upTo[panel + 1] < level) {
        panel++;
      }
      places[i] = StrictMath.sin(quantiles.angle(panel, level));
    }
    return places;
  }

  /** Bisection guards Newton's steps; it never leaves the panel. */
  private double angle(int panel, double level) {
    double start = panel * width;
    double low = start;
    double high = start + width;
    double angle = low + width / 2;
    for (int step = 0; step < STEPS; step++) {
      double excess = upTo[panel] + mass(start, angle) - level;
      if (excess > 0) {
        high = angle;
      } else {
        low = angle;
      }
      double newton = angle - excess / density(angle);
      double next = newton > low && newton < high ? newton : low + (high - low) / 2;
      if (Math.abs(next - angle) <= Math.ulp(angle)) {
        break;
      }
      angle = next;
    }
    return angle;
  }

  private double mass(double from, double to) {
    double length = to - from;
    return length * unit.sum(part -> density(Math.fma(part, length, from)));
  }

  private double density(double angle) {
    double w = StrictMath.sin(angle);
    return StrictMath.exp(power * StrictMath.log1p(-w * w));
  }
}
