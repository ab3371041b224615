package org.lemmata.hessian.flatness.claim;

import java.util.List;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.model.SecondMoments;
import org.lemmata.hessian.flatness.regulariser.ClosedForm;
import org.lemmata.hessian.flatness.regulariser.FlatSearch;
import org.lemmata.hessian.flatness.regulariser.RankOneRange;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** The regulariser lies within the rank-one isometry range of its isotropic form. */
public final class Sandwich {

  private static final int D = 4;
  private static final int STARTS = 10;

  /** Below this, the lower end of a range counts as zero and says nothing. */
  private static final double SAYS_SOMETHING = 1e-3;

  private Sandwich() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.sandwich", "Restricted isometry turns flatness into nuclear norm")
        .states(
            "If $0 < 1 - \\delta_- \\le \\frac1n \\sum_i \\langle A_i, X \\rangle^2 \\le 1 +"
                + " \\delta_+$ for all $X$ of rank one with $\\|X\\|_F = 1$, then $(1 - \\delta_-)"
                + " C \\|M\\|_*^{2(L-1)/L} \\le F(M) \\le (1 + \\delta_+) C"
                + " \\|M\\|_*^{2(L-1)/L}$ with $C = 2L (d_0 d_L)^{1/L}$.")
        .source(Source.quoted("restricted isometry; that rank one is enough is derived here"))
        .assuming("there are enough measurements for a lower end above zero")
        .examining(
            "For $20$ Gaussian measurements of 4-by-4 matrices: searches the rank-one range by"
                + " alternating eigenvectors (extremes found, so the true range is wider and the"
                + " test stricter than the theorem), and $F(M)$ of random $M$ for $L = 2, 3, 4$."
                + " Reports how close the ratio comes to either end, and the lower end itself,"
                + " which must not be zero.")
        .in("the setting of the claim", 20, Sandwich::check)
        .control("one measurement: the lower end is zero", 1)
        .build();
  }

  private static Evidence check(Integer n, Run run, Scale scale) {
    List<double[]> margins =
        run.parallel().map(scale.choose(4, 24, 120), i -> margins(n, i, run.streams()));
    double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    for (double[] seen : margins) {
      for (int k = 0; k < least.length; k++) {
        least[k] = Math.min(least[k], seen[k]);
      }
    }
    return Every.of(
        "F(M) over C times the power of the nuclear norm",
        Searched.notBelow("least distance above the lower end", least[0], 0),
        Searched.notBelow("least distance below the upper end", least[1], 0),
        Searched.notBelow("least lower end", least[2], SAYS_SOMETHING));
  }

  private static double[] margins(int n, int replicate, Streams streams) {
    Stream stream = streams.stream(replicate);
    Measurements measurements = Measurements.gaussian(n, D, D, stream);
    Matrix m = Example.normal(D, D, stream);
    RankOneRange range =
        RankOneRange.of(
            new SecondMoments(measurements), STARTS, streams.child("range " + replicate));
    double below = Double.POSITIVE_INFINITY;
    double above = Double.POSITIVE_INFINITY;
    for (int depth = 2; depth <= 4; depth++) {
      double ratio =
          FlatSearch.minimise(m, measurements, depth, 1, streams.child("start " + replicate))
                  .value()
              / ClosedForm.isotropic(m, depth);
      below = Math.min(below, ratio - range.lower());
      above = Math.min(above, range.upper() - ratio);
    }
    return new double[] {below, above, range.lower()};
  }
}
