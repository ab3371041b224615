package org.lemmata.harmonics.claim;

import java.math.BigInteger;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Erratum 6: on the circle there are fewer than k harmonics of degree k. */
public final class HarmonicCount {

  private static final int LARGEST_D = 60;
  private static final int LARGEST_K = 100;

  /**
   * Where the number is looked at.
   *
   * @param d the least dimension
   * @param k the least degree
   */
  private record From(int d, int k) {}

  private HarmonicCount() {}

  /** The inequality as it is printed. */
  public static Claim printed() {
    return Claim.of("harmonics.erratum-lemma-5", "As printed, at least k harmonics of degree k")
        .states("$N_{k,d} \\ge k$ for all $d \\ge 2$ and $k \\ge 1$.")
        .source(Source.paper("the proof of Lemma 5, which does not exclude $d = 2$"))
        .failsAsPrinted(corrected())
        .assuming("$d \\ge 2$")
        .examining(
            "Computes $N_{k,d} - k$ in exact arithmetic for $d \\le 60$ and $k \\le 100$: at $d ="
                + " 2$ it is $2 - k$.")
        .in("the setting of the claim", new From(2, 1), HarmonicCount::check)
        .control("only degrees from 50 on", new From(2, 50))
        .build();
  }

  /** The inequality that holds. */
  public static Claim corrected() {
    return Claim.of("harmonics.lemma-5-corrected", "At least k harmonics of degree k from d = 3 on")
        .states("$N_{k,d} \\ge k$ for all $d \\ge 3$ and $k \\ge 1$.")
        .source(Source.derived("$N_{k,3} = 2k + 1$, and $N_{k,d}$ grows with $d$"))
        .assuming("$d \\ge 3$")
        .examining("Computes $N_{k,d} - k$ in exact arithmetic for $d \\le 60$ and $k \\le 100$.")
        .in("the setting of the claim", new From(3, 1), HarmonicCount::check)
        .control("d = 2 besides", new From(2, 1))
        .build();
  }

  private static Evidence check(From from, Run run, Scale scale) {
    BigInteger least = BigInteger.valueOf(Long.MAX_VALUE);
    for (int d = from.d; d <= LARGEST_D; d++) {
      for (int k = from.k; k <= LARGEST_K; k++) {
        least = least.min(new HarmonicSpace(d, k).dimension().subtract(BigInteger.valueOf(k)));
      }
    }
    return Searched.notBelow("least N − k", least.doubleValue(), 0);
  }
}
