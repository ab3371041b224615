package org.lemmata.hessian.sharpness.claim;

import org.lemmata.hessian.sharpness.construct.Construction;
import org.lemmata.hessian.sharpness.construct.Memoriser;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The signs of the output weights (erratum 3). */
public final class OutputSigns {

  private static final double RESIDUAL = 1e-10;
  private static final double RELATIVE = 1e-11;
  private static final int D = 10;
  private static final int N = 20;

  /**
   * A memorising network.
   *
   * @param signs whether the output weights have them
   * @param reach eps over the largest at which no two neurons meet
   * @param unit whether all labels are +-1
   */
  private record Setting(boolean signs, double reach, boolean unit) {}

  private OutputSigns() {}

  /** The statement as it is printed. */
  public static Claim printed() {
    return Claim.of("sharpness.erratum-signs", "The output weights of Lemma A.1, as printed")
        .states(
            "The memorising network fits labels $y_i$ of both signs with the output weights $W_2' ="
                + " \\sqrt{|y_i|/r_i}$.")
        .source(Source.paper("the construction of Lemma A.1, which omits the signs of $W_2'$"))
        .failsAsPrinted(corrected())
        .assuming("labels have both signs")
        .examining("As for the corrected claim. The network outputs $|y_i|$.")
        .in("the setting of the claim", new Setting(false, 0.5, false), OutputSigns::check)
        .control("labels ±1", new Setting(false, 0.5, true))
        .build();
  }

  /** The statement that holds. */
  public static Claim corrected() {
    return Claim.of("sharpness.memoriser-labels", "A memorising network for any labels")
        .states(
            "With the output weights $\\operatorname{sign}(y_i) \\sqrt{|y_i|/r_i}$ the memorising"
                + " network fits any labels $y_i$ with trace $\\frac4n \\sum_i |y_i| (\\|x_i\\|^2 +"
                + " 1)^{1/2}$.")
        .source(Source.derived("Lemma A.1 with signs"))
        .assuming(
            "no point is a convex combination of others, here on a sphere",
            "$\\epsilon < \\min_{i \\ne k} w_i^\\top (x_i - x_k)$")
        .examining(
            "Draws 20 points on the sphere of radius $\\sqrt{10}$ with normal labels, builds the"
                + " network with half the largest $\\epsilon$, and reports the largest residual and"
                + " relative difference of the trace.")
        .in("the setting of the claim", new Setting(true, 0.5, false), OutputSigns::check)
        .control("ε four times the largest, so that neurons meet", new Setting(true, 4, false))
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    double residual = 0;
    double difference = 0;
    for (int i = 0; i < scale.choose(5, 50, 500); i++) {
      Samples training = draw(setting.unit, run.streams().stream(i));
      double eps = setting.reach * largestReach(training.inputs());
      Construction built =
          setting.signs ? Memoriser.bias(training, eps) : Memoriser.withoutSigns(training, eps);
      double sum = 0;
      for (double y : training.labels()) {
        sum += Math.abs(y);
      }
      residual = Math.max(residual, built.residual());
      double formula = 4 * sum / N * Math.sqrt(D + 1);
      difference = Math.max(difference, Math.abs(built.trace() / formula - 1));
    }
    return Every.of(
        "the memorising network",
        new Rounding("largest residual", residual, RESIDUAL),
        new Rounding("trace from its formula, relative", difference, RELATIVE));
  }

  private static Samples draw(boolean unit, Stream stream) {
    Matrix inputs = new Matrix(N, D);
    double[] labels = new double[N];
    for (int i = 0; i < N; i++) {
      stream.sphere(inputs.data(), i * D, D, Math.sqrt(D));
      double normal = stream.nextNormal();
      labels[i] = unit ? Math.signum(normal) : normal;
    }
    return new Samples(inputs, labels);
  }

  /** The least w_i'(x_i - x_k), w_i = x_i / |x_i|. */
  private static double largestReach(Matrix points) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.rows(); i++) {
      for (int k = 0; k < points.rows(); k++) {
        double product = 0;
        for (int j = 0; j < points.cols(); j++) {
          product += points.get(i, j) * (points.get(i, j) - points.get(k, j));
        }
        least = i == k ? least : Math.min(least, product / Math.sqrt(points.cols()));
      }
    }
    return least;
  }
}
