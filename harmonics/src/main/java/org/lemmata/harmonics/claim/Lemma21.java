package org.lemmata.harmonics.claim;

import org.lemmata.harmonics.bound.ReluDecay;
import org.lemmata.harmonics.polynomial.FunkHecke;
import org.lemmata.harmonics.polynomial.Kernel;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
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

  /** How near the sharp lower constant is reached. */
  private static final double NEAR = 0.01;

  private static final double ROUNDING = 1e-12;

  /** Which degrees, and what is divided by the rate. */
  private enum Kind {
    /** As in the lemma. */
    EVEN(4, false),
    /** Odd degrees, whose coefficients vanish. */
    ODD(5, false),
    /** Degree 2 besides. */
    FROM_TWO(2, false),
    /** lambda in place of tau. */
    LAMBDA(4, true);

    private final int first;
    private final boolean divided;

    Kind(int first, boolean divided) {
      this.first = first;
      this.divided = divided;
    }

    double factor(int d, int k) {
      ReluDecay decay = new ReluDecay(d);
      return divided
          ? Math.abs(new FunkHecke(Kernel.RELU, d).lambda(k)) / decay.rate(k)
          : decay.factor(k);
    }
  }

  /** The least and the largest factor, and where the largest is. */
  private record Extremes(double least, double largest, int d, int k) {}

  private Lemma21() {}

  /** The lemma with the paper's constants. */
  public static Claim claim() {
    return Claim.of("harmonics.lemma-21", "The decay of the ReLU's coefficients")
        .states(
            "$0.00844 \\le |\\tau_k| / (d^{1/4} k^{-5/4} (k + d)^{-3/4}) \\le 33.70$ for $d \\ge 3$"
                + " and even $k \\ge 4$.")
        .source(Source.paper("Lemma 21"))
        .assuming("$k$ is even and at least 4")
        .examining(
            "Computes the quotient by the closed form for $d$ from 3 to $10^8$ and even $k$ to a"
                + " few thousand.")
        .in("the setting of the claim", Kind.EVEN, Lemma21::check)
        .control("odd degrees", Kind.ODD)
        .control("λ in place of τ: the factor √N left out", Kind.LAMBDA)
        .build();
  }

  /** The range that the quotient really has. */
  public static Claim range() {
    return Claim.of("harmonics.lemma-21-range", "The sharp constants of the ReLU's decay")
        .states(
            "The quotient of Lemma 21 is above $(2\\pi^3)^{-1/4} = 0.3563$, which it approaches for"
                + " $1 \\ll k \\ll d$, and at most $2^{-5/2} 7^{3/4} 3^{-1/4} = 0.5781$, its value at"
                + " $d = 3$, $k = 4$.")
        .source(Source.measured("Lemma 21's quotient on a grid; its limit by Stirling's formula"))
        .assuming("$d \\ge 3$", "$k$ is even and at least 4")
        .examining(
            "Computes the quotient by the closed form for $d$ from 3 to $10^8$ and even $k$ to a"
                + " few thousand. The least may not be below the limit, and must come within 1% of"
                + " it; the largest must be the stated one.")
        .in("the setting of the claim", Kind.EVEN, Lemma21::checkRange)
        .control("degree 2 besides", Kind.FROM_TWO)
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
    double stated = StrictMath.pow(2, -2.5) * StrictMath.pow(7, 0.75) / StrictMath.pow(3, 0.25);
    return Every.of(
        "the quotient",
        new Searched(
            "least", seen.least, new Interval(ReluDecay.LEAST, (1 + NEAR) * ReluDecay.LEAST)),
        new Rounding(
            "largest, at d = " + seen.d + " and k = " + seen.k + ", less the stated one",
            Math.abs(seen.largest - stated),
            ROUNDING));
  }

  private static Extremes extremes(Kind kind, Scale scale) {
    int last = scale.choose(2_000, 10_000, 40_000);
    Extremes seen = new Extremes(Double.POSITIVE_INFINITY, 0, 0, 0);
    for (int d : DIMENSIONS) {
      // Every degree at first, then steps of an eighth.
      for (int k = kind.first; k <= last; k += Math.max(2, k / 16 * 2)) {
        double factor = kind.factor(d, k);
        boolean larger = factor > seen.largest;
        seen =
            new Extremes(
                Math.min(seen.least, factor),
                Math.max(seen.largest, factor),
                larger ? d : seen.d,
                larger ? k : seen.k);
      }
    }
    return seen;
  }
}
