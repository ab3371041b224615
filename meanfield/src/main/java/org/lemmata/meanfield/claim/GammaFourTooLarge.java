package org.lemmata.meanfield.claim;

import java.util.List;
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

/** What goes wrong when γ4 is above γ2. */
public final class GammaFourTooLarge {

  private static final int D = 300;
  private static final double TIME = 200;

  /** Neurons near 0 and ±1 approach them at rates above 0.1. */
  private static final double REST = 1e-6;

  private GammaFourTooLarge() {}

  /** Steps from 0 to 1 of w, and of the mass of one of two places, in a search over laws. */
  private static final int PLACES = 40;

  private static final int MASSES = 1000;

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.gamma4-too-large", "γ₄ above γ₂: the loss stops at a positive value")
        .states(
            """
            For $\\gamma = (0.1, 0.3)$ and d = 300 a part $a$ of the neurons ends at $w = \\pm1$ and
            all others at 0, and the loss stops at that of this law. No law of $w$ has a loss below
            $\\min_a \\tfrac12\\big[(a - \\frac{1-a}{d-1} - \\gamma_2)^2 + (a +
            \\frac{3(1-a)}{d^2-1} - \\gamma_4)^2\\big] > 0$.
            """)
        .source(
            Source.derived(
                "$\\mathbb{E} w^4 \\le \\mathbb{E} w^2$, with equality for neurons at 0 and ±1; the"
                    + " assumption $\\gamma_4 \\lesssim \\gamma_2$ is the paper's, as commonly quoted"))
        .assuming("$\\sigma_2 = \\sigma_4 = 1$")
        .restsOn("meanfield.dissipation")
        .examining(
            """
            Integrates the flow to t = 200 with 400 and 600 particles. How large $a$ is depends on
            the particles, since one at the border between the two fates goes one way or the other as
            a whole, so no value of the loss is claimed. For the least loss of all laws tries those
            of two places $|w|$ on a grid of step 1/%d, with masses of step 1/%d; two are enough,
            since the pairs of $w^2$ and $w^4$ are a curve, and what is between them is between two
            of its points.
            """
                .formatted(PLACES, MASSES))
        .in("$\\gamma = (0.1, 0.3)$", new Gammas(0.1, 0.3), GammaFourTooLarge::check)
        .control("setting A, $\\gamma = (0.2, 0.08)$, which learns", new Gammas(0.2, 0.08))
        .build();
  }

  private static Evidence check(Gammas gammas, Run run, Scale scale) {
    Setting setting = gammas.at(D);
    List<Integer> sizes =
        scale.atLeast(Scale.STANDARD) ? List.of(400, 500, 600, 700, 800) : List.of(400, 600);
    List<FlowState> ends = run.parallel().map(sizes.size(), i -> end(setting, sizes.get(i)));
    return Every.of(
        "where the loss stops",
        new Approximation(
            "largest relative distance of L(200) from the loss of mass at 0 and ±1",
            ends.stream().mapToDouble(GammaFourTooLarge::distance).max().orElseThrow(),
            REST,
            "the time is finite"),
        new Approximation(
            "largest mass away from 0 and ±1",
            ends.stream().mapToDouble(GammaFourTooLarge::between).max().orElseThrow(),
            REST,
            "the time is finite"),
        new Approximation(
            "least loss of two places, relative distance from the least over a",
            Math.abs(ofTwoPlaces(setting) / least(setting) - 1),
            coarse(setting),
            "masses are on a grid"));
  }

  /** What half a step of the mass adds to the least of a parabola in it, relative. */
  private static double coarse(Setting setting) {
    double second = loss(setting, 0) + loss(setting, 1) - 2 * loss(setting, 0.5);
    return 2 * second / (4.0 * MASSES * MASSES) / least(setting);
  }

  /** The least loss of laws of two places, by trying them. */
  private static double ofTwoPlaces(Setting setting) {
    EvenPolynomials p = setting.polynomials();
    double least = Double.POSITIVE_INFINITY;
    for (int first = 0; first <= PLACES; first++) {
      for (int second = 0; second < first; second++) {
        double v = second / (double) PLACES;
        double w = first / (double) PLACES;
        double at2 = p.p2(v) - setting.gamma2();
        double at4 = p.p4(v) - setting.gamma4();
        double more2 = p.p2(w) - p.p2(v);
        double more4 = p.p4(w) - p.p4(v);
        for (int k = 0; k <= MASSES; k++) {
          double a = k / (double) MASSES;
          least = Math.min(least, setting.loss(at2 + a * more2, at4 + a * more4));
        }
      }
    }
    return least;
  }

  private static FlowState end(Setting setting, int particles) {
    return PopulationFlow.from(setting, Particles.uniform(D, particles)).at(TIME).get(0);
  }

  private static double distance(FlowState end) {
    double aligned = end.particles().mean(w -> w > 0.5 ? 1 : 0);
    return Math.abs(end.loss() / loss(end.setting(), aligned) - 1);
  }

  private static double between(FlowState end) {
    return end.particles().mean(w -> w > 0.01 && w < 0.99 ? 1 : 0);
  }

  /** The loss of mass a at ±1 and the rest at 0. */
  static double loss(Setting setting, double a) {
    EvenPolynomials p = setting.polynomials();
    return setting.loss(
        a + (1 - a) * p.p2(0) - setting.gamma2(), a + (1 - a) * p.p4(0) - setting.gamma4());
  }

  /** The least of them: a parabola in a, by its value at three points. */
  static double least(Setting setting) {
    double zero = loss(setting, 0);
    double half = loss(setting, 0.5);
    double one = loss(setting, 1);
    double square = 2 * (zero + one - 2 * half);
    double linear = one - zero - square;
    double best = Math.max(0, Math.min(1, -linear / (2 * square)));
    return loss(setting, best);
  }
}
