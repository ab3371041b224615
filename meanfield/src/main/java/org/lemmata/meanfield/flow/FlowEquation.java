package org.lemmata.meanfield.flow;

import org.hipparchus.ode.OrdinaryDifferentialEquation;

/**
 * The flow of particles, w' = -(1 - w²) V'(w), where V' depends on all of them through D₂ and D₄.
 *
 * <p>An evaluation allocates nothing but the derivative that the integrator keeps. Sums run as four
 * interleaved chains in a fixed order.
 */
final class FlowEquation implements OrdinaryDifferentialEquation {

  private final Setting setting;
  private final double[] masses;
  private final double square2;
  private final double constant2;
  private final double fourth4;
  private final double square4;
  private final double constant4;
  private final double drive2;
  private final double drive4;

  /**
   * The flow.
   *
   * @param drive2 what multiplies D₂ P₂', σ₂² in the flow itself
   * @param drive4 what multiplies D₄ P₄', σ₄² in the flow itself
   */
  FlowEquation(Setting setting, double[] masses, double drive2, double drive4) {
    this.setting = setting;
    this.masses = masses;
    EvenPolynomials p = setting.polynomials();
    this.square2 = p.square2();
    this.constant2 = p.constant2() - setting.gamma2();
    this.fourth4 = p.fourth4();
    this.square4 = p.square4();
    this.constant4 = p.constant4() - setting.gamma4();
    this.drive2 = drive2;
    this.drive4 = drive4;
  }

  @Override
  public int getDimension() {
    return masses.length;
  }

  @Override
  public double[] computeDerivatives(double t, double[] w) {
    double m2 = moment(w, false);
    double m4 = moment(w, true);
    double d2 = d2(m2);
    double d4 = d4(m2, m4);
    double linear = -2 * Math.fma(drive2 * d2, square2, drive4 * d4 * square4);
    double cubic = -4 * drive4 * d4 * fourth4;
    double[] derivative = new double[w.length];
    for (int i = 0; i < derivative.length; i++) {
      double x = w[i];
      double square = x * x;
      derivative[i] = (1 - square) * x * Math.fma(cubic, square, linear);
    }
    return derivative;
  }

  /** D₂ of places. */
  double d2(double[] w) {
    return d2(moment(w, false));
  }

  /** D₄ of places. */
  double d4(double[] w) {
    return d4(moment(w, false), moment(w, true));
  }

  FlowState state(double t, double[] w) {
    double[] inside = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      // The integrator may pass the ends by a rounding.
      inside[i] = Math.min(1, Math.max(0, w[i]));
    }
    return new FlowState(setting, t, new Particles(inside, masses), d2(w), d4(w));
  }

  private double d2(double m2) {
    return Math.fma(square2, m2, constant2);
  }

  private double d4(double m2, double m4) {
    return Math.fma(fourth4, m4, Math.fma(square4, m2, constant4));
  }

  private double moment(double[] w, boolean fourth) {
    double a = 0;
    double b = 0;
    double c = 0;
    double e = 0;
    int i = 0;
    for (; i + 4 <= w.length; i += 4) {
      a = Math.fma(masses[i], power(w[i], fourth), a);
      b = Math.fma(masses[i + 1], power(w[i + 1], fourth), b);
      c = Math.fma(masses[i + 2], power(w[i + 2], fourth), c);
      e = Math.fma(masses[i + 3], power(w[i + 3], fourth), e);
    }
    for (; i < w.length; i++) {
      a = Math.fma(masses[i], power(w[i], fourth), a);
    }
    return (a + b) + (c + e);
  }

  private static double power(double w, boolean fourth) {
    double square = w * w;
    return fourth ? square * square : square;
  }
}
