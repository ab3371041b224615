package org.lemmata.harmonics.claim;

import java.math.BigInteger;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Erratum 6: on the circle there are fewer than k harmonics of degree k. */
public final class HarmonicCount {

  private static final int LARGEST_D = 60;
  private static final int LARGEST_K = 100;

  private HarmonicCount() {}

  /** The inequality as it is printed. */
  public static Claim printed() {
    return Claim.of("harmonics.erratum-lemma-5", "As printed, at least k harmonics of degree k")
        .states("$N_{k,d} \\ge k$ for all $d \\ge 2$ and $k \\ge 1$.")
        .source(Source.paper("the proof of Lemma 5, which does not exclude $d = 2$"))
        .failsAsPrinted(corrected())
        .assuming("$d \\ge 2$")
        .examining(method() + " At $d = 2$ the difference is $2 - k$.")
        .in("dimensions from 2 on", 2, (from, run, scale) -> least(from))
        .mustHold("dimensions from 3 on", 3)
        .build();
  }

  /** The inequality that holds. */
  public static Claim corrected() {
    return Claim.of("harmonics.lemma-5-corrected", "At least k harmonics of degree k from d = 3 on")
        .states("$N_{k,d} \\ge k$ for all $d \\ge 3$ and $k \\ge 1$, and $N_{k,3} = 2k +" + " 1$.")
        .source(Source.derived("$N_{k,3} = 2k + 1$, and $N_{k,d}$ grows with $d$"))
        .assuming("$d \\ge 3$")
        .examining(method() + " Compares $N_{k,d}$ with $2k + 1$ at the least $d$.")
        .in("dimensions from 3 on", 3, HarmonicCount::check)
        .control("d = 2 besides", 2)
        .build();
  }

  private static String method() {
    return "Computes $N_{k,d} - k$ in exact arithmetic for $d \\le "
        + LARGEST_D
        + "$ and $k \\le "
        + LARGEST_K
        + "$.";
  }

  private static Evidence least(int from) {
    BigInteger least = BigInteger.valueOf(Long.MAX_VALUE);
    for (int d = from; d <= LARGEST_D; d++) {
      for (int k = 1; k <= LARGEST_K; k++) {
        least = least.min(size(d, k).subtract(BigInteger.valueOf(k)));
      }
    }
    return Searched.notBelow("least N − k", least.doubleValue(), 0);
  }

  private static Evidence check(int from, Run run, Scale scale) {
    BigInteger off = BigInteger.ZERO;
    for (int k = 1; k <= LARGEST_K; k++) {
      off = off.max(size(from, k).subtract(BigInteger.valueOf(2L * k + 1)).abs());
    }
    return Every.of(
        "numbers of harmonics",
        least(from),
        new Rounding("N at the least d, from 2k + 1", off.doubleValue(), 0));
  }

  private static BigInteger size(int d, int k) {
    return new HarmonicSpace(d, k).dimension();
  }
}
