package org.lemmata.meanfield.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.meanfield.flow.FlowState;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Preset;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** The signs of the deviations do not change any more after one has changed. */
public final class PhaseThree {

  private static final double NEGLIGIBLE = 1e-9;
  private static final double STEP = 0.25;
  private static final double HORIZON = 50;

  /** Close to γ4 = 1.1 γ2², where D4 is early. */
  private static final Gammas FOURTH = new Gammas(0.3, 0.1);

  private PhaseThree() {}

  /**
   * What is run.
   *
   * @param b the setting that Case 1 is claimed of
   * @param target what multiplies the target that drives the neurons, not the one that D₂ and D₄
   *     are taken from
   */
  private record Variant(Gammas b, double target) {}

  /**
   * What one flow came to.
   *
   * @param end of Phase 2; one step beyond the horizon if it does not end before
   * @param smallest signed deviation from then on, or of the last one
   */
  private record Course(double end, double smallest) {}

  /** The claim. */
  public static Claim claim() {
    Gammas b = new Gammas(0.1, 0.05);
    return Claim.of("meanfield.phase-three", "Signs after the end of Phase 2")
        .states(
            """
            After the first zero $T_z$ of $D_2$ or $D_4$ the signs stay: $D_2 \\ge 0 \\ge D_4$ in Case
            1, where $D_2$ was first, and $D_4 \\ge 0 \\ge D_2$ in Case 2, where $D_4$ was. Settings
            A, C and $\\gamma = (0.3, 0.1)$ are Case 2, B is Case 1.
            """)
        .source(
            Source.quoted(
                "Phase 3 of the population dynamics; which setting is which case is measured for"
                    + " this project"))
        .assuming(
            "the assumptions on $\\gamma_2, \\gamma_4$",
            "the neurons are driven by the very deviations whose signs are taken",
            "d is at least 10 (B is Case 2 for d = 3 to 5)")
        .examining(
            """
            Follows A, B, C and $(0.3, 0.1)$ in steps of 1/4 to t = 50, finds which deviation changes
            its sign first, and takes the smallest signed deviation afterwards; deviations below
            $10^{-9}$ count as zero, because the integrator keeps places to $10^{-12}$ a step.
            """)
        .in("the projected gradient flow with B in Case 1", new Variant(b, 1), PhaseThree::check)
        .control("neurons driven by a target 3/2 times as large", new Variant(b, 1.5))
        .control("$\\gamma = (0.1, 0.02)$ in place of B", new Variant(new Gammas(0.1, 0.02), 1))
        .build();
  }

  private static Evidence check(Variant variant, Run run, Scale scale) {
    int[] dimensions =
        scale.atLeast(Scale.STANDARD)
            ? new int[] {10, 30, 100, 300, 10_000, 1_000_000}
            : new int[] {10, 100};
    List<Setting> second = new ArrayList<>();
    List<Setting> first = new ArrayList<>();
    for (int d : dimensions) {
      second.add(Preset.A.at(d));
      second.add(Preset.C.at(d));
      second.add(FOURTH.at(d));
      first.add(variant.b().at(d));
    }
    List<Course> caseTwo = courses(second, run, variant, -1);
    List<Course> caseOne = courses(first, run, variant, 1);
    return Every.of(
            "after the end of Phase 2",
            Searched.notBelow(
                "smallest of D₄ and −D₂ for A, C and (0.3, 0.1)", smallest(caseTwo), -NEGLIGIBLE),
            Searched.notBelow("smallest of D₂ and −D₄ for B", smallest(caseOne), -NEGLIGIBLE))
        .rig(
            Searched.notAbove(
                "latest end of Phase 2", Math.max(latest(caseTwo), latest(caseOne)), HORIZON));
  }

  private static double smallest(List<Course> courses) {
    return courses.stream().mapToDouble(Course::smallest).min().orElseThrow();
  }

  private static double latest(List<Course> courses) {
    return courses.stream().mapToDouble(Course::end).max().orElseThrow();
  }

  private static List<Course> courses(List<Setting> settings, Run run, Variant variant, int sign) {
    return run.parallel()
        .map(settings.size(), i -> course(settings.get(i), variant.target(), sign));
  }

  /** Follows sign D₂ and -sign D₄ from the first time on at which D₂ or D₄ is positive. */
  private static Course course(Setting setting, double target, int sign) {
    double[] times = new double[(int) Math.rint(HORIZON / STEP) + 1];
    for (int i = 0; i < times.length; i++) {
      times[i] = i * STEP;
    }
    double more2 = (target - 1) * setting.gamma2();
    double more4 = (target - 1) * setting.gamma4();
    Setting driving = Setting.of(setting.d(), setting.gamma2() + more2, setting.gamma4() + more4);
    double end = HORIZON + STEP;
    double smallest = Double.POSITIVE_INFINITY;
    for (FlowState state : PopulationFlow.of(driving).at(times)) {
      double d2 = state.d2() + more2;
      double d4 = state.d4() + more4;
      double signed = Math.min(sign * d2, -sign * d4);
      if (end <= HORIZON) {
        smallest = Math.min(smallest, signed);
      } else {
        end = d2 > 0 || d4 > 0 ? state.t() : end;
        smallest = signed;
      }
    }
    return new Course(end, smallest);
  }
}
