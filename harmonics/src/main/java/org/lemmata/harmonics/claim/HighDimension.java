package org.lemmata.harmonics.claim;

import org.lemmata.harmonics.euler.EulerLaw;
import org.lemmata.harmonics.euler.HighDimensionLimit;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Where predicted medians of R/√d go when the dimension grows at a fixed degree. */
public final class HighDimension {

  private static final int[] DEGREES = {3, 4, 8, 16};
  private static final double[] STATED = {1.6569984, 1.794085, 2.0615041, 2.2779455};
  private static final double DIGITS = 5e-7;

  // Logarithms and roots of both equations, and the steepness of the second.
  private static final double ROUNDING = Rounding.ulps(256, 1);

  private HighDimension() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of(
            "harmonics.high-dimension-limit", "Predicted medians of R/√d and ground state energies")
        .states(
            """
            The ground state energy $E_0(k)$ of the spherical $k$-spin glass is 1.6569984, 1.794085,
            2.0615041 and 2.2779455 for $k = 3, 4, 8, 16$, by two formulas. The medians of
            $R/\\sqrt d$ that the Euler characteristic predicts come closer to it as $d$ grows: at
            $d = 100$ they are at most half as far from it as at $d = 25$.\
            """)
        .source(
            Source.quoted(
                "Auffinger, Ben Arous, Cerny 2013 (complexity) and Chen, Sen 2017 (Parisi"
                    + " formula); the medians are derived, from the Euler characteristic, and the"
                    + " factor 1/2 is measured"))
        .assuming(
            "the law of $R$ by the Euler characteristic, which is examined elsewhere; nothing is"
                + " drawn here")
        .restsOn("harmonics.euler-characteristic")
        .examining(
            """
            Finds $E_0$ from the number of critical points (Auffinger et al.) and from Parisi's
            formula, $E_0 = (k + z)/\\sqrt{k (1 + z)}$ with $1/k = (1 + z) \\ln(1 + z)/z^2 - 1/z$
            (Chen and Sen). Compares the two, with the values stated, and with the medians over
            $\\sqrt d$ that the Euler characteristic predicts, at $d = 25$ and $d = 100$.\
            """)
        .chosen("the factor 1/2 of the distances was chosen after seeing 0.45 at most")
        .in("the limits of each degree", 0, HighDimension::check)
        .control("the limits of the next degree", 1)
        .build();
  }

  private static Evidence check(int shift, Run run, Scale scale) {
    double between = 0;
    double stated = 0;
    double shrinks = 0;
    for (int i = 0; i < DEGREES.length; i++) {
      int k = DEGREES[i];
      double limit = new HighDimensionLimit(k + shift).value();
      between = Math.max(between, Math.abs(limit / parisi(k) - 1));
      stated = Math.max(stated, Math.abs(limit - STATED[i]));
      shrinks = Math.max(shrinks, distance(100, k, limit) / distance(25, k, limit));
    }
    return Every.of(
        "the energies and the predicted medians",
        new Rounding("the two formulas, relative difference", between, ROUNDING),
        new Approximation("from the values stated", stated, DIGITS, "given to seven digits"),
        Searched.notAbove(
            "largest distance of predicted medians at d = 100 over that at d = 25", shrinks, 0.5));
  }

  private static double distance(int d, int k, double limit) {
    return Math.abs(new EulerLaw(d, k).median() / Math.sqrt(d) / limit - 1);
  }

  private static double parisi(int k) {
    double low = 0.01;
    double high = k * k;
    for (double z = (low + high) / 2; low < z && z < high; z = (low + high) / 2) {
      if ((1 + z) * StrictMath.log1p(z) / (z * z) - 1 / z > 1.0 / k) {
        low = z;
      } else {
        high = z;
      }
    }
    return (k + low) / Math.sqrt(k * (1 + low));
  }
}
