package org.lemmata.lowlight.claim;

import org.lemmata.linalg.random.Stream;
import org.lemmata.lowlight.enhance.EdgeWeight;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Reach;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** The edge-aware weight that does next to nothing. */
public final class SmoothnessWeight {

  private static final double S = 10;
  private static final double LEAST = 0.988;

  /** Decimal places of the printed bound. */
  private static final double PRINTED = 0.99192;

  /** ‖Δ‖² of the farthest colours in exact decimals: Y = 0.772, Cb = −1, Cr = 0.228 / 1.402. */
  private static final double FARTHEST = 0.772 * 0.772 + 1 + 0.228 * 0.228 / (1.402 * 1.402);

  private SmoothnessWeight() {}

  /**
   * What the weights are taken of.
   *
   * @param s of the weight
   * @param white the largest value of a colour
   */
  private record Setting(double s, double white) {}

  /** The claim; its setting is s and the range of colours. */
  public static Claim claim() {
    return Claim.of("low-light.smoothness", "The smoothness weight hardly sees an edge")
        .states(
            """
            For colours in $[0, 1]$ every weight $\\exp(-\\|\\Delta\\|^2 / (2 s^2))$ of differences
            in YCbCr with $s = 10$ lies in $[%s, 1]$; the smallest is $\\exp(-\\kappa/200) =
            %s\\ldots$ with $\\kappa = 0.772^2 + 1 + (0.228/1.402)^2$, between yellow and blue.
            """
                .formatted(LEAST, PRINTED))
        .source(
            Source.derived(
                "the enhancer SCI (CVPR 2022), whose smoothness term is so in effect plain total"
                    + " variation; BT.601 in full range"))
        .assuming("colours are in $[0, 1]$")
        .examining(
            """
            $\\|\\Delta\\|^2$ is a convex function of the difference of two colours, so its largest
            value over the cube of differences is at a corner: all eight are taken, in double
            precision, and compared with the formula. Random pairs of colours are searched as well.
            """)
        .holdsForEveryDraw("the corners bound every pair of colours")
        .reach(Reach.THEOREM)
        .in("s = 10, colours in [0, 1]", new Setting(S, 1), SmoothnessWeight::check)
        .control("s = 0.1", new Setting(0.1, 1))
        .control("s = 1", new Setting(1, 1))
        .control("colours in [0, 255]", new Setting(S, 255))
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    double relative = setting.s / setting.white;
    double smallest = new EdgeWeight(relative).smallest();
    double predicted = StrictMath.exp(-FARTHEST / (2 * S * S));
    EdgeWeight weight = new EdgeWeight(relative);
    Stream random = run.streams().stream(0);
    double found = 1;
    int pairs = scale.choose(10_000, 100_000, 1_000_000);
    for (int i = 0; i < pairs; i++) {
      found = Math.min(found, weight.of(side(random), side(random), side(random)));
    }
    return Every.of(
        "the weights",
        // Some ten roundings each in both exponents, and one in each exponential.
        new Rounding(
            "the smallest weight against the formula",
            Math.abs(smallest - predicted),
            Rounding.ulps(32, 1)),
        Searched.notBelow("the smallest weight of all corners", smallest, LEAST),
        Searched.notBelow("the smallest weight of random pairs", found, LEAST));
  }

  private static double side(Stream random) {
    return 2 * random.nextDouble() - 1;
  }
}
