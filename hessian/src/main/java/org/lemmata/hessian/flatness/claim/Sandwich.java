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
  private static final int STARTS = 6;

  /** The more measurements, the narrower the range. */
  private static final int[] SIZES = {400, 2000, 10_000};

  /** How far the ratio lies above the lower end and below the upper, and the lower end. */
  private record Margins(double below, double above, double lower) {}

  private Sandwich() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.sandwich", "Restricted isometry turns flatness into nuclear norm")
        .states(
            """
            If $0 < 1 - \\delta_- \\le \\frac1n \\sum_i \\langle A_i, X \\rangle^2 \\le 1 +
            \\delta_+$ for all $X$ of rank one with $\\|X\\|_F = 1$, then $(1 - \\delta_-) C
            \\|M\\|_*^{2(L-1)/L} \\le F(M) \\le (1 + \\delta_+) C \\|M\\|_*^{2(L-1)/L}$ with $C =
            2L (d_0 d_L)^{1/L}$.
            """)
        .source(Source.quoted("restricted isometry; that rank one is enough is derived here"))
        .assuming(
            "the lower end is above zero", "the isometry is that of the measurements in the loss")
        .holdsForEveryDraw("the inequality holds for all measurements and all $M$")
        .restsOn("flatness.isotropic", "flatness.trace-formula")
        .examining(
            String.format(
                """
                For %d, %d and %d Gaussian measurements of %d-by-%d matrices: searches the rank-one
                range by alternating eigenvectors (extremes found, so the true range is wider and
                the test stricter than the theorem), and $F(M)$ of random $M$ for $L = 2, 3, 4$.
                Reports how close the ratio $F(M) / (C \\|M\\|_*^{2(L-1)/L})$ comes to either end.
                With the most measurements the range is some 0.1 wide, so that a $C$ wrong by a
                tenth leaves it.
                """,
                SIZES[0], SIZES[1], SIZES[2], D, D))
        .in("the isometry of the measurements in the loss", 1.0, Sandwich::check)
        .control("the loss measures one row twice as strongly as the isometry supposes", 2.0)
        .control("the loss measures one row half as strongly as the isometry supposes", 0.5)
        .build();
  }

  private static Evidence check(Double factor, Run run, Scale scale) {
    List<Margins> all =
        run.parallel()
            .map(
                SIZES.length * scale.choose(2, 8, 40),
                i -> margins(SIZES[i % SIZES.length], factor, i, run.streams()));
    return Every.of(
            "F(M) over C times the power of the nuclear norm",
            Searched.notBelow("least distance above the lower end", least(all, 0), 0),
            Searched.notBelow("least distance below the upper end", least(all, 1), 0))
        .rig(Searched.notBelow("least lower end", least(all, 2), Double.MIN_NORMAL));
  }

  private static double least(List<Margins> all, int which) {
    return all.stream()
        .mapToDouble(m -> which == 0 ? m.below : which == 1 ? m.above : m.lower)
        .min()
        .orElse(Double.NaN);
  }

  private static Margins margins(int n, double factor, int replicate, Streams streams) {
    Stream stream = streams.stream(replicate);
    Measurements supposed = Measurements.gaussian(n, D, D, stream);
    Measurements measured = supposed.scalingRow(0, factor);
    Matrix m = Example.normal(D, D, stream);
    RankOneRange range =
        RankOneRange.of(new SecondMoments(supposed), STARTS, streams.child("range " + replicate));
    double below = Double.POSITIVE_INFINITY;
    double above = Double.POSITIVE_INFINITY;
    for (int depth = 2; depth <= 4; depth++) {
      double ratio =
          FlatSearch.minimise(m, measured, depth, 1, streams.child("start " + replicate)).value()
              / ClosedForm.isotropic(m, depth);
      below = Math.min(below, ratio - range.lower());
      above = Math.min(above, range.upper() - ratio);
    }
    return new Margins(below, above, range.lower());
  }
}
