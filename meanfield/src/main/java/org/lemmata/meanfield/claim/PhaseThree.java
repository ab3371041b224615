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

  /** Close to γ4 = 1.1 γ2², where D4 is early even when its force has the wrong sign. */
  private static final Gammas FOURTH = new Gammas(0.3, 0.1);

  private PhaseThree() {}

  /**
   * What is run.
   *
   * @param b the setting that Case 1 is claimed of
   * @param degree4 what multiplies the velocity's part of degree 4
   */
  private record Variant(Gammas b, double degree4) {}

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
            "d is at least 10 (B is Case 2 for d = 3 to 5)")
        .examining(
            """
            Follows A, B, C and $(0.3, 0.1)$ in steps of 1/4 to t = 50, finds which deviation changes
            its sign first, and takes the smallest signed deviation afterwards; deviations below
            $10^{-9}$ count as zero, because the integrator keeps places to $10^{-12}$ a step.
            """)
        .in("the projected gradient flow with B in Case 1", new Variant(b, 1), PhaseThree::check)
        .control("the degree-4 part of the velocity with the wrong sign", new Variant(b, -1))
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
    return Every.of(
        "after the end of Phase 2",
        Searched.notBelow(
            "smallest of D₄ and −D₂ for A, C and (0.3, 0.1)",
            Presets.smallest(second, run, setting -> signed(setting, variant, -1)),
            -NEGLIGIBLE),
        Searched.notBelow(
            "smallest of D₂ and −D₄ for B",
            Presets.smallest(first, run, setting -> signed(setting, variant, 1)),
            -NEGLIGIBLE));
  }

  /**
   * The smallest of sign D2 and -sign D4 from the first time on at which either is positive; if
   * none ever is, at the end, where it is negative.
   */
  private static double signed(Setting setting, Variant variant, int sign) {
    double[] times = new double[(int) Math.rint(HORIZON / STEP) + 1];
    for (int i = 0; i < times.length; i++) {
      times[i] = i * STEP;
    }
    List<FlowState> states = PopulationFlow.of(setting).driven(1, variant.degree4()).at(times);
    int after = 0;
    while (after < states.size() - 1
        && states.get(after).d2() <= 0
        && states.get(after).d4() <= 0) {
      after++;
    }
    double smallest = Double.POSITIVE_INFINITY;
    for (FlowState state : states.subList(after, states.size())) {
      smallest = Math.min(smallest, Math.min(sign * state.d2(), -sign * state.d4()));
    }
    return smallest;
  }
}
