package org.lemmata.hessian.sharpness.claim;

import org.lemmata.hessian.sharpness.construct.Construction;
import org.lemmata.hessian.sharpness.construct.Generaliser;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** The infimum of the trace with batch norm, and the printed one (erratum 2). */
public final class BatchNormInfimum {

  /** At this scale of the first layer the trace is 8 + 4.5e-10 (sharpness.batch-norm-trace). */
  private static final double LARGE = 1e5;

  private static final double REACHED = 1e-9;
  private static final double ROUNDING = 1e-12;
  private static final int D = 5;
  private static final int MEMBERS = 4;

  /**
   * A claim about the infimum.
   *
   * @param infimum its value
   * @param complete whether the training set is
   * @param scale of the constructed first layer
   */
  private record Setting(double infimum, boolean complete, double scale) {}

  private static final String EVERY = "no neuron is more correlated with the labels than 1/2";

  private BatchNormInfimum() {}

  /** The statement as it is printed. */
  public static Claim printed() {
    return Claim.of("sharpness.erratum-infimum", "The infimum with batch norm, as printed")
        .states("On a complete training set the infimum of the trace with batch norm is $4$.")
        .source(Source.paper("Lemma A.3, which drops a factor 2"))
        .failsAsPrinted(corrected())
        .assuming("the training set is complete (Condition 1)")
        .examining(
            "As for the corrected claim: the constructed networks approach 8 and the certificate"
                + " says that nothing is below 8.")
        .holdsForEveryDraw(EVERY)
        .in("4 as printed", new Setting(4, true, LARGE), BatchNormInfimum::check)
        .mustHold("8 in place of 4", new Setting(8, true, LARGE))
        .build();
  }

  /** The statement that holds. */
  public static Claim corrected() {
    return Claim.of("sharpness.batch-norm-infimum", "The infimum with batch norm")
        .states(
            """
            On a complete training set the infimum over all networks with batch norm that fit xor
            is $\\inf \\operatorname{Tr} \\nabla^2 L = 8$.
            """)
        .source(
            Source.derived(
                "$\\operatorname{Tr} \\ge 2 \\sum_j (\\gamma_j^2 + W_{2,j}^2) \\ge 4 \\sum_j"
                    + " |\\gamma_j W_{2,j}| \\ge 4/\\kappa$, $\\kappa$ the largest correlation of a"
                    + " normalised neuron with the labels, which is 1/2"))
        .assuming("the training set is complete (Condition 1)", "the activation is the ReLU")
        .restsOn("sharpness.batch-norm-trace", "sharpness.trace-bound")
        .examining(
            """
            At d = %d with %d members of S: takes the trace of the constructed network with a first
            layer of scale $10^5$, the bound that sharpness.trace-bound compares other networks
            with, and $4/\\kappa$, with the largest correlation $|\\frac1n \\sum_i y_i h_i| /
            (\\frac1n \\sum_i h_i^2)^{1/2}$ that a neuron is found to have, from the constructed
            one, from axes and from random starts.
            """
                .formatted(D, MEMBERS))
        .holdsForEveryDraw(EVERY)
        .in("8, a complete training set", new Setting(8, true, LARGE), BatchNormInfimum::check)
        .control(
            "a training set in which the third coordinate is the label",
            new Setting(8, false, LARGE))
        .control("a first layer of scale 1", new Setting(8, true, 1))
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    Samples training = Corners.complete(MEMBERS, D);
    if (!setting.complete) {
      for (int i = 0; i < training.size(); i++) {
        training.inputs().set(i, 2, training.label(i));
      }
    }
    Construction built = Generaliser.batchNorm(training, setting.scale);
    double correlation = correlation(new double[] {1, 1, 0, 0, 0, -1}, training);
    for (int axis = 0; axis < 2 * D; axis++) {
      double[] neuron = new double[D + 1];
      neuron[axis / 2] = axis % 2 == 0 ? 1 : -1;
      correlation = Math.max(correlation, correlation(neuron, training));
    }
    for (int start = 0; start < scale.choose(20, 200, 2000); start++) {
      Stream stream = run.streams().child("neurons").stream(start);
      correlation = Math.max(correlation, climb(training, stream));
    }
    double rounding = setting.infimum * ROUNDING;
    return Every.of(
        "the infimum",
        new Approximation(
            "a network's trace from the infimum",
            Math.abs(built.trace() - setting.infimum),
            REACHED,
            "the first layer is not infinitely large"),
        new Rounding("the bound from it", Math.abs(built.bound() - setting.infimum), rounding),
        new Searched(
            "lower bound from the most correlated neuron found",
            4 / correlation,
            new Interval(setting.infimum - rounding, setting.infimum + rounding)));
  }

  /** A random walk that goes where the correlation grows, with shrinking steps. */
  private static double climb(Samples training, Stream stream) {
    double[] best = new double[D + 1];
    stream.normals(best, 0, best.length);
    double highest = correlation(best, training);
    for (double step = 1; step > 1e-3; step *= 0.98) {
      double[] next = best.clone();
      for (int j = 0; j < next.length; j++) {
        next[j] += step * stream.nextNormal();
      }
      double correlation = correlation(next, training);
      if (correlation > highest) {
        highest = correlation;
        best = next;
      }
    }
    return highest;
  }

  private static double correlation(double[] neuron, Samples training) {
    double product = 0;
    double square = 0;
    for (int i = 0; i < training.size(); i++) {
      double z = neuron[D];
      for (int j = 0; j < D; j++) {
        z += neuron[j] * training.inputs().get(i, j);
      }
      double h = Math.max(z, 0);
      product += training.label(i) * h;
      square += h * h;
    }
    return square > 0 ? Math.abs(product) / Math.sqrt(square * training.size()) : 0;
  }
}
