package org.lemmata.meanfield.flow;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.ode.ODEState;

/**
 * When the flow passes its landmarks; NaN for one that it does not pass.
 *
 * <p>Phase 1 ends when the neuron that starts at log d/sqrt d has reached 1/log d. It is empty when
 * it starts there or beyond, that is for d from 5 to 5503. Phase 2 ends at the first zero of D₂ or
 * D₄; in Case 1 of Phase 3 it is D₂'s, in Case 2 D₄'s.
 *
 * @param t10 T₁₀, when D₂ = -0.9 γ₂
 * @param thalf T_{1/2}, when D₂ = -0.5 γ₂
 * @param tz the end of Phase 2
 * @param t1 the end of Phase 1
 * @param phaseThree the case of Phase 3, 1 or 2; 0 if Phase 2 does not end
 */
public record Phases(double t10, double thalf, double tz, double t1, int phaseThree) {

  /**
   * Runs the flow from the uniform law until every landmark is passed.
   *
   * @param setting the setting
   * @param horizon positive and finite: a landmark not passed by this time, to 1e-12 of it, counts
   *     as not passed
   * @throws IllegalArgumentException if the horizon is not positive and finite
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static Phases of(Setting setting, double horizon) {
    if (!(horizon > 0 && horizon < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("horizon must be positive and finite, not " + horizon);
    }
    double start = start(setting.d());
    double end = end(setting.d());
    Particles uniform = Particles.uniform(setting.d());
    boolean first = start < end;
    Particles particles = first ? uniform.tracing(start) : uniform;
    PopulationFlow flow = PopulationFlow.from(setting, particles);
    FlowEquation equation = flow.equation();
    double gamma2 = setting.gamma2();
    Crossing t10 = new Crossing(w -> equation.d2(w) + 0.9 * gamma2);
    Crossing thalf = new Crossing(w -> equation.d2(w) + 0.5 * gamma2);
    Crossing zero2 = new Crossing(equation::d2);
    Crossing zero4 = new Crossing(equation::d4);
    Crossing t1 = new Crossing(w -> w[uniform.size()] - end);
    List<Crossing> open = new ArrayList<>();
    List<Crossing> zeros = new ArrayList<>();
    if (gamma2 != 0) {
      open.addAll(List.of(t10, thalf));
      zeros.add(zero2);
    }
    if (setting.gamma4() != 0) {
      zeros.add(zero4);
    }
    open.addAll(zeros);
    if (first) {
      open.add(t1);
    }
    ODEState state = flow.begin();
    while (!open.isEmpty() && PopulationFlow.isStep(state.getTime(), horizon)) {
      // One at a time, because a deviation that has converged crosses its zero again by rounding.
      state = flow.onward(state, open, horizon);
      open.removeIf(Crossing::happened);
      if (zeros.stream().anyMatch(Crossing::happened)) {
        open.removeAll(zeros);
      }
    }
    int phaseThree = zero2.happened() ? 1 : zero4.happened() ? 2 : 0;
    double tz = phaseThree == 1 ? zero2.time() : zero4.time();
    return new Phases(t10.time(), thalf.time(), tz, t1.time(), phaseThree);
  }

  /** Where the neuron of Phase 1 starts, log d/sqrt d. */
  public static double start(int d) {
    return StrictMath.log(d) / Math.sqrt(d);
  }

  /** Where Phase 1 ends, 1/log d. */
  public static double end(int d) {
    return 1 / StrictMath.log(d);
  }

  /**
   * The end of Phase 1 if D₂ and D₄ kept their values at time 0 and w stayed small,
   * log(end/start)/r_d (derived).
   */
  public static double escape(Setting setting) {
    return StrictMath.log(end(setting.d()) / start(setting.d())) / setting.growthRate();
  }
}
