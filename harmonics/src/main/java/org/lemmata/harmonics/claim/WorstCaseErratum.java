package org.lemmata.harmonics.claim;

import java.util.Locale;
import org.lemmata.harmonics.bound.WorstCaseRate;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Erratum 2: the rate of the worst case is not uniform. */
public final class WorstCaseErratum {

  private static final int[] DIMENSIONS = {2, 3, 4, 5, 10, 30};
  private static final int POWERS = 20;
  private static final int LARGEST_DIMENSION = 1 << 20;
  private static final int LARGEST_DEGREE = 12;

  /** A quotient that stays above a positive constant cannot go on falling with a power of k. */
  private static final double FALLING = -0.01;

  /** Logarithms below 200 that are right to 1e-14, several of them. */
  private static final double ACCURACY = 1e-11;

  /** The factor c(k) with which the rate is to be a lower bound. */
  private enum Constant {
    UNIFORM,
    OF_THE_DEGREE,
    OF_THE_DEGREE_BELOW;

    private double at(int k) {
      double limit = new WorstCaseRate(2, k).limit();
      return switch (this) {
        case UNIFORM -> 1;
        case OF_THE_DEGREE -> limit;
        case OF_THE_DEGREE_BELOW -> Math.sqrt(k) * limit;
      };
    }

    /** The quotient √N/min(d^{k/2}, k^{d/2}) over the constant. */
    double quotient(int d, int k) {
      return new WorstCaseRate(d, k).quotient() / at(k);
    }

    /** The quotient √N/d^{k/2} over the constant. */
    double overPower(int d, int k) {
      return new WorstCaseRate(d, k).overPower() / at(k);
    }
  }

  private WorstCaseErratum() {}

  /** The rate as it is printed. */
  public static Claim printed() {
    return Claim.of("harmonics.erratum-worst-case", "The worst case, as printed, uniformly")
        .states(
            """
            The worst ratio of norms of a harmonic of degree $k$ is
            $\\sqrt N = \\Omega(\\min\\{d^{k/2}, k^{d/2}\\})$: one constant $c > 0$ does for all $d$
            and $k$.
            """)
        .source(Source.paper("the worst case beside Fact 2"))
        .failsAsPrinted(corrected())
        .assuming("the constant depends neither on $d$ nor on $k$")
        .examining(
            String.format(
                Locale.ROOT,
                """
                Takes the least of $\\sqrt N/\\min\\{d^{k/2}, k^{d/2}\\}$, over the constant, for
                $d$ from 2 to %d and $k$ the powers of two up to $2^{%d}$, and the power of $k$
                with which it falls over the last doubling of the range of degrees; with a constant
                the power could not stay below zero. At $d = 3$ the quotient is
                $\\sqrt{2k+1}/k^{3/2}$: 0.79 at $k = 2$, 0.0014 at $k = 1024$.
                """,
                DIMENSIONS[DIMENSIONS.length - 1],
                POWERS))
        .in("one constant for all k", Constant.UNIFORM, (c, run, scale) -> falling(c))
        .mustHold("the constant 1/√k!, one for each degree", Constant.OF_THE_DEGREE)
        .build();
  }

  /** The rate that holds. */
  public static Claim corrected() {
    return Claim.of("harmonics.worst-case-corrected", "The worst case at a fixed degree")
        .states(
            """
            $\\sqrt N \\ge d^{k/2}/\\sqrt{k!}$ for $d, k \\ge 2$, with equality in the limit
            $d \\to \\infty$, so that $\\sqrt N = \\Omega(\\min\\{d^{k/2}, k^{d/2}\\})$ with a
            constant that depends on $k$, at best $1/\\sqrt{k!}$.
            """)
        .source(
            Source.derived(
                "$k!\\, N = (d - 1)(d + 2k - 2) \\cdot d (d + 1) \\cdots (d + k - 3)$, and the"
                    + " first product is at least $d^2$"))
        .assuming("$d \\ge 2$ and $k \\ge 2$")
        .examining(
            String.format(
                Locale.ROOT,
                """
                The power of the erratum's examination, with the constant $1/\\sqrt{k!}$; the least
                quotient $\\sqrt N/d^{k/2}$ over that constant for $d = 3$ and the powers of two to
                $2^{%d}$ and $k$ from 2 to %d, which at $d = k = 2$ is 1 up to rounding; and that
                quotient at the largest $d$, whose relative difference from 1 may be $k^2/d$.
                """,
                Integer.numberOfTrailingZeros(LARGEST_DIMENSION),
                LARGEST_DEGREE))
        .in("the constant 1/√k!", Constant.OF_THE_DEGREE, WorstCaseErratum::check)
        .control("one constant for all k", Constant.UNIFORM)
        .control("the constant of the degree below, 1/√(k-1)!", Constant.OF_THE_DEGREE_BELOW)
        .build();
  }

  private static Evidence check(Constant constant, Run run, Scale scale) {
    double least = Double.POSITIVE_INFINITY;
    double off = 0;
    for (int k = 2; k <= LARGEST_DEGREE; k++) {
      for (int d = 2; d <= LARGEST_DIMENSION; d = d < 4 ? d + 1 : 2 * d) {
        least = Math.min(least, constant.overPower(d, k) - 1);
      }
      double excess = Math.abs(constant.overPower(LARGEST_DIMENSION, k) - 1);
      off = Math.max(off, excess * LARGEST_DIMENSION / ((double) k * k));
    }
    return Every.of(
        "the quotient over its constant",
        falling(constant),
        // At d = k = 2 there is equality, and the sign of the excess is one of rounding.
        Searched.notBelow("least excess over 1", least, -ACCURACY),
        new Approximation(
            "distance from 1 at the largest d, over k²/d",
            off,
            1,
            "d is finite: the product of d + j over j < k differs from its power by as much"));
  }

  private static Searched falling(Constant constant) {
    double before = least(constant, POWERS - 1);
    return Searched.notBelow(
        "power of k with which the least quotient falls",
        StrictMath.log(least(constant, POWERS) / before) / StrictMath.log(2),
        FALLING);
  }

  private static double least(Constant constant, int powers) {
    double least = Double.POSITIVE_INFINITY;
    for (int d : DIMENSIONS) {
      for (int power = 1; power <= powers; power++) {
        least = Math.min(least, constant.quotient(d, 1 << power));
      }
    }
    return least;
  }
}
