package org.lemmata.meanfield.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.events.ODEEventDetector;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.ode.sampling.ODEStateInterpolator;

/**
 * Projected gradient flow of infinitely many neurons on the population loss, reduced to the law of
 * w = u.q: every particle moves by w' = -(1 - w²) [σ₂² D₂ P₂'(w) + σ₄² D₄ P₄'(w)].
 *
 * <p>Integrated by the Dormand-Prince method of order 8 with relative tolerance 1e-12; requested
 * times come from its dense output. The integrator takes square roots and its own power function
 * (FastMath, plain arithmetic), never {@code Math}'s transcendental functions, so the bits are the
 * same on every machine.
 *
 * @see Phases
 */
public final class PopulationFlow {

  /** Relative tolerance; the absolute one is the same part of a typical place 1/sqrt d. */
  private static final double TOLERANCE = 1e-12;

  private static final double LEAST_STEP = 1001;

  private final Setting setting;
  private final Particles start;
  private final double factor2;
  private final double factor4;

  private PopulationFlow(Setting setting, Particles start, double factor2, double factor4) {
    this.setting = setting;
    this.start = start;
    this.factor2 = factor2;
    this.factor4 = factor4;
  }

  /** The flow from the uniform law. */
  public static PopulationFlow of(Setting setting) {
    return from(setting, Particles.uniform(setting.d()));
  }

  /** The flow from any symmetric law. */
  public static PopulationFlow from(Setting setting, Particles start) {
    return new PopulationFlow(setting, start, 1, 1);
  }

  /**
   * Another flow, for controls: each degree's part of the velocity is multiplied by a factor, so
   * that only (1, 1) descends along the gradient.
   */
  public PopulationFlow driven(double degree2, double degree4) {
    return new PopulationFlow(setting, start, degree2, degree4);
  }

  /**
   * The states at given times.
   *
   * @param times ascending, finite and at least 0
   * @throws IllegalArgumentException if times do not ascend from 0 or are not finite
   * @throws CancellationException if the thread is interrupted
   */
  public List<FlowState> at(double... times) {
    List<FlowState> states = new ArrayList<>();
    follow(times, states::add);
    return states;
  }

  /** Shows the states at given times one by one, keeping none; otherwise like {@link #at}. */
  public void follow(double[] times, Consumer<? super FlowState> observer) {
    double before = 0;
    for (double time : times) {
      if (!(time >= before && time < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "times must ascend from 0 and be finite, not " + time + " after " + before);
      }
      before = time;
    }
    FlowEquation equation = equation();
    int atStart = 0;
    for (; atStart < times.length && !isStep(0, times[atStart]); atStart++) {
      observer.accept(equation.state(times[atStart], start.places()));
    }
    if (atStart < times.length) {
      DormandPrince853Integrator integrator = integrator(before);
      integrator.addStepHandler(new Reading(equation, times, atStart, observer)::step);
      integrator.integrate(equation, begin(), before);
    }
  }

  /** Whether the integrator takes the way from one time to a later one: it refuses 1000 ulp. */
  static boolean isStep(double from, double to) {
    return to - from > LEAST_STEP * Math.ulp(to);
  }

  /** The places at time 0. */
  ODEState begin() {
    return new ODEState(0, start.places());
  }

  /** Goes on until a detector stops it or the horizon is reached. */
  ODEState onward(ODEState from, List<? extends ODEEventDetector> detectors, double horizon) {
    DormandPrince853Integrator integrator = integrator(horizon);
    detectors.forEach(integrator::addEventDetector);
    integrator.addStepHandler(step -> refuseInterruption());
    return integrator.integrate(equation(), from, horizon);
  }

  FlowEquation equation() {
    return new FlowEquation(
        setting,
        start.masses(),
        factor2 * setting.sigma2() * setting.sigma2(),
        factor4 * setting.sigma4() * setting.sigma4());
  }

  private DormandPrince853Integrator integrator(double horizon) {
    return new DormandPrince853Integrator(
        0, horizon, TOLERANCE / Math.sqrt(setting.d()), TOLERANCE);
  }

  private static void refuseInterruption() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted in the flow");
    }
  }

  /** Reads the requested times off the steps as they are finished. */
  private static final class Reading {

    private final FlowEquation equation;
    private final double[] times;
    private final Consumer<? super FlowState> observer;
    private int next;

    Reading(FlowEquation equation, double[] times, int next, Consumer<? super FlowState> observer) {
      this.equation = equation;
      this.times = times;
      this.next = next;
      this.observer = observer;
    }

    void step(ODEStateInterpolator step) {
      refuseInterruption();
      double end = step.getCurrentState().getTime();
      for (; next < times.length && times[next] <= end; next++) {
        ODEStateAndDerivative state =
            times[next] == end ? step.getCurrentState() : step.getInterpolatedState(times[next]);
        observer.accept(equation.state(times[next], state.getPrimaryState()));
      }
    }
  }
}
