package org.lemmata.attention.flow;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.lemmata.attention.model.PopulationLoss;
import org.lemmata.attention.model.Weights;

/**
 * The flow d(a, b, A, c)/dt = - grad L of the population loss, integrated by the Dormand-Prince
 * method of order 8 with relative and absolute tolerance 1e-13.
 */
public final class GradientFlow {

  private static final double TOLERANCE = 1e-13;

  /** In ulp: the integrator refuses 1000. */
  private static final double LEAST_STEP = 1001;

  private final PopulationLoss loss;

  /** The flow of this loss. */
  public GradientFlow(PopulationLoss loss) {
    this.loss = loss;
  }

  /**
   * The weights at given times.
   *
   * @param start the weights at time 0
   * @param times ascending, finite and at least 0; one within 1e-12 of a time before may get its
   *     weights
   * @throws IllegalArgumentException if times do not ascend from 0 or are not finite
   * @throws org.hipparchus.exception.MathRuntimeException if the step size underflows
   */
  public List<Weights> at(Weights start, double... times) {
    List<Weights> path = new ArrayList<>();
    double now = 0;
    double before = 0;
    double[] state = start.pack();
    for (double time : times) {
      if (!(time >= before && time < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "times must ascend from 0 and be finite, not " + time + " after " + before);
      }
      before = time;
      if (time - now > LEAST_STEP * Math.ulp(time)) {
        state = integrated(now, state, time);
        now = time;
      }
      path.add(Weights.unpack(loss.d(), state));
    }
    return path;
  }

  /**
   * |u|² - ‖M‖_F² = |a|² + b² - ‖A‖_F² - |c|², which the flow conserves because rescaling (a, b)
   * against (A, c) does not change the loss.
   */
  public static double conserved(Weights w) {
    double sum = w.b() * w.b();
    for (double a : w.a()) {
      sum += a * a;
    }
    for (double c : w.c()) {
      sum -= c * c;
    }
    for (double entry : w.matrixA().data()) {
      sum -= entry * entry;
    }
    return sum;
  }

  private double[] integrated(double from, double[] state, double to) {
    DormandPrince853Integrator integrator =
        new DormandPrince853Integrator(0, to - from, TOLERANCE, TOLERANCE);
    return integrator
        .integrate(new Equation(loss), new ODEState(from, state), to)
        .getPrimaryState();
  }

  private record Equation(PopulationLoss loss) implements OrdinaryDifferentialEquation {

    @Override
    public int getDimension() {
      return Weights.size(loss.d());
    }

    @Override
    public double[] computeDerivatives(double t, double[] y) {
      double[] gradient = loss.gradient(y);
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] = -gradient[i];
      }
      return gradient;
    }
  }
}
