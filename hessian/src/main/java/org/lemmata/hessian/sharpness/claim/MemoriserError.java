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

  /** d and n, first those of the quick scale. */
  private static final int[][] SIZES = {
    {6, 8}, {8, 3}, {10, 100}, {5, 32}, {12, 40}, {16, 100}, {20, 100}
  };

  private static final double EPS = 0.1;

  /**
   * Which network, and which share of the cube is called its error.
   *
   * @param memorises or else generalises
   * @param printed the share with y f &gt; 0, or else that with y f &lt;= 0
   * @param half whether the training set is half of the cube
   */
  private record Setting(boolean memorises, boolean printed, boolean half) {}

  private MemoriserError() {}

  /** The definition as it is printed. */
  public static Claim printed() {
    return Claim.of("sharpness.erratum-error-sign", "The zero-one error, as printed")
        .states(
            """
            The memorising network has the zero-one error $\\Pr(y f(x) > 0) = \\max\\{1 - n/2^d,
            0\\}$.
            """)
        .source(Source.paper("the definition of the error in Proposition 4.1"))
        .failsAsPrinted(claim())
        .assuming("no training point occurs twice")
        .examining(
            """
            Counts the corners of the cube with $y f(x) > 0$, all of them. There are n: the sign
            stands the wrong way round. Only where n is half of all corners are both shares equal.
            """)
        .holdsForEveryDraw("both shares depend on n and d alone")
        .in("the printed sign", new Setting(true, true, false), MemoriserError::check)
        .mustHold("training sets of half of the cube", new Setting(true, true, true))
        .build();
  }

  /** The claim. */
  public static Claim claim() {
    return Claim.of("sharpness.memoriser-error", "The memorising network knows its points only")
        .states(
            """
            The memorising network has the zero-one error $\\Pr(y f(x) \\le 0) = \\max\\{1 -
            n/2^d, 0\\}$.
            """)
        .source(Source.paper("Proposition 4.1, with $\\le$ for the printed $>$"))
        .assuming("no training point occurs twice", "$\\epsilon < 2/\\sqrt d$")
        .examining(
            """
            Counts the corners of the cube with $y f(x) \\le 0$, all of them, for several n, the
            whole cube among them, and d up to 10 (16 at the standard scale, 20 at the full one).
            The share is a dyadic fraction and has no rounding error.
            """)
        .holdsForEveryDraw("the network is 0 at every corner that is not a training point")
        .in("the memorising network", new Setting(true, false, false), MemoriserError::check)
        .control("the generalising network, whose error is 0", new Setting(false, false, false))
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    double worst = 0;
    for (int i = 0; i < scale.choose(4, 6, SIZES.length); i++) {
      int d = SIZES[i][0];
      int n = setting.half ? 1 << (Math.min(d, 8) - 1) : SIZES[i][1];
      int dimension = setting.half ? Math.min(d, 8) : d;
      Samples training = Corners.distinct(n, dimension, run.streams().stream(i));
      Construction built =
          setting.memorises
              ? Memoriser.bias(training, EPS)
              : Generaliser.bias(training, Generaliser.balanced(dimension));
      double wrong = ZeroOneError.of(dimension, built::outputs, run.parallel());
      double share = setting.printed ? 1 - wrong : wrong;
      worst = Math.max(worst, Math.abs(share - (1 - Math.scalb((double) n, -dimension))));
    }
    return new Rounding("largest difference from 1 - n/2^d", worst, 0);
  }
}
