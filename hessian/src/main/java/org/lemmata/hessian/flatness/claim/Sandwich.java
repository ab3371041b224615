package org.lemmata.hessian.flatness.claim;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.hessian.flatness.study.RipStudy;
import org.lemmata.study.Request;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;
import org.lemmata.study.table.Table;

/** The regulariser lies within the rank-one isometry range of its isotropic form. */
public final class Sandwich {

  private static final int D = 4;

  /** The more measurements, the narrower the range. */
  private static final int[] SIZES = {400, 2000, 10_000};

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
                range by alternating eigenvectors (extremes found, so the true range is wider, and
                both ends stricter than the theorem's), and $F(M)$ of random $M$ for $L = 2, 3, 4$
                over factorisations (a least trace found, so the true $F(M)$ is no larger: stricter
                at the upper end, and at the lower one too lenient if a search stops short). Reports
                how close the ratio $F(M) / (C \\|M\\|_*^{2(L-1)/L})$ comes to either end. With the
                most measurements the range is some 0.1 wide, so that a $C$ wrong by a tenth leaves
                it.
                """,
                SIZES[0], SIZES[1], SIZES[2], D, D))
        .in("the isometry of the measurements in the loss", 1.0, Sandwich::check)
        .control("the loss measures one row twice as strongly as the isometry supposes", 2.0)
        .control("the loss measures one row half as strongly as the isometry supposes", 0.5)
        .build();
  }

  private static Evidence check(Double factor, Run run, Scale scale) {
    Request usual =
        Request.with("d=" + D, "starts=" + scale.choose(3, 6, 6), "stretch=" + factor)
            .sweep("samples,draw", points(SIZES.length * scale.choose(2, 8, 40)));
    Table table = run.table(RipStudy.STUDY, factor == 1 ? usual : usual.forced());
    double[] lower = table.doubles("lower");
    double[] ratio = table.doubles("ratio");
    return Every.of(
            "F(M) over C times the power of the nuclear norm",
            Searched.notBelow("least distance above the lower end", least(ratio, lower), 0),
            Searched.notBelow(
                "least distance below the upper end", least(table.doubles("upper"), ratio), 0))
        .rig(
            Searched.notBelow(
                "least lower end", Arrays.stream(lower).min().orElseThrow(), Double.MIN_NORMAL));
  }

  /** Numbers of measurements in turn, each with its own draw. */
  private static List<String> points(int count) {
    return IntStream.range(0, count).mapToObj(i -> SIZES[i % SIZES.length] + "/" + i).toList();
  }

  private static double least(double[] above, double[] below) {
    return IntStream.range(0, above.length)
        .mapToDouble(i -> above[i] - below[i])
        .min()
        .orElseThrow();
  }
}
