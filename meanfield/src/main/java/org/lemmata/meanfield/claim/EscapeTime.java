package org.lemmata.meanfield.claim;

import java.util.List;
import java.util.stream.Stream;
import org.lemmata.meanfield.flow.Phases;
import org.lemmata.meanfield.flow.Preset;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** How long Phase 1 takes. */
public final class EscapeTime {

  private static final double PART = 0.02;
  private static final double HORIZON = 1000;

  private EscapeTime() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.escape-time", "The end of Phase 1")
        .states(
            "The neuron that starts at $\\iota = \\log d/\\sqrt d$ reaches $w_{\\max} = 1/\\log d$"
                + " at $T_1 \\approx \\log(w_{\\max}/\\iota)/r_d$, with $r_d = 2\\sigma_2^2\\gamma_2"
                + " \\frac{d}{d-1} - 12\\sigma_4^2\\gamma_4\\frac{d+2}{d^2-1}$, within 2% for $d \\ge"
                + " 10^6$.")
        .source(
            Source.derived(
                "linear growth at the rate of time 0; the end of Phase 1 is defined as commonly"
                    + " quoted"))
        .assuming("d is at least 5504, below which Phase 1 is empty (for d = 5 to 5503)")
        .examining(
            "Finds $T_1$ by event detection for settings A, B and C in dimensions $10^6$ to $10^8$"
                + " and takes the largest relative error of the formula.")
        .in("the setting of the claim", 1.0, EscapeTime::check)
        .control("the formula for a neuron that starts at a typical place, $1/\\sqrt d$", 0.0)
        .build();
  }

  /** The formula's start is (log d) to this power over sqrt d. */
  private static Evidence check(double power, Run run, Scale scale) {
    List<Integer> dimensions =
        scale.atLeast(Scale.STANDARD)
            ? List.of(1_000_000, 3_000_000, 10_000_000, 30_000_000, 100_000_000)
            : List.of(1_000_000, 100_000_000);
    List<Setting> settings =
        dimensions.stream().flatMap(d -> Stream.of(Preset.values()).map(p -> p.at(d))).toList();
    return new Rounding(
        "largest relative error of the formula",
        Presets.largest(settings, run, setting -> error(setting, power)),
        PART);
  }

  private static double error(Setting setting, double power) {
    double t1 = Phases.of(setting, HORIZON).t1();
    double log = StrictMath.log(setting.d());
    double shift = (1 - power) * StrictMath.log(log) / setting.growthRate();
    return Math.abs((Phases.escape(setting) + shift) / t1 - 1);
  }
}
