package org.lemmata.harmonics.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.Median;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** How far the bounds of R are above what R is. */
public final class BoundSlack {

  private static final int[] DIMENSIONS = {3, 10, 50};
  private static final double DELTA = 0.01;
  private static final double MARGIN = 0.01;

  /**
   * A bound and how many times the median of R it is at k = 2.
   *
   * @param stated for each of the dimensions
   */
  private record Slack(String name, Exceedance.Bound bound, List<Double> stated) {

    String numbers() {
      return stated.get(0) + ", " + stated.get(1) + " and " + stated.get(2);
    }
  }

  private static final Slack ONE =
      new Slack("Lemma 6", Lemma6::oneDegree, List.of(12.01, 17.76, 37.78));
  private static final Slack EVERY =
      new Slack("Lemma 5", Lemma6::jointly, List.of(14.03, 18.13, 37.82));
  private static final Slack REFINED =
      new Slack("refined", RefinedBound::refined, List.of(8.293, 6.02, 5.208));

  private BoundSlack() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.bound-slack", "How far the bounds are above the median")
        .states(
            String.format(
                Locale.ROOT,
                """
                At $k = 2$, $\\delta = %s$ and $d = 3$, 10 and 50 the bound of Lemma 6 is %s times
                the median of $R = \\|g\\|_\\infty / \\|g\\|_2$ of a random harmonic, that of
                Lemma 5 %s times, and the refined bound %s times.
                """,
                DELTA,
                ONE.numbers(),
                EVERY.numbers(),
                REFINED.numbers()))
        .source(Source.measured("draws of $R$; at $d = 3$ its median is $\\sqrt 5 \\cos(\\pi/9)$"))
        .assuming("$g = \\sum_j a_j Y_{2j}$ with independent standard normal $a_j$")
        .restsOn("harmonics.lemma-6", "harmonics.lemma-5", "harmonics.refined-bound")
        .examining(
            String.format(
                Locale.ROOT,
                "Draws $R$ at $k = 2$ exactly, by eigenvalues, and compares the median with each"
                    + " bound, to %.0f%%.",
                100 * MARGIN))
        .measured()
        .chosen("the nine quotients are those of medians of draws, and hold to 1% at any seed")
        .in("random harmonics", Exceedance.RANDOM, BoundSlack::check)
        .control("zonal harmonics of the same dimensions", Exceedance.ZONAL)
        .build();
  }

  private static Evidence check(Exceedance harmonics, Run run, Scale scale) {
    List<Evidence> parts = new ArrayList<>();
    for (int i = 0; i < DIMENSIONS.length; i++) {
      int d = DIMENSIONS[i];
      int draws = (d > 10 ? 3_000 : 14_000) * scale.choose(1, 10, 50);
      Estimate median = Median.of(harmonics.quadratic(d, draws, run));
      for (Slack slack : List.of(ONE, EVERY, REFINED)) {
        double unit = slack.bound.of(d, 2, DELTA) / slack.stated.get(i);
        parts.add(
            Mean.within(
                "median of R over what is stated, " + slack.name + ", d = " + d,
                median.times(1 / unit),
                new Interval(1 - MARGIN, 1 + MARGIN)));
      }
    }
    return Every.of("the bounds over the median of R", parts);
  }
}
