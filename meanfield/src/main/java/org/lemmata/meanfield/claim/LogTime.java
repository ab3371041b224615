package org.lemmata.meanfield.claim;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lemmata.linalg.stats.SlopeFit;
import org.lemmata.meanfield.flow.Phases;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Source;

/** Time grows with the logarithm of the dimension. */
public final class LogTime {

  private static final double HORIZON = 1000;
  private static final int SMALLEST_POWER = 7;

  /** Terms of order 1/d change a slope by 4e-5: T_z with σ4 = 1/2 has the largest, 1300/d. */
  private static final double ALLOWED = 1e-4;

  private LogTime() {}

  /** Coefficients. */
  private record Case(double gamma2, double gamma4, double sigma2, double sigma4) {

    Setting at(int d) {
      return new Setting(d, gamma2, gamma4, sigma2, sigma4);
    }

    double predicted() {
      return 1 / (4 * sigma2 * sigma2 * gamma2);
    }

    Case faster(double factor) {
      return new Case(factor * gamma2, gamma4, sigma2, sigma4);
    }
  }

  private static final List<Case> CASES =
      List.of(
          new Case(0.2, 0.08, 1, 1),
          new Case(0.1, 0.05, 1, 1),
          new Case(0.4, 0.25, 1, 1),
          new Case(0.2, 0.08, 1, 0.5),
          new Case(0.2, 0.08, 1, 2),
          new Case(0.2, 0.08, 1.5, 1));

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.log-time", "Time grows with log d")
        .states(
            """
            The times at which a tenth and half of degree 2 are learnt, $T_{10}$ and $T_{1/2}$, and
            the end $T_z$ of Phase 2 all grow by $\\frac{\\log d}{4\\sigma_2^2\\gamma_2}$: the slope
            depends neither on $\\sigma_4$ nor on $\\gamma_4$, and the times between them tend to
            limits.
            """)
        .source(
            Source.derived(
                "the growth rate of a small w, which starts at about $1/\\sqrt d$; that the time is"
                    + " of order $\\log d/(\\sigma_2^2\\gamma_2)$ is the paper's, as commonly quoted"))
        .assuming("d is large", "$\\gamma_2 > 0$")
        .restsOn("meanfield.first-motion")
        .examining(
            """
            Finds the three times by event detection in dimensions $10^7$ to $10^8$ and fits lines
            against log d, for settings A, B, C and for A with $\\sigma_4 = 1/2$ and 2 and with
            $\\sigma_2 = 3/2$; the largest relative error of a slope.
            """)
        .chosen(
            """
            the 1e-4 that is allowed, after seeing that terms of order 1/d change a slope by 4e-5 at
            most: the largest, that of T_z with $\\sigma_4 = 1/2$, is 1300/d from $d = 10^5$ on
            """)
        .in("six choices of γ and σ", 1.0, LogTime::check)
        .control("$2\\gamma_2$ is run, of which the prediction is not told", 2.0)
        .build();
  }

  private static Evidence check(double factor, Run run, Scale scale) {
    int count = scale.choose(2, 3, 5);
    double[] logs = new double[count];
    int[] dimensions = new int[count];
    for (int i = 0; i < count; i++) {
      double power = SMALLEST_POWER + (double) i / (count - 1);
      dimensions[i] = (int) Math.rint(StrictMath.pow(10, power));
      logs[i] = StrictMath.log(dimensions[i]);
    }
    List<Phases> phases =
        run.parallel()
            .map(
                CASES.size() * count,
                i ->
                    Phases.of(
                        CASES.get(i / count).faster(factor).at(dimensions[i % count]), HORIZON));
    return Every.of(
        "slopes of times against log d",
        slopes("largest relative error of the slope of T₁₀", logs, phases, Phases::t10),
        slopes("largest relative error of the slope of T½", logs, phases, Phases::thalf),
        slopes("largest relative error of the slope of T_z", logs, phases, Phases::tz));
  }

  private static Evidence slopes(
      String what, double[] logs, List<Phases> phases, ToDoubleFunction<Phases> time) {
    double worst = 0;
    for (int c = 0; c < CASES.size(); c++) {
      double[] times = new double[logs.length];
      for (int i = 0; i < logs.length; i++) {
        times[i] = time.applyAsDouble(phases.get(c * logs.length + i));
      }
      worst = Math.max(worst, Math.abs(slope(logs, times) / CASES.get(c).predicted() - 1));
    }
    return new Approximation(
        what, worst, ALLOWED, "terms of order 1/d, of T_z 1300/d, d at least 10^" + SMALLEST_POWER);
  }

  private static double slope(double[] x, double[] y) {
    return x.length == 2 ? (y[1] - y[0]) / (x[1] - x[0]) : SlopeFit.of(x, y).slope();
  }
}
