package org.lemmata.attention.claim;

import org.hipparchus.fraction.BigFraction;
import org.lemmata.attention.exact.Coordinates;
import org.lemmata.attention.exact.WickMoments;
import org.lemmata.attention.param.Covariates;
import org.lemmata.attention.published.CompanionValues;
import org.lemmata.attention.study.OswaldStudy;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;
import org.lemmata.study.table.Table;

/** The exact loss behind von Oswald et al., Figure 2. */
public final class OswaldLoss {

  private static final int LARGEST = 30;

  /** The law of the covariates, exact and as studies know it. */
  private record Law(Coordinates coordinates, Covariates covariates) {}

  private OswaldLoss() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.oswald-loss", "The exact loss behind a published figure")
        .states(
            """
            For $N$ noiseless examples in dimension $N$ with coordinates uniform on $(-\\tfrac12,
            \\tfrac12)$ the best single step of gradient descent has half the squared error
            $\\frac{N}{24} \\cdot \\frac{N - 1/5}{2N - 1/5}$; at $N = 10$, $0.2062$, it lies on the
            published axis from $0.2$ to $0.4$.
            """)
        .source(
            Source.derived(
                "moments of iid coordinates, for von Oswald et al. (arXiv 2212.07677), Fig. 2"))
        .assuming(
            "covariates as the companion's code draws them, not on $(-1, 1)$ as its text says",
            "$w \\sim N(0, I)$, no label noise")
        .examining(
            """
            Compares the formula for small $N$ with moments multiplied out in rational arithmetic,
            and for larger $N$ with the best step's loss that the studies report; and looks up its
            value at $N = 10$ on the axis, all that we know of the published numbers.
            """)
        .published(CompanionValues.OSWALD_AXIS)
        .in(
            "uniform on (−1/2, 1/2), the companion's code",
            new Law(Coordinates.UNIFORM_HALF, Covariates.UNIFORM_HALF),
            OswaldLoss::check)
        .control(
            "uniform on (−1, 1), the companion's text",
            new Law(Coordinates.UNIFORM, Covariates.UNIFORM))
        .build();
  }

  private static Evidence check(Law law, Run run, Scale scale) {
    double exact = 0;
    for (int size = 1; size <= scale.choose(4, 6, 8); size++) {
      BigFraction loss =
          new WickMoments(law.coordinates(), size, size, BigFraction.ZERO).loss().divide(2);
      exact = Math.max(exact, loss.subtract(formula(size)).abs().doubleValue());
    }
    Table table =
        run.table(OswaldStudy.STUDY, "largest=" + LARGEST, "covariates=" + law.covariates());
    double[] half = table.doubles("half_loss");
    double reported = 0;
    for (int size = 1; size <= LARGEST; size++) {
      double relative = half[size - 1] / formula(size).doubleValue() - 1;
      reported = Math.max(reported, Math.abs(relative));
    }
    return Every.of(
        "half the squared error of the best step",
        new Rounding("largest difference of exact moments from the formula", exact, 0),
        new Rounding(
            "largest relative difference of the reported loss",
            reported,
            // Traces of N terms; the loss is about half of the numbers whose difference it is.
            Rounding.ulps(8.0 * LARGEST, 1)),
        new Searched("at N = 10", half[9], axis()));
  }

  /** The range of the published axis for N = 10. */
  private static Interval axis() {
    Table axis = CompanionValues.OSWALD_AXIS.table();
    return new Interval(axis.doubles("low")[0], axis.doubles("high")[0]);
  }

  private static BigFraction formula(int size) {
    BigFraction fifth = new BigFraction(1, 5);
    BigFraction above = new BigFraction(size).subtract(fifth).multiply(size).divide(24);
    return above.divide(new BigFraction(2 * size).subtract(fifth));
  }
}
