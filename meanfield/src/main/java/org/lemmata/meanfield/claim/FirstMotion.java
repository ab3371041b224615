package org.lemmata.meanfield.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lemmata.meanfield.flow.EvenPolynomials;
import org.lemmata.meanfield.flow.FlowState;
import org.lemmata.meanfield.flow.Particles;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Source;

/** How the flow sets out. */
public final class FirstMotion {

  /** Where the smaller of two small neurons starts; extrapolation leaves w⁴ of their rates. */
  private static final double SMALL = 0.003;

  private static final double STEP = 0.005;

  /**
   * D4 sets out so slowly that its fifth derivative shows: 2e-6 with twice the step, at d = 100.
   */
  private static final double ALLOWED = 1e-6;

  private FirstMotion() {}

  /** What multiplies the velocity's parts of degree 2 and 4. */
  private record Drive(double degree2, double degree4) {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.first-motion", "How the flow sets out")
        .states(
            """
            At time 0 a small $w$ grows at the rate $r_d = 2\\sigma_2^2\\gamma_2 \\frac{d}{d-1} -
            12\\sigma_4^2\\gamma_4\\frac{d+2}{d^2-1}$, and the deviations at $\\dot D_k =
            \\sigma_k^2\\gamma_k\\,\\frac{k(k+d-2)}{N_k}$: neither degree feels the other.
            """)
        .source(
            Source.derived(
                "the derivatives of P_2 and P_4, and the orthogonality of gradients of harmonics"))
        .assuming(
            "neurons start uniform on the sphere",
            "the projected gradient flow of infinitely many neurons")
        .restsOn("meanfield.orthogonality")
        .examining(
            """
            Integrates the flow over four steps of %s for settings A, B and C, for $\\gamma = (0,
            0.05)$ and one with $\\sigma_2 \\ne \\sigma_4$, d = 10 to 300, with two more neurons of
            no mass at $w = 0.003$ and 0.006, from which the rate is extrapolated to $w = 0$, and takes
            derivatives at time 0 by one-sided differences of order 4. The speeds are examined up to
            d = 100, beyond which that of $D_4$ is below the tolerance of the integrator. Errors are
            relative to the sum of the terms' sizes.
            """
                .formatted(STEP))
        .in("the projected gradient flow", new Drive(1, 1), FirstMotion::check)
        .control("only the velocity's part of degree 2", new Drive(1, 0))
        .control("only the velocity's part of degree 4", new Drive(0, 1))
        .build();
  }

  private static List<Setting> settings(int... dimensions) {
    List<Setting> settings = new ArrayList<>();
    for (int d : dimensions) {
      settings.addAll(Presets.in(d));
      settings.add(Setting.of(d, 0, 0.05));
      settings.add(new Setting(d, 0.2, 0.08, 0.7, 1.5));
    }
    return settings;
  }

  private static Evidence check(Drive drive, Run run, Scale scale) {
    List<Setting> settings = settings(10, 30, 100);
    return Every.of(
        "derivatives at time 0",
        part("growth of a small w", settings(10, 30, 100, 300), run, it -> growth(it, drive)),
        part("speed of D₂", settings, run, it -> speed(it, drive, 2)),
        part("speed of D₄", settings, run, it -> speed(it, drive, 4)));
  }

  private static Evidence part(
      String what, List<Setting> settings, Run run, ToDoubleFunction<Setting> error) {
    return new Approximation(
        "largest relative error of the " + what,
        Presets.largest(settings, run, error),
        ALLOWED,
        "differences of order 4 with step %s, and w⁴ = 10⁻¹⁰".formatted(STEP));
  }

  private static List<FlowState> states(Setting setting, Drive drive) {
    Particles start = Particles.uniform(setting.d()).tracing(SMALL, 2 * SMALL);
    return PopulationFlow.from(setting, start)
        .driven(drive.degree2(), drive.degree4())
        .at(0, STEP, 2 * STEP, 3 * STEP, 4 * STEP);
  }

  private static double growth(Setting setting, Drive drive) {
    List<FlowState> states = states(setting, drive);
    double near = derivative(states, state -> logarithm(state, 0));
    double far = derivative(states, state -> logarithm(state, 1));
    double seen = (4 * near - far) / 3;
    double d = setting.d();
    double drive2 = setting.sigma2() * setting.sigma2() * setting.gamma2();
    double drive4 = setting.sigma4() * setting.sigma4() * setting.gamma4();
    double first = 2 * drive2 * d / (d - 1);
    double second = 12 * drive4 * (d + 2) / ((d - 1) * (d + 1));
    return Math.abs(seen - (first - second)) / (first + second);
  }

  private static double logarithm(FlowState state, int tracer) {
    return StrictMath.log(state.particles().places()[Particles.NODES + tracer]);
  }

  /** Relative to the size that the speed has without the square of γ. */
  private static double speed(Setting setting, Drive drive, int k) {
    EvenPolynomials p = setting.polynomials();
    double size = k * (k + setting.d() - 2.0) / (k == 2 ? p.count2() : p.count4());
    double sigma = k == 2 ? setting.sigma2() : setting.sigma4();
    double gamma = k == 2 ? setting.gamma2() : setting.gamma4();
    double seen = derivative(states(setting, drive), k == 2 ? FlowState::d2 : FlowState::d4);
    return Math.abs(seen / (sigma * sigma * size) - gamma);
  }

  /** The derivative at the first of five states, to order 4. */
  private static double derivative(List<FlowState> states, ToDoubleFunction<FlowState> value) {
    double[] weights = {-25.0 / 12, 4, -3, 4.0 / 3, -1.0 / 4};
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum = Math.fma(weights[i], value.applyAsDouble(states.get(i)), sum);
    }
    return sum / STEP;
  }
}
