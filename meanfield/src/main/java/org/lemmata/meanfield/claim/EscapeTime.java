package org.lemmata.meanfield.claim;

import java.util.List;
import java.util.stream.Stream;
import org.lemmata.meanfield.flow.Phases;
import org.lemmata.meanfield.flow.Preset;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Source;

/** How long Phase 1 takes. */
public final class EscapeTime {

  private static final double HORIZON = 1000;

  /** σ2²/r_d of setting B. */
  private static final double NEXT = 5;

  private EscapeTime() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.escape-time", "The end of Phase 1")
        .states(
            """
            The neuron that starts at $\\iota = \\log d/\\sqrt d$ reaches $w_{\\max} = 1/\\log d$ at
            $T_1 = \\frac{1}{r_d}\\big[\\ell + \\frac{1 - \\kappa}{2}(w_{\\max}^2 - \\iota^2) + \\frac{1
            - \\kappa + \\kappa^2}{4} w_{\\max}^4 + \\frac{\\sigma_2^2}{r_d}\\big(w_{\\max}^4 -
            \\frac{1 + 2\\ell}{d}\\big) + O(w_{\\max}^6)\\big]$, $\\ell = \\log(w_{\\max}/\\iota)$, with
            the growth rate $r_d$ of small $w$ at time 0 and $\\kappa =
            2\\sigma_4^2\\gamma_4/(\\sigma_2^2\\gamma_2)$.
            """)
        .source(
            Source.derived(
                "$(\\log w)' = r_d (1 - w^2)(1 + \\kappa w^2) - 2\\sigma_2^2(e^{2 r_d t} - 1)/d$"
                    + " while typical w are small; the end of Phase 1 is defined as commonly quoted"))
        .assuming("d is at least 5504, below which Phase 1 is empty (for d = 5 to 5503)")
        .restsOn("meanfield.first-motion")
        .examining(
            """
            Finds $T_1$ by event detection for settings A, B and C in dimensions $10^6$ to $10^8$
            and takes the largest error of $r_d T_1$ in units of $w_{\\max}^6$. The coefficient of
            what is left out is of the order of $\\sigma_2^2/r_d$, at most 5.
            """)
        .in("the neuron that starts at ι", 1.0, EscapeTime::check)
        .control("a neuron that starts at a typical place, $1/\\sqrt d$, is predicted", 0.0)
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
    return new Approximation(
        "largest error of r_d T₁ over w_max⁶",
        Presets.largest(settings, run, setting -> error(setting, power)),
        NEXT,
        "the next term of the expansion, of the order of σ₂²/r_d");
  }

  private static double error(Setting setting, double power) {
    double log = StrictMath.log(setting.d());
    double kappa =
        2
            * setting.sigma4()
            * setting.sigma4()
            * setting.gamma4()
            / (setting.sigma2() * setting.sigma2() * setting.gamma2());
    double far = Phases.end(setting.d());
    double fourth = far * far * far * far;
    double way = StrictMath.log(setting.d()) / 2 - (1 + power) * StrictMath.log(log);
    double initial = StrictMath.exp(-2 * way) * far * far;
    double rate = setting.growthRate();
    double drift = setting.sigma2() * setting.sigma2() / rate;
    double predicted =
        way
            + (1 - kappa) / 2 * (far * far - initial)
            + (1 - kappa + kappa * kappa) / 4 * fourth
            + drift * (fourth - (1 + 2 * way) / setting.d());
    double seen = rate * Phases.of(setting, HORIZON).t1();
    return Math.abs(seen - predicted) / (fourth * far * far);
  }
}
