package org.lemmata.attention.claim;

import org.lemmata.attention.descent.Descent;
import org.lemmata.attention.descent.Start;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.PopulationLoss;
import org.lemmata.attention.model.Prompt;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** Descent from a small balanced start attains the optimum. */
public final class Attainment {

  private static final double GAP = 1e-10;
  private static final double DISTANCE = 1e-7;

  private static final int[][] SIZES = {{2, 4}, {2, 3}, {3, 10}, {5, 20}};

  private Attainment() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.attainment", "Balanced starts attain the optimum")
        .states(
            "Descent on the population loss from a small start with $a = c = 0$ and $b^2 ="
                + " \\|A\\|_F^2$ ends at $L^*$ with $K = bA^\\top = \\eta^* I$. From random starts"
                + " of all blocks it can stop at strictly worse local minima: for $(d, n,"
                + " \\sigma^2) = (2, 4, \\tfrac14)$ at a gap of $0.525910$.")
        .source(Source.measured("descents with all blocks free"))
        .assuming("the start is balanced, with $a = c = 0$", "$\\Sigma = \\Omega = I$")
        .examining(
            "Runs BFGS with an exact line search on the exact population loss, all blocks free,"
                + " from many starts for several $(d, n)$ and $\\sigma^2 = 1/4$, and reports the worst gap and"
                + " the worst distance of $K$ from the closed form. Evidence, not a proof.")
        .in("the setting of the claim", Start.BALANCED, Attainment::check)
        .control("unrestricted random starts", Start.RANDOM)
        .build();
  }

  private static Evidence check(Start start, Run run, Scale scale) {
    double gap = 0;
    double distance = 0;
    for (int[] size : SIZES) {
      int d = size[0];
      int n = size[1];
      PopulationLoss loss = new PopulationLoss(Prompt.isotropic(d, n, 0.25));
      Matrix optimum = Matrix.identity(d).scale(Optimum.step(d, n, 0.25));
      Streams streams = run.streams().child(d + "," + n);
      for (int i = 0; i < scale.choose(40, 400, 4000); i++) {
        Descent.End end = Descent.minimise(loss, start.draw(d, streams.stream(i)));
        gap = Math.max(gap, Math.abs(end.loss() - Optimum.loss(d, n, 0.25)));
        distance = Math.max(distance, end.weights().preconditioner().minus(optimum).frobenius());
      }
    }
    return Every.of(
        "where descent ends",
        new Rounding("largest gap to L*", gap, GAP),
        new Rounding("largest distance of K from η* I", distance, DISTANCE));
  }
}
