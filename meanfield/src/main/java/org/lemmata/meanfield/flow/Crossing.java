package org.lemmata.meanfield.flow;

import java.util.function.ToDoubleFunction;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketedUnivariateSolver;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.events.AdaptableInterval;
import org.hipparchus.ode.events.ODEEventDetector;
import org.hipparchus.ode.events.ODEEventHandler;

/** The first time at which a function of the places vanishes, where the flow stops. */
final class Crossing implements ODEEventDetector {

  /** A crossing is looked for at every step's end, and at most this far apart. */
  private static final double CHECK = 1;

  private static final double PRECISION = 1e-12;
  private static final int MOST_ITERATIONS = 100;

  private final ToDoubleFunction<double[]> function;
  private double time = Double.NaN;

  Crossing(ToDoubleFunction<double[]> function) {
    this.function = function;
  }

  boolean happened() {
    return !Double.isNaN(time);
  }

  /** When it happened, or NaN. */
  double time() {
    return time;
  }

  @Override
  public double g(ODEStateAndDerivative state) {
    return function.applyAsDouble(state.getPrimaryState());
  }

  @Override
  public ODEEventHandler getHandler() {
    return (state, detector, increasing) -> {
      time = state.getTime();
      return Action.STOP;
    };
  }

  @Override
  public AdaptableInterval getMaxCheckInterval() {
    return AdaptableInterval.of(CHECK);
  }

  @Override
  public int getMaxIterationCount() {
    return MOST_ITERATIONS;
  }

  @Override
  public BracketedUnivariateSolver<UnivariateFunction> getSolver() {
    return new BracketingNthOrderBrentSolver(0, PRECISION, 0, 5);
  }
}
