package org.lemmata.meanfield.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.SlopeFit;
import org.lemmata.meanfield.flow.Phases;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Time grows with the logarithm of the dimension. */
public final class LogTime {

  private static final double HORIZON = 1000;
  private static final double PART = 0.01;

  private LogTime() {}

  /** Coefficients, and the γ2 that the prediction is told. */
  private record Case(double gamma2, double gamma4, double sigma2, double sigma4, double told) {

    double predicted() {
      return 1 / (4 * sigma2 * sigma2 * told);
    }
  }

  private static final List<Case> CASES =
      List.of(
          new Case(0.2, 0.08, 1, 1, 0.2),
          new Case(0.1, 0.05, 1, 1, 0.1),
          new Case(0.4, 0.25, 1, 1, 0.4),
          new Case(0.2, 0.08, 1, 0.5, 0.2),
          new Case(0.2, 0.08, 1, 2, 0.2),
          new Case(0.2, 0.08, 1.5, 1, 0.2));

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.log-time", "Time grows with log d")
        .states(
            "The time $T_{1/2}$ at which half of degree 2 is learnt grows by $\\frac{\\log"
                + " d}{4\\sigma_2^2\\gamma_2}$, and the slope does not depend on $\\sigma_4$.")
        .source(
            Source.derived(
                "the growth rate of a small w, which starts at about $1/\\sqrt d$; that the time is"
                    + " of order $\\log d/(\\sigma_2^2\\gamma_2)$ is the paper's, as commonly quoted"))
        .assuming("d is large", "$\\gamma_2 > 0$")
        .examining(
            "Finds $T_{1/2}$ by event detection in dimensions $10^4$ to $10^8$ and fits a line against"
                + " log d, for settings A, B, C and for A with $\\sigma_4 = 1/2$ and 2 and with"
                + " $\\sigma_2 = 3/2$; each slope must be within 1% of the prediction.")
        .in("the setting of the claim", CASES, LogTime::check)
        .control(
            "the prediction for $\\gamma_2$ where $2\\gamma_2$ is run: the slope halves",
            List.of(new Case(0.4, 0.25, 1, 1, 0.2)))
        .build();
  }

  private static Evidence check(List<Case> cases, Run run, Scale scale) {
    double step = scale.choose(2.0, 1.0, 0.25);
    int count = (int) (4 / step) + 1;
    double[] logs = new double[count];
    int[] dimensions = new int[count];
    for (int i = 0; i < count; i++) {
      dimensions[i] = (int) Math.rint(StrictMath.pow(10, 4 + i * step));
      logs[i] = StrictMath.log(dimensions[i]);
    }
    List<Double> times =
        run.parallel()
            .map(cases.size() * count, i -> half(cases.get(i / count), dimensions[i % count]));
    List<Evidence> parts = new ArrayList<>();
    for (int c = 0; c < cases.size(); c++) {
      double[] half = new double[count];
      for (int i = 0; i < count; i++) {
        half[i] = times.get(c * count + i);
      }
      Case it = cases.get(c);
      parts.add(
          new Searched(
              "slope over prediction for γ₂ = "
                  + it.gamma2()
                  + ", σ₂ = "
                  + it.sigma2()
                  + ", σ₄ = "
                  + it.sigma4(),
              SlopeFit.of(logs, half).slope() / it.predicted(),
              new Interval(1 - PART, 1 + PART)));
    }
    return Every.of("slopes of the time against log d", parts);
  }

  private static double half(Case it, int d) {
    Setting setting = new Setting(d, it.gamma2(), it.gamma4(), it.sigma2(), it.sigma4());
    return Phases.of(setting, HORIZON).thalf();
  }
}
