package org.lemmata.harmonics.claim;

import java.util.Locale;
import org.lemmata.harmonics.bound.ReluDecay;
import org.lemmata.harmonics.polynomial.FunkHecke;
import org.lemmata.harmonics.polynomial.Kernel;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** How the coefficients of the ReLU decay, with the paper's constants and with the sharp ones. */
public final class Lemma21 {

  private static final int[] DIMENSIONS = {
    3, 4, 5, 7, 10, 20, 50, 100, 300, 1000, 10_000, 100_000, 1_000_000, 100_000_000
  };

  /** Where the limit of a large degree in a far larger dimension is looked at. */
  private static final int FAR_DIMENSION = 1_000_000_000;

  private static final int FAR_DEGREE = 100;

  /** The quotient at d = 3, k = 4, where τ = 1/32. */
  private static final double LARGEST =
      StrictMath.pow(2, -2.5) * StrictMath.pow(7, 0.75) / StrictMath.pow(3, 0.25);

  /** Which degrees, and what is divided by which rate. */
  private enum Kind {
    /** As in the lemma. */
    EVEN(4),
    /** Odd degrees, whose coefficients vanish. */
    ODD(5),
    /** Degree 2 besides. */
    FROM_TWO(2),
    /** λ in place of τ. */
    LAMBDA(4),
    /** Another power of k. */
    STEEPER(4);

    private final int first;

    Kind(int first) {
      this.first = first;
    }

    double factor(int d, int k) {
      ReluDecay decay = new ReluDecay(d);
      return switch (this) {
        case EVEN, ODD, FROM_TWO -> decay.factor(k);
        case LAMBDA -> Math.abs(new FunkHecke(Kernel.RELU, d).lambda(k)) / decay.rate(k);
        case STEEPER -> k * decay.factor(k);
      };
    }
  }

  /** The least and the largest factor. */
  private record Extremes(double least, double largest) {}

  private Lemma21() {}

  /** The lemma with the paper's constants. */
  public static Claim claim() {
    return Claim.of("harmonics.lemma-21", "The decay of the ReLU's coefficients")
        .states(
            """
            $0.00844 \\le |\\tau_k| / (d^{1/4} k^{-5/4} (k + d)^{-3/4}) \\le 33.70$ for $d \\ge 3$
            and even $k \\ge 4$.
            """)
        .source(Source.paper("Lemma 21"))
        .assuming("$k$ is even and at least 4")
        .restsOn("harmonics.funk-hecke", "harmonics.lemma-21-range")
        .examining(
            String.format(
                Locale.ROOT,
                """
                Computes the quotient by the closed form for $d$ from 3 to $10^8$ and even $k$ to a
                few thousand. The constants are loose by factors of %.0f and %.0f, so this tests
                the powers of $d$ and $k$ alone; the constants are tested by
                harmonics.lemma-21-range.
                """,
                ReluDecay.LEAST / ReluDecay.PAPER_LEAST,
                ReluDecay.PAPER_LARGEST / LARGEST))
        .in("even degrees", Kind.EVEN, Lemma21::check)
        .control("odd degrees", Kind.ODD)
        .control("λ in place of τ: the factor √N left out", Kind.LAMBDA)
        .control("the power -9/4 of k in place of -5/4", Kind.STEEPER)
        .build();
  }

  /** The range that the quotient really has. */
  public static Claim range() {
    return Claim.of("harmonics.lemma-21-range", "The sharp constants of the ReLU's decay")
        .states(
            """
            The quotient of Lemma 21 is above $(2\\pi^3)^{-1/4} = 0.3563$ and at most
            $2^{-5/2} 7^{3/4} 3^{-1/4} = 0.5781$, its value at $d = 3$, $k = 4$. For
            $d \\to \\infty$ and then $k \\to \\infty$ it is
            $(2\\pi^3)^{-1/4} (1 + \\frac{7}{8k} + O(k^{-2}))$.
            """)
        .source(
            Source.derived(
                "the limit by Stirling's formula; that the quotient is nowhere beyond the two"
                    + " constants is measured on a grid"))
        .assuming("$d \\ge 3$", "$k$ is even and at least 4")
        .restsOn("harmonics.funk-hecke")
        .examining(
            String.format(
                Locale.ROOT,
                """
                Computes the quotient by the closed form for $d$ from 3 to $10^8$ and even $k$ to a
                few thousand: the least may not be below the limit, the largest must be the stated
                one. At $d = 10^9$ and $k = %d$ it is compared with the limit.
                """,
                FAR_DEGREE))
        .in("even degrees from 4 on", Kind.EVEN, Lemma21::checkRange)
        .control("degree 2 besides", Kind.FROM_TWO)
        .control("λ in place of τ: the factor √N left out", Kind.LAMBDA)
        .build();
  }

  private static Evidence check(Kind kind, Run run, Scale scale) {
    Extremes seen = extremes(kind, scale);
    return Every.of(
        "the quotient",
        Searched.notBelow("least", seen.least, ReluDecay.PAPER_LEAST),
        Searched.notAbove("largest", seen.largest, ReluDecay.PAPER_LARGEST));
  }

  private static Evidence checkRange(Kind kind, Run run, Scale scale) {
    Extremes seen = extremes(kind, scale);
    double k = FAR_DEGREE;
    double limit = ReluDecay.LEAST * (1 + 7 / (8 * k));
    return Every.of(
        "the quotient",
        Searched.notBelow("least", seen.least, ReluDecay.LEAST),
        new Rounding(
            "largest, less the stated one",
            Math.abs(seen.largest - LARGEST),
            Rounding.ulps(64, LARGEST)),
        new Approximation(
            "far out, over the limit, less 1",
            Math.abs(kind.factor(FAR_DIMENSION, FAR_DEGREE) / limit - 1),
            1 / (k * k) + k * k / FAR_DIMENSION,
            "1/k² of Stirling's series and k²/d of finite d"));
  }

  private static Extremes extremes(Kind kind, Scale scale) {
    int last = scale.choose(2_000, 10_000, 40_000);
    Extremes seen = new Extremes(Double.POSITIVE_INFINITY, 0);
    for (int d : DIMENSIONS) {
      // Every degree at first, then steps of an eighth.
      for (int k = kind.first; k <= last; k += Math.max(2, k / 16 * 2)) {
        double factor = kind.factor(d, k);
        seen = new Extremes(Math.min(seen.least, factor), Math.max(seen.largest, factor));
      }
    }
    return seen;
  }
}
