package org.lemmata.hessian.sharpness.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.hessian.sharpness.construct.Construction;
import org.lemmata.hessian.sharpness.construct.Generaliser;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
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

  /** d and the number of members of S, at least d - 1 as Condition 1 asks. */
  private static final int[][] SIZES = {{4, 3}, {5, 4}, {6, 5}};

  /** At this scale of the first layer the trace is 8 + 8e-10 at most (batch-norm-trace). */
  private static final double LARGE = 1e5;

  private static final double REACHED = 1e-9;
  private static final double ROUNDING = 1e-12;

  /** The search stops before the infimum, by less than a thousandth at seeds tried. */
  private static final double NEARLY = 1.01;

  /** What is added to the weights of given neurons, in turn. */
  private static final double[] OFF = {0, 0.01, 0.1, 0.5};

  /**
   * A claim about the infimum.
   *
   * @param infimum its value
   * @param complete whether the training set is
   * @param scale of the constructed first layer
   */
  private record Setting(double infimum, boolean complete, double scale) {}

  /** What one training set came to; differences are from the infimum claimed. */
  private record Seen(double reached, double bound, double least, double correlation) {}

  private static final String EVERY =
      "no neuron is more correlated with the labels than 1/2, and no network that fits is flatter";

  private BatchNormInfimum() {}

  /** The statement as it is printed. */
  public static Claim printed() {
    return Claim.of("sharpness.erratum-infimum", "The infimum with batch norm, as printed")
        .states("On a complete training set the infimum of the trace with batch norm is $4$.")
        .source(Source.paper("Lemma A.3, which drops a factor 2"))
        .failsAsPrinted(corrected())
        .assuming("the training set is complete (Condition 1)")
        .examining(
            "As for the corrected claim: the constructed networks approach 8, a search finds none"
                + " below, and the most correlated neuron says that there is none.")
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
        .restsOn("sharpness.batch-norm-trace", "sharpness.lemma-4-1")
        .examining(
            """
            For %s: takes the trace of the constructed network with a first layer of scale $10^5$,
            and the bound that this project has for the training set. Looks for flatter networks
            that fit: first layers of that scale with random neurons, and with the four of the
            construction and those along axes, exact or not, beside random ones, for which $W_2$ of
            least norm is solved for and $|\\gamma_j| = |W_{2,j}|$ is made to hold, in turn; the
            least of them may not be below 8, nor 1%% above. And takes $4/\\kappa$, with the largest
            correlation $|\\frac1n \\sum_i y_i h_i| / (\\frac1n \\sum_i h_i^2)^{1/2}$ that a neuron is
            found to have, from the constructed one, from axes and from random starts.
            """
                .formatted(sizes()))
        .holdsForEveryDraw(EVERY)
        .in("8, a complete training set", new Setting(8, true, LARGE), BatchNormInfimum::check)
        .control(
            "training sets with the label as one more coordinate", new Setting(8, false, LARGE))
        .control("a first layer of scale 1", new Setting(8, true, 1))
        .build();
  }

  private static String sizes() {
    List<String> each = new ArrayList<>();
    for (int[] size : SIZES) {
      each.add("$d = " + size[0] + "$, $|S| = " + size[1] + "$");
    }
    return String.join("; ", each);
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    List<Seen> all =
        run.parallel()
            .map(SIZES.length, i -> look(setting, SIZES[i], run.streams().child("" + i), scale));
    double rounding = setting.infimum * ROUNDING;
    return Every.of(
        "the infimum",
        new Approximation(
            "a network's trace from the infimum",
            all.stream().mapToDouble(Seen::reached).max().orElseThrow(),
            REACHED,
            "the first layer is not infinitely large"),
        new Rounding(
            "the bound from it",
            all.stream().mapToDouble(Seen::bound).max().orElseThrow(),
            rounding),
        new Searched(
            "smallest trace of a network that fits",
            all.stream().mapToDouble(Seen::least).min().orElseThrow(),
            new Interval(setting.infimum - rounding, setting.infimum * NEARLY)),
        new Searched(
            "lower bound from the most correlated neuron found",
            4 / all.stream().mapToDouble(Seen::correlation).max().orElseThrow(),
            new Interval(setting.infimum - rounding, setting.infimum + rounding)));
  }

  private static Seen look(Setting setting, int[] size, Streams streams, Scale scale) {
    Samples complete = Corners.complete(size[1], size[0]);
    Samples training = setting.complete ? complete : withLabel(complete);
    Construction built = Generaliser.batchNorm(training, setting.scale);
    List<double[]> neurons = neurons(training.d());
    double correlation = 0;
    for (double[] neuron : neurons) {
      correlation = Math.max(correlation, correlation(neuron, training));
    }
    for (int start = 0; start < scale.choose(20, 200, 2000); start++) {
      Stream stream = streams.child("neurons").stream(start);
      correlation = Math.max(correlation, climb(training, stream));
    }
    double least = Double.POSITIVE_INFINITY;
    int n = training.size();
    for (int start = 0; start < scale.choose(2, 20, 100); start++) {
      Stream stream = streams.child("networks").stream(start);
      double off = OFF[start % OFF.length];
      least = Math.min(least, BatchNormSearch.least(training, neurons, off, n, LARGE, stream));
      least = Math.min(least, BatchNormSearch.least(training, List.of(), 0, 2 * n, LARGE, stream));
    }
    return new Seen(
        Math.abs(built.trace() - setting.infimum),
        Math.abs(built.bound() - setting.infimum),
        least,
        correlation);
  }

  /** The four neurons of the construction, and those along axes. */
  private static List<double[]> neurons(int d) {
    List<double[]> neurons = new ArrayList<>();
    for (int sign = 0; sign < 4; sign++) {
      double[] quadrant = new double[d + 1];
      quadrant[0] = sign % 2 == 0 ? 1 : -1;
      quadrant[1] = sign < 2 ? 1 : -1;
      quadrant[d] = -1;
      neurons.add(quadrant);
    }
    for (int axis = 0; axis < 2 * d; axis++) {
      double[] neuron = new double[d + 1];
      neuron[axis / 2] = axis % 2 == 0 ? 1 : -1;
      neurons.add(neuron);
    }
    return neurons;
  }

  private static Samples withLabel(Samples samples) {
    int d = samples.d();
    Matrix inputs = new Matrix(samples.size(), d + 1);
    for (int i = 0; i < samples.size(); i++) {
      System.arraycopy(samples.inputs().row(i), 0, inputs.data(), i * (d + 1), d);
      inputs.set(i, d, samples.label(i));
    }
    return new Samples(inputs, samples.labels());
  }

  /** A random walk that goes where the correlation grows, with shrinking steps. */
  private static double climb(Samples training, Stream stream) {
    double[] best = new double[training.d() + 1];
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
    int d = training.d();
    double product = 0;
    double square = 0;
    for (int i = 0; i < training.size(); i++) {
      double z = neuron[d];
      for (int j = 0; j < d; j++) {
        z += neuron[j] * training.inputs().get(i, j);
      }
      double h = Math.max(z, 0);
      product += training.label(i) * h;
      square += h * h;
    }
    return square > 0 ? Math.abs(product) / Math.sqrt(square * training.size()) : 0;
  }
}
