package org.lemmata.harmonics.claim;

import org.lemmata.harmonics.bound.WorstCaseRate;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Erratum 2: the rate of the worst case is not uniform. */
public final class WorstCaseErratum {

  private static final int LARGE = 1 << 20;

  /** A quotient that stays above a positive constant cannot go on falling with a power of k. */
  private static final double FALLING = -0.01;

  /** What stays fixed when the other grows. */
  private enum Fixed {
    DEGREE,
    DIMENSION
  }

  private WorstCaseErratum() {}

  /** The rate as it is printed. */
  public static Claim printed() {
    return Claim.of("harmonics.erratum-worst-case", "The worst case, as printed, uniformly")
        .states(
            "The worst ratio of norms of a harmonic of degree $k$ is $\\sqrt N ="
                + " \\Omega(\\min\\{d^{k/2}, k^{d/2}\\})$: one constant $c > 0$ does for all $d$ and"
                + " $k$.")
        .source(Source.paper("the worst case beside Fact 2"))
        .failsAsPrinted(corrected())
        .assuming("the constant depends neither on $d$ nor on $k$")
        .examining(
            "Takes the slope of $\\ln(\\sqrt N/\\min\\{d^{k/2}, k^{d/2}\\})$ against $\\ln k$ over"
                + " the last doubling up to $k = 2^{20}$ at $d = 3$. The quotient falls as $1/k$:"
                + " 0.79 at $k = 2$, 0.0014 at $k = 1024$; with a constant the slope could not stay"
                + " below zero.")
        .in("the setting of the claim", 3, WorstCaseErratum::slope)
        .control("the same at d = 4", 4)
        .control("the same at d = 10", 10)
        .build();
  }

  /** The rate that holds. */
  public static Claim corrected() {
    return Claim.of("harmonics.worst-case-corrected", "The worst case at a fixed degree")
        .states(
            "$\\sqrt N / d^{k/2} \\to 1/\\sqrt{k!}$ for $d \\to \\infty$ and fixed $k$, so that"
                + " $\\sqrt N = \\Omega(\\min\\{d^{k/2}, k^{d/2}\\})$ with a constant that depends on"
                + " $k$.")
        .source(Source.derived("the formula for $N$"))
        .assuming("$k$ is fixed and $d$ grows")
        .examining(
            "Compares the quotient at $d = 2^{20}$ with its limit for $k$ from 2 to 12: relative"
                + " differences may be $k^2/d$.")
        .in("the setting of the claim", Fixed.DEGREE, WorstCaseErratum::limit)
        .control("d fixed and k growing", Fixed.DIMENSION)
        .build();
  }

  private static Evidence slope(int d, Run run, Scale scale) {
    double slope =
        StrictMath.log(
                new WorstCaseRate(d, LARGE).quotient() / new WorstCaseRate(d, LARGE / 2).quotient())
            / StrictMath.log(2);
    return Searched.notBelow(
        "slope of the logarithm of the quotient against ln k at d = " + d, slope, FALLING);
  }

  private static Evidence limit(Fixed fixed, Run run, Scale scale) {
    double worst = 0;
    for (int small = 2; small <= 12; small++) {
      WorstCaseRate rate =
          fixed == Fixed.DEGREE ? new WorstCaseRate(LARGE, small) : new WorstCaseRate(small, LARGE);
      double limit = new WorstCaseRate(LARGE, small).limit();
      double allowed = (double) small * small / LARGE;
      worst = Math.max(worst, Math.abs(rate.quotient() / limit - 1) / allowed);
    }
    return new Rounding("largest relative difference from the limit over k²/d", worst, 1);
  }
}
