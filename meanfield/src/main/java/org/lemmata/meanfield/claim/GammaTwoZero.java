package org.lemmata.meanfield.claim;

import java.util.List;
import org.lemmata.meanfield.flow.FlowState;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** What goes wrong when γ2 is zero. */
public final class GammaTwoZero {

  private static final double STEP = 0.05;

  /** Rates are below 1/2 here: (rate times step)⁴/5 is 1e-7. */
  private static final double ALLOWED = 1e-6;

  private static final double LATE = 1000;

  private GammaTwoZero() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.gamma2-zero", "γ₂ zero: the start is slow, and no law fits")
        .states(
            """
            For $\\gamma_2 = 0 < \\gamma_4$ the loss falls at first at the relative rate $-\\dot
            L/L = 8(d+2)\\,\\sigma_4^2/N_4$, of order $d^{-3}$, where with $\\gamma_2 > 0$ it is of
            order $d^{-1}$; and with $\\gamma_4 = 0.05$ at d = 300 the loss is never below $\\min_a
            \\tfrac12\\big[(a - \\frac{1-a}{d-1})^2 + (a + \\frac{3(1-a)}{d^2-1} -
            \\gamma_4)^2\\big]$, 0.436 of $L(0)$, the least loss of all laws.
            """)
        .source(
            Source.derived(
                "orthogonality of gradients of harmonics, and $\\mathbb{E} w^4 \\le \\mathbb{E}"
                    + " w^2$, with equality for a part $a$ of the neurons at ±1 and the rest at 0;"
                    + " that $\\gamma_2 > 0$ drives the growth is the paper's, as commonly"
                    + " quoted"))
        .assuming("$\\sigma_2 = \\sigma_4 = 1$", "neurons start uniform on the sphere")
        .restsOn("meanfield.dissipation", "meanfield.gamma4-too-large")
        .examining(
            """
            Takes the rate at time 0 by a one-sided difference of order 4 along the flow, d = 30 to
            1000, and follows the flow to t = 1000, where it compares the loss with the least of
            neurons at 0 and ±1.
            """)
        .in("$\\gamma = (0, 0.05)$", 0.0, GammaTwoZero::check)
        .control("setting B, $\\gamma_2 = 0.1$", 0.1)
        .build();
  }

  private static Evidence check(double gamma2, Run run, Scale scale) {
    List<Setting> settings =
        List.of(
            Setting.of(30, gamma2, 0.05),
            Setting.of(100, gamma2, 0.05),
            Setting.of(300, gamma2, 0.05),
            Setting.of(1000, gamma2, 0.05));
    Setting one = settings.get(2);
    return Every.of(
        "with γ₂ = 0",
        new Approximation(
            "largest relative error of the rate at time 0",
            Presets.largest(settings, run, GammaTwoZero::error),
            ALLOWED,
            "a difference of order 4 with step %s".formatted(STEP)),
        Searched.notBelow(
            "L(1000)/L(0) at d = 300",
            PopulationFlow.of(one).at(LATE).get(0).loss() / one.initialLoss(),
            GammaFourTooLarge.least(one) / one.initialLoss()));
  }

  private static double error(Setting setting) {
    List<FlowState> states = PopulationFlow.of(setting).at(STEP, 2 * STEP, 3 * STEP, 4 * STEP);
    double[] weights = {4, -3, 4.0 / 3, -1.0 / 4};
    double change = 0;
    for (int i = 0; i < weights.length; i++) {
      FlowState state = states.get(i);
      // L - L(0) without the cancellation that would leave few digits of a rate of order 1/d³.
      double two = state.d2() * state.d2() - setting.gamma2() * setting.gamma2();
      double four = (state.d4() + setting.gamma4()) * (state.d4() - setting.gamma4());
      change = Math.fma(weights[i], (two + four) / 2, change);
    }
    double rate = -change / STEP / setting.initialLoss();
    double predicted = 8 * (setting.d() + 2.0) / setting.polynomials().count4();
    return Math.abs(rate / predicted - 1);
  }
}
