package org.lemmata.harmonics.claim;

import java.util.List;
import java.util.Locale;
import org.lemmata.harmonics.bound.Truncation;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Erratum 4: the degree at which Algorithm 1 truncates. */
public final class Proposition29 {

  private static final int DEGREES = 50;

  /** How far beside a jump, in ln(4c/ε), the degree is asked for. */
  private static final double BESIDE = 1e-6;

  /** Dimension, and decay of Condition 1. */
  private record Decay(int d, double alpha) {

    /** The accuracy ln(4c/ε) above which degrees less than k cannot do. */
    double jump(int k, double power) {
      return alpha / 2 * new HarmonicSpace(d, k).logSize() - power * StrictMath.log(k);
    }

    Truncation at(double logAccuracy) {
      return new Truncation(d, alpha, logAccuracy);
    }
  }

  /** Where the first claim is examined: up to an accuracy 4c/ε of a power of ten. */
  private record Sweep(Decay decay, double powerOfTen) {}

  /** Where the second claim is examined, and the power of l + 1 in the algorithm's rule. */
  private record Jumps(List<Decay> decays, double power) {}

  private static final List<Decay> DECAYS =
      List.of(new Decay(30, 1), new Decay(322, 1), new Decay(954, 0.8), new Decay(20482, 0.5));

  private Proposition29() {}

  /** The first claim as it is printed. */
  public static Claim printed() {
    return Claim.of("harmonics.erratum-proposition-29", "The degree of Algorithm 1, as printed")
        .states(
            """
            Algorithm 1 truncates at a degree
            $k \\le \\max\\{2e, (4c/\\epsilon)^{2/(d\\alpha - 3)}\\}$, $c = c_1 c_2$.
            """)
        .source(Source.paper("Proposition 29, first claim"))
        .failsAsPrinted(corrected())
        .assuming("$d = 30$, $\\alpha = 1$ and $4c/\\epsilon \\le 10^8$")
        .examining(
            """
            Finds the least $l$ with $(l + 1)^{3/2} N_{l+1}^{-\\alpha/2} \\le \\epsilon/4c$ for
            $4c/\\epsilon$ from 1 in steps of a hundredth of a power of ten, and the largest
            quotient by the bound: at $4c/\\epsilon = 10^8$ the degree is 48, the bound 5.44. While
            $k \\le 5 < 2e$ the bound holds, and there the same examination must support it.
            """)
        .in("4c/ε to 10⁸ at d = 30", new Sweep(new Decay(30, 1), 8), Proposition29::degrees)
        .control(
            "4c/ε to 10⁸ at d = 322, which Theorems 3 and 4 cover", new Sweep(new Decay(322, 1), 8))
        .mustHold("4c/ε to 50 at d = 30", new Sweep(new Decay(30, 1), StrictMath.log10(50)))
        .mustHold("4c/ε to 10⁴ at d = 322", new Sweep(new Decay(322, 1), 4))
        .build();
  }

  /** The second claim. */
  public static Claim corrected() {
    return Claim.of("harmonics.proposition-29-corrected", "The number of functions of Algorithm 1")
        .states(
            """
            At the degree $k$ at which Algorithm 1 truncates, $N_k \\le (4c/\\epsilon)^{8/\\alpha}$,
            $c = c_1 c_2$. Sharper: the degree jumps to $k$ where
            $4c/\\epsilon = k^{-3/2} N_k^{\\alpha/2}$, so that the least exponent that does in place
            of $8/\\alpha$ is the largest $2 \\ln N_k/(\\alpha \\ln N_k - 3 \\ln k)$, $k \\ge 1$.
            """)
        .source(
            Source.paper(
                "Proposition 29, second claim; where the degree jumps is derived from the rule"))
        .assuming("$d \\ge 10 \\alpha^{-1} 2^{5/\\alpha} + 2$, or $d = 30$ at $\\alpha = 1$")
        .examining(
            String.format(
                Locale.ROOT,
                """
                Asks the algorithm's rule for the degree just below and just above each of the
                first %d jumps, at $(d, \\alpha)$ = (30, 1), (322, 1), (954, 0.8), (20482, 0.5), and
                compares the largest $\\alpha \\ln N_k/\\ln(4c/\\epsilon)$ above a jump with 8 and,
                as the sharp test, with the formula.
                """,
                DEGREES))
        .in("dimensions that are large enough", new Jumps(DECAYS, 1.5), Proposition29::exponents)
        .control("d = 6, too small for α = 1", new Jumps(List.of(new Decay(6, 1)), 1.5))
        .control("k in place of its power 3/2", new Jumps(DECAYS, 1))
        .build();
  }

  private static Evidence degrees(Sweep sweep, Run run, Scale scale) {
    double largest = 0;
    double end = sweep.powerOfTen * StrictMath.log(10);
    int steps = (int) Math.ceil(100 * sweep.powerOfTen);
    for (int i = 0; i <= steps; i++) {
      Truncation truncation = sweep.decay.at(end * i / steps);
      largest = Math.max(largest, truncation.degree() / truncation.printedBound());
    }
    return Searched.notAbove("largest degree over the bound", largest, 1);
  }

  private static Evidence exponents(Jumps jumps, Run run, Scale scale) {
    double largest = 0;
    double off = 0;
    int wrong = 0;
    for (Decay decay : jumps.decays) {
      for (int k = 1; k <= DEGREES; k++) {
        double jump = decay.jump(k, jumps.power);
        Truncation above = decay.at(jump + BESIDE);
        double exponent = decay.alpha * above.sizeExponent();
        double formula = decay.alpha * new HarmonicSpace(decay.d, k).logSize() / jump;
        largest = Math.max(largest, exponent);
        off = Math.max(off, Math.abs(exponent / formula - 1));
        wrong += decay.at(jump - BESIDE).degree() < k && above.degree() == k ? 0 : 1;
      }
    }
    return Every.of(
        "the size at the degree of truncation",
        Searched.notAbove("largest α ln N/ln(4c/ε) found", largest, 8),
        new Rounding("jumps of the degree that are not where they should be", wrong, 0),
        new Approximation(
            "largest difference of α ln N/ln(4c/ε) above a jump from the formula, relative",
            off,
            BESIDE,
            "the exponent is taken as far above the jump, whose ln(4c/ε) is above 1"));
  }
}
