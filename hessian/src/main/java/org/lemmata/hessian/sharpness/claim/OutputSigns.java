package org.lemmata.hessian.sharpness.claim;

import org.lemmata.hessian.sharpness.construct.Construction;
import org.lemmata.hessian.sharpness.construct.Flattest;
import org.lemmata.hessian.sharpness.construct.Memoriser;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The signs of the output weights (erratum 3). */
public final class OutputSigns {

  private static final int D = 30;
  private static final int N = 20;

  /** A pre-activation loses |x|/ε of its digits, here below 100, and the trace with it. */
  private static final double RESIDUAL = Rounding.ulps(64, 500);

  private static final double RELATIVE = Rounding.ulps(256, 100);

  /**
   * A memorising network.
   *
   * @param signs whether the output weights have them
   * @param reach ε over the largest at which no two neurons meet
   * @param positive whether all labels are
   */
  private record Setting(boolean signs, double reach, boolean positive) {}

  private OutputSigns() {}

  /** The statement as it is printed. */
  public static Claim printed() {
    return Claim.of("sharpness.erratum-signs", "The output weights of Lemma A.1, as printed")
        .states(
            """
            The memorising network fits any labels $y_i$ with the output weights $W_2' =
            \\sqrt{|y_i|/r_i}$ and trace $\\frac4n \\sum_i |y_i| (\\|x_i\\|^2 + 1)^{1/2}$.
            """)
        .source(Source.paper("the construction of Lemma A.1, which omits the signs of $W_2'$"))
        .failsAsPrinted(corrected())
        .assuming("labels have both signs")
        .examining("As for the corrected claim. The network outputs $|y_i|$.")
        .holdsForEveryDraw("the network outputs |y_i| for every training set")
        .in("labels of both signs", new Setting(false, 0.5, false), OutputSigns::check)
        .mustHold("positive labels", new Setting(false, 0.5, true))
        .control("ε four times the largest, so that neurons meet", new Setting(false, 4, true))
        .build();
  }

  /** The statement that holds. */
  public static Claim corrected() {
    return Claim.of("sharpness.memoriser-labels", "A memorising network for any labels")
        .states(
            """
            With the output weights $\\operatorname{sign}(y_i) \\sqrt{|y_i|/r_i}$ the memorising
            network fits any labels $y_i$ with trace $\\frac4n \\sum_i |y_i| (\\|x_i\\|^2 +
            1)^{1/2}$.
            """)
        .source(Source.derived("Lemma A.1 with signs"))
        .assuming("$\\epsilon < \\min_{i \\ne k} w_i^\\top (x_i - x_k)$, $w_i = x_i / \\|x_i\\|$")
        .restsOn("sharpness.lemma-4-1")
        .examining(
            """
            Draws %d points in dimension %d of different lengths with normal labels, builds the
            network with half the largest $\\epsilon$, and reports the largest residual and relative
            difference of the trace.
            """
                .formatted(N, D))
        .holdsForEveryDraw("the construction fits every training set, and others are drawn again")
        .in("output weights with signs", new Setting(true, 0.5, false), OutputSigns::check)
        .control("ε four times the largest, so that neurons meet", new Setting(true, 4, false))
        .control("no signs", new Setting(false, 0.5, false))
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    double residual = 0;
    double difference = 0;
    for (int i = 0; i < scale.choose(5, 50, 500); i++) {
      Samples drawn = TrainingSets.anywhere(N, D, false, run.streams(), i);
      double[] labels = drawn.labels();
      for (int k = 0; k < N; k++) {
        labels[k] = setting.positive ? Math.abs(labels[k]) : labels[k];
      }
      Samples training = new Samples(drawn.inputs(), labels);
      double eps = setting.reach * Flattest.reach(training.inputs());
      Construction built =
          setting.signs ? Memoriser.bias(training, eps) : Memoriser.withoutSigns(training, eps);
      double formula = 0;
      for (int k = 0; k < N; k++) {
        double square = 1;
        for (double x : training.inputs().row(k)) {
          square += x * x;
        }
        formula += 4 * Math.abs(labels[k]) * Math.sqrt(square) / N;
      }
      residual = Math.max(residual, built.residual());
      difference = Math.max(difference, Math.abs(built.trace() / formula - 1));
    }
    return Every.of(
        "the memorising network",
        new Rounding("largest residual", residual, RESIDUAL),
        new Rounding("trace from its formula, relative", difference, RELATIVE));
  }
}
