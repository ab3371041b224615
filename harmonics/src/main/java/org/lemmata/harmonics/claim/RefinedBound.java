package org.lemmata.harmonics.claim;

import org.lemmata.harmonics.bound.RatioBound;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** A sharper bound on the sup norm of a random harmonic. */
public final class RefinedBound {

  /** For a δ below 2e-14 the comparison fails at d = 2, k = 1. */
  private static final double LEAST_DELTA = 1e-12;

  /** The largest quotient of the two bounds, at d = 2, k = 1 and the least δ. */
  private static final double LARGEST = 0.99456;

  private static final BoundValues VALUES = new BoundValues(10.4050, 6.76307, 5.76489, 45.2065);

  /**
   * What is held against the bound.
   *
   * @param harmonics how they are drawn
   * @param bound the bound
   * @param leastDelta down to which the two bounds are compared
   */
  private record Setting(Exceedance harmonics, Exceedance.Bound bound, double leastDelta) {}

  private RefinedBound() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.refined-bound", "A sharper bound, of order √(d ln k)")
        .states(
            """
            With probability at least $1 - \\delta$, a random harmonic $g$ of degree $k$ has
            $\\|g\\|_\\infty \\le 5.235 \\sqrt{\\ln(3/\\delta) + d \\ln(3k)}\\; \\|g\\|_2$. For
            $\\delta \\ge 10^{-12}$ this is at most 0.99456 of the bound of Lemma 6 for all
            $d \\ge 2$ and $k \\ge 1$.
            """
                + VALUES.sentence())
        .source(
            Source.derived(
                "the proof of Lemma 6 with a net of radius 1/k: along great circles g is a"
                    + " trigonometric polynomial of degree k, which Riesz's theorem keeps above"
                    + " cos 1 of its maximum within 1/k of it"))
        .assuming(
            "$g = \\sum_j a_j Y_{kj}$ with independent standard normal $a_j$",
            "draws against the bound at $d = 4$ only; the comparison at $\\delta$ from $10^{-12}$"
                + " to $1/2$")
        .restsOn("harmonics.certified-bracket", "harmonics.exact-ratios")
        .examining(
            Lemma6.method()
                + " Here $\\delta$ is 1/2, 0.1 and 0.01 at the three scales. Compares the two"
                + " bounds at all $d$ to 200 and $k$ to 200 and on a grid to $d = 10^4$ and $k ="
                + " 10^8$. "
                + BoundValues.method())
        .holdsForEveryDraw(
            "the comparisons of the bound with the other and with stated values draw nothing")
        .in(
            "random harmonics",
            new Setting(Exceedance.RANDOM, RefinedBound::refined, LEAST_DELTA),
            RefinedBound::check)
        .control(
            "zonal harmonics of the same degree",
            new Setting(Exceedance.ZONAL, RefinedBound::refined, LEAST_DELTA))
        .control(
            "the bound of Lemma 6 in its place",
            new Setting(Exceedance.RANDOM, Lemma6::oneDegree, LEAST_DELTA))
        .control("δ down to 10⁻¹⁶", new Setting(Exceedance.RANDOM, RefinedBound::refined, 1e-16))
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    double delta = scale.choose(0.5, 0.1, 0.01);
    double quotient = quotient(setting.leastDelta);
    return Every.of(
        "the refined bound",
        setting.harmonics.rate(
            "rate of exceeding the bound", 1, Exceedance.LARGEST_K, setting.bound, delta, run),
        VALUES.of(setting.bound),
        Searched.notAbove("largest quotient of the refined bound and Lemma 6's", quotient, LARGEST),
        new Approximation(
            "that quotient against " + LARGEST,
            Math.abs(quotient - LARGEST),
            1e-5,
            "rounded up to five digits"));
  }

  static double refined(int d, int k, double delta) {
    return new RatioBound(d, k).refined(delta);
  }

  private static double quotient(double leastDelta) {
    double largest = 0;
    for (double d = 2; d <= 1e4; d = d < 200 ? d + 1 : 2 * d) {
      for (double k = 1; k <= 1e8; k = k < 200 ? k + 1 : 2 * k) {
        RatioBound bound = new RatioBound((int) d, (int) k);
        for (double delta : new double[] {leastDelta, 1e-6, 0.01, 0.5}) {
          largest = Math.max(largest, bound.refined(delta) / bound.oneDegree(delta));
        }
      }
    }
    return largest;
  }
}
