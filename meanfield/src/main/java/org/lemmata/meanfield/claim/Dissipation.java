package org.lemmata.meanfield.claim;

import java.util.List;
import org.lemmata.meanfield.flow.FlowState;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.flow.Velocity;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Source;

/** The loss falls, and how fast. */
public final class Dissipation {

  /** The step of the difference quotient of order 4. */
  private static final double STEP = 0.005;

  /** The loss falls no faster than exp(-10 t) here: (10 h)⁴/30 is 2e-7, with room for rounding. */
  private static final double QUOTIENT = 3e-7;

  private static final double[] TIMES = {0.5, 1, 2, 5, 10};

  private static final double HORIZON = 30;
  private static final int STEPS = 150;

  /** Places are kept to 10⁻¹² a step, and P4' is up to 10, at d = 3 near w = 1. */
  private static final double INTEGRATOR = 1e-9;

  private Dissipation() {}

  /**
   * What is broken.
   *
   * @param projected whether the rate has the factor 1 - w² of the projection
   * @param drive4 what multiplies the velocity's part of degree 4
   */
  private record Variant(boolean projected, double drive4) {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.dissipation", "The loss falls, at the rate of dissipation")
        .states(
            """
            $\\frac{dL}{dt} = -\\mathbb{E}_{\\rho_t}\\big[(1 - w^2)\\, V'(w)^2\\big]$ with $V' =
            \\sigma_2^2 D_2 P_2' + \\sigma_4^2 D_4 P_4'$; so $L$ never increases along the flow.
            """)
        .source(Source.derived("the chain rule along the one-dimensional flow"))
        .assuming("the projected gradient flow of infinitely many neurons")
        .examining(
            """
            Compares a central difference of the loss along the flow with the mean over the
            particles, at times 0.5 to 10 for settings A, B and C (errors are relative), and looks
            for the largest rise of $\\sqrt{2L}$, the size of the deviations, in steps of 0.2 up to t
            = 30. The loss itself is a square, whose relative changes are noise once the deviations
            are as small as rounding.
            """)
        .in("the projected gradient flow", new Variant(true, 1), Dissipation::check)
        .control("without the factor $1 - w^2$ of the projection", new Variant(false, 1))
        .control("the degree-4 part of the velocity with the wrong sign", new Variant(true, -1))
        .build();
  }

  private static Evidence check(Variant variant, Run run, Scale scale) {
    List<Setting> settings =
        scale.atLeast(Scale.STANDARD)
            ? Presets.in(3, 10, 30, 100, 300, 10_000)
            : Presets.in(3, 10, 100);
    return Every.of(
        "along the flow",
        new Approximation(
            "largest relative difference of the two rates",
            Presets.largest(settings, run, setting -> error(setting, variant)),
            QUOTIENT,
            "the difference quotient has order 4 and the step %s".formatted(STEP)),
        new Approximation(
            "largest rise of √(2L) in a step",
            Presets.largest(settings, run, setting -> rise(flow(setting, variant))),
            INTEGRATOR,
            "places are kept to 10⁻¹² a step, and slopes of P₄ are up to 10"));
  }

  private static PopulationFlow flow(Setting setting, Variant variant) {
    return PopulationFlow.of(setting).driven(1, variant.drive4());
  }

  private static double error(Setting setting, Variant variant) {
    double[] around = new double[5 * TIMES.length];
    for (int i = 0; i < around.length; i++) {
      around[i] = TIMES[i / 5] + (i % 5 - 2) * STEP;
    }
    List<FlowState> states = flow(setting, variant).at(around);
    double worst = 0;
    for (int i = 0; i < around.length; i += 5) {
      double slope =
          (8 * (states.get(i + 3).loss() - states.get(i + 1).loss())
                  - (states.get(i + 4).loss() - states.get(i).loss()))
              / (12 * STEP);
      FlowState now = states.get(i + 2);
      worst = Math.max(worst, Math.abs(slope / -rate(now, variant.projected()) - 1));
    }
    return worst;
  }

  private static double rate(FlowState state, boolean projected) {
    Velocity v = state.velocity();
    return projected ? state.dissipation() : state.particles().mean(w -> v.at(w) * v.at(w));
  }

  /** The largest rise of √(2L) in a step, at least 0. */
  static double rise(PopulationFlow flow) {
    double[] times = new double[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      times[i] = HORIZON * i / STEPS;
    }
    double largest = 0;
    double before = Double.POSITIVE_INFINITY;
    for (FlowState state : flow.at(times)) {
      double size = Math.sqrt(2 * state.loss());
      largest = Math.max(largest, size - before);
      before = size;
    }
    return largest;
  }
}
