package org.lemmata.hessian.sharpness.claim;

import org.lemmata.hessian.sharpness.construct.Construction;
import org.lemmata.hessian.sharpness.construct.Generaliser;
import org.lemmata.hessian.sharpness.construct.Memoriser;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.data.ZeroOneError;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The error of the memorising network, and the sign with which the paper defines it. */
public final class MemoriserError {

  /** n for each d. */
  private static final int[][] SIZES = {{6, 8}, {8, 3}, {10, 100}, {12, 40}, {16, 100}, {20, 100}};

  private static final double EPS = 0.1;

  /** Which network, and which share of the cube is called its error. */
  private enum Setting {
    MEMORISER_WRONG,
    GENERALISER_WRONG,
    MEMORISER_RIGHT,
    GENERALISER_RIGHT
  }

  private MemoriserError() {}

  /** The definition as it is printed. */
  public static Claim printed() {
    return Claim.of("sharpness.erratum-error-sign", "The zero-one error, as printed")
        .states(
            "The memorising network has the zero-one error $\\Pr(y f(x) > 0) = \\max\\{1 - n/2^d,"
                + " 0\\}$.")
        .source(Source.paper("the definition of the error in Proposition 4.1"))
        .failsAsPrinted(claim())
        .assuming("no training point occurs twice")
        .examining(
            "Counts the corners of the cube with $y f(x) > 0$, all of them. There are n: the sign"
                + " stands the wrong way round.")
        .in("the setting of the claim", Setting.MEMORISER_RIGHT, MemoriserError::check)
        .control("the generalising network", Setting.GENERALISER_RIGHT)
        .build();
  }

  /** The claim. */
  public static Claim claim() {
    return Claim.of("sharpness.memoriser-error", "The memorising network knows its points only")
        .states(
            "The memorising network has the zero-one error $\\Pr(y f(x) \\le 0) = \\max\\{1 -"
                + " n/2^d, 0\\}$.")
        .source(Source.paper("Proposition 4.1, with $\\le$ for the printed $>$"))
        .assuming("no training point occurs twice", "$\\epsilon < 2/\\sqrt d$")
        .examining(
            "Counts the corners of the cube with $y f(x) \\le 0$, all of them, for several n and d"
                + " up to 12 (20 at larger scales). The share is a dyadic fraction and has no"
                + " rounding error.")
        .in("the setting of the claim", Setting.MEMORISER_WRONG, MemoriserError::check)
        .control("the generalising network, whose error is 0", Setting.GENERALISER_WRONG)
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    boolean memorises = setting == Setting.MEMORISER_WRONG || setting == Setting.MEMORISER_RIGHT;
    boolean right = setting == Setting.MEMORISER_RIGHT || setting == Setting.GENERALISER_RIGHT;
    double worst = 0;
    for (int i = 0; i < scale.choose(4, 5, 6); i++) {
      int d = SIZES[i][0];
      int n = SIZES[i][1];
      Samples training = Corners.distinct(n, d, run.streams().stream(i));
      Construction built =
          memorises
              ? Memoriser.bias(training, EPS)
              : Generaliser.bias(training, Generaliser.balanced(d));
      double wrong = ZeroOneError.of(d, built::outputs, run.parallel());
      double share = right ? 1 - wrong : wrong;
      worst = Math.max(worst, Math.abs(share - (1 - Math.scalb((double) n, -d))));
    }
    return new Rounding("largest difference from 1 - n/2^d", worst, 0);
  }
}
