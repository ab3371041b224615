package org.lemmata.exercise.hessian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.KnownAnswer;
import org.lemmata.exercise.Law;
import org.lemmata.exercise.Proposition;
import org.lemmata.exercise.Requirement;
import org.lemmata.exercise.Seen;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The same function as flat as it can be, and as sharp as one likes. */
public final class RescalingExercise implements Exercise<RescalingExercise.Rescaler> {

  /**
   * A network x ↦ ∑ v_j relu(w_j x + b_j).
   *
   * @param weights w_j, a row for each neuron, as long as an input
   * @param biases b_j
   * @param outputs v_j, not 0
   */
  // As students write them.
  @SuppressWarnings("ArrayRecordComponent")
  public record ReluNet(double[][] weights, double[] biases, double[] outputs) {

    /**
     * Checks that nothing is missing.
     *
     * @throws IllegalArgumentException if there are not as many rows and biases as outputs
     */
    public ReluNet {
      boolean whole = weights != null && biases != null && outputs != null;
      if (!whole || weights.length != outputs.length || biases.length != outputs.length) {
        throw new IllegalArgumentException(
            "a network needs a row of weights, a bias and an output weight for every neuron");
      }
    }

    /** The number of neurons. */
    public int neurons() {
      return outputs.length;
    }

    /** The activation relu(w_j x + b_j) of neuron j, counted from 0. */
    public double activation(int j, double[] x) {
      double sum = biases[j];
      for (int k = 0; k < x.length; k++) {
        sum += weights[j][k] * x[k];
      }
      return Math.max(0, sum);
    }

    /** The output at x. */
    public double output(double[] x) {
      double sum = 0;
      for (int j = 0; j < outputs.length; j++) {
        sum += outputs[j] * activation(j, x);
      }
      return sum;
    }

    @Override
    public String toString() {
      return "a network of " + outputs.length + " neurons";
    }
  }

  /** What the student's class implements. */
  public interface Rescaler {

    /**
     * The trace of the Hessian of the mean of (f(x_i) - y_i)² with respect to all weights, biases
     * and outputs, if the network fits all labels.
     *
     * @param net a network; not modified
     * @param inputs x_i, at least one; not modified
     */
    double trace(ReluNet net, double[][] inputs);

    /**
     * The same function as flat as neuron-wise rescaling makes it.
     *
     * @param net a network; not modified
     * @param inputs x_i, at least one; not modified
     */
    ReluNet flattest(ReluNet net, double[][] inputs);

    /**
     * The same function with a given trace.
     *
     * @param net a network of which at least one neuron is active at an input; not modified
     * @param inputs x_i, at least one; not modified
     * @param trace more than that of the flattest
     */
    ReluNet withTrace(ReluNet net, double[][] inputs, double trace);
  }

  private static final double ROUNDING = 1e-9;

  /** A network to make, perhaps with a neuron that no input wakes. */
  record Made(int neurons, double phase, double sharper, boolean asleep) {

    /** Where outputs are compared; the last one wakes the neuron that no input wakes. */
    List<double[]> places() {
      List<double[]> places =
          new ArrayList<>(
              List.of(
                  new double[] {0.5, -1},
                  new double[] {2, 2},
                  new double[] {-3, 1},
                  new double[] {0, 0},
                  new double[] {1, -4}));
      if (asleep) {
        double[] row = net().weights[neurons];
        double far = 200 / (row[0] * row[0] + row[1] * row[1]);
        places.add(new double[] {far * row[0], far * row[1]});
      }
      return places;
    }

    double[][] inputs() {
      return new double[][] {{0.5, -1}, {1.5, 0.3}, {-0.7, 0.9}, {-1.2, -0.4}};
    }

    ReluNet net() {
      int count = asleep ? neurons + 1 : neurons;
      double[][] weights = new double[count][2];
      double[] biases = new double[count];
      double[] outputs = new double[count];
      double[][] x = inputs();
      for (int j = 0; j < count; j++) {
        weights[j][0] = Math.sin(phase + 2 * j) * (1 + j);
        weights[j][1] = Math.cos(phase + 3 * j);
        double[] home = x[j % x.length];
        biases[j] = 0.5 - weights[j][0] * home[0] - weights[j][1] * home[1];
        outputs[j] = Math.cos(1 + phase + j) + (j % 2 == 0 ? 1.5 : -1.5);
      }
      if (asleep) {
        biases[neurons] = -100;
      }
      return new ReluNet(weights, biases, outputs);
    }
  }

  /** A rescaling of every neuron by one factor, which is found from the ratio of the traces. */
  private record Guess(DoubleUnaryOperator factor, boolean outputsToo) implements Rescaler {

    @Override
    public double trace(ReluNet net, double[][] inputs) {
      return right(net, inputs);
    }

    @Override
    public ReluNet flattest(ReluNet net, double[][] inputs) {
      double[] scales = new double[net.neurons()];
      for (int j = 0; j < scales.length; j++) {
        double row = rowPart(net, inputs, j);
        scales[j] = row == 0 ? 1 : Math.sqrt(Math.sqrt(row / outputPart(net, inputs, j)));
      }
      return scaled(net, scales, true);
    }

    @Override
    public ReluNet withTrace(ReluNet net, double[][] inputs, double trace) {
      ReluNet flat = flattest(net, inputs);
      double ratio = trace / right(flat, inputs);
      double[] scales = new double[net.neurons()];
      Arrays.fill(scales, factor.applyAsDouble(ratio));
      return scaled(flat, scales, outputsToo);
    }

    private static ReluNet scaled(ReluNet net, double[] scales, boolean outputsToo) {
      double[][] weights = new double[scales.length][];
      double[] biases = net.biases.clone();
      double[] outputs = net.outputs.clone();
      for (int j = 0; j < scales.length; j++) {
        weights[j] = net.weights[j].clone();
        for (int k = 0; k < weights[j].length; k++) {
          weights[j][k] *= scales[j];
        }
        biases[j] *= scales[j];
        outputs[j] /= outputsToo ? scales[j] : 1;
      }
      return new ReluNet(weights, biases, outputs);
    }
  }

  @Override
  public String id() {
    return "hessian.rescaling";
  }

  @Override
  public Class<Rescaler> asked() {
    return Rescaler.class;
  }

  @Override
  public List<Requirement<Rescaler>> requirements() {
    return List.of(
        KnownAnswer.<Rescaler>of(
                "the trace of one neuron, $w = 3$, $b = -1$, $v = 2$, at $x = 2$",
                RescalingExercise::single,
                90,
                ROUNDING,
                "2 · (2² · (2² + 1) + 5²)")
            .mistake(45, "The Hessian of a square is twice the square of the gradient.")
            .mistake(82, "The bias is a weight too: to $|x|^2$ comes 1.")
            .mistake(40, "The output weight counts as well, with the activation's square.")
            .mistake(50, "The row and the bias count as well, where the neuron is active.")
            .teaches(
                "At a fit the trace is the mean of $2 |\\nabla f(x_i)|^2$: for each active neuron"
                    + " $v_j^2 (|x_i|^2 + 1)$ and the activation's square."),
        Law.of(
                "the trace of other networks",
                nets(false),
                (Rescaler yours, Made at) ->
                    Seen.near(
                        yours.trace(at.net(), at.inputs()), right(at.net(), at.inputs()), ROUNDING))
            .teaches(
                "Take the mean over the inputs, and at each input only the neurons that are active"
                    + " there."),
        Law.of(
                "the flattest network is the same function",
                nets(false),
                (Rescaler yours, Made at) -> same(yours.flattest(at.net(), at.inputs()), at))
            .teaches(
                "relu(cz) is c relu(z) for $c > 0$: multiply the row and the bias by c, and divide"
                    + " the output weight by it."),
        Law.of(
                "the flattest network is as flat as can be",
                nets(false),
                (Rescaler yours, Made at) ->
                    Seen.near(
                        right(yours.flattest(at.net(), at.inputs()), at.inputs()),
                        least(at.net(), at.inputs()),
                        ROUNDING))
            .teaches(
                "Every neuron may have a factor of its own: its two parts of the trace go with"
                    + " $1/c^2$ and $c^2$, and are to be equal."),
        Law.of(
                "the network of given trace is the same function",
                nets(false),
                (Rescaler yours, Made at) -> same(sharper(yours, at), at))
            .teaches("Rescale again, with rows, biases and output weights."),
        Law.of(
                "the network of given trace has it",
                nets(false),
                (Rescaler yours, Made at) ->
                    Seen.near(
                        right(sharper(yours, at), at.inputs()),
                        at.sharper * least(at.net(), at.inputs()),
                        1e-7))
            .teaches(
                "Begin with the flattest: with one more factor $c$ for all neurons its trace S"
                    + " becomes $S (c^2 + 1/c^2)/2$. Solve for $c$, and mind that $c^2$ is what"
                    + " comes out first."),
        Law.of("a neuron that no input wakes", nets(true), RescalingExercise::sleeping)
            .teaches(
                "Such a neuron has no part in the trace, and 0/0 is no factor, nor is 0: leave it"
                    + " as it is. Far from the inputs it may be active."),
        Proposition.of(RescalingExercise::claim)
            .teaches(
                "Whoever says that the trace alone tells how well a network predicts is refuted by"
                    + " two networks of very different traces and the same predictions, also where"
                    + " there were no data."));
  }

  private static double single(Rescaler yours) {
    return yours.trace(
        new ReluNet(new double[][] {{3}}, new double[] {-1}, new double[] {2}),
        new double[][] {{2}});
  }

  private static ReluNet sharper(Rescaler yours, Made at) {
    return yours.withTrace(at.net(), at.inputs(), at.sharper * least(at.net(), at.inputs()));
  }

  private static Seen sleeping(Rescaler yours, Made at) {
    ReluNet flat = yours.flattest(at.net(), at.inputs());
    double least = least(at.net(), at.inputs());
    Seen flattest = Seen.near(right(flat, at.inputs()), least, ROUNDING);
    Seen kept = flattest.fine() ? same(flat, at) : flattest;
    if (!kept.fine()) {
      return kept;
    }
    ReluNet sharp = sharper(yours, at);
    Seen given = Seen.near(right(sharp, at.inputs()), at.sharper * least, 1e-7);
    return given.fine() ? same(sharp, at) : given;
  }

  private static Seen same(ReluNet net, Made at) {
    for (double[] x : at.places()) {
      Seen seen = Seen.near(net.output(x), at.net().output(x), ROUNDING);
      if (!seen.fine()) {
        return Seen.that(
            false, "at x = {" + Seen.text(x[0]) + ", " + Seen.text(x[1]) + "} " + seen.sentence());
      }
    }
    return Seen.that(true, "the same function");
  }

  private static Arbitrary<Made> nets(boolean asleep) {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4),
            Arbitraries.doubles().between(0, 6).ofScale(1),
            Arbitraries.doubles().between(1.5, 100).ofScale(1))
        .as((neurons, phase, sharper) -> new Made(neurons, phase, sharper, asleep));
  }

  private static double right(ReluNet net, double[][] inputs) {
    double sum = 0;
    for (int j = 0; j < net.neurons(); j++) {
      sum += rowPart(net, inputs, j) + outputPart(net, inputs, j);
    }
    return sum;
  }

  /** (4/n) times the sum of the roots of the products of both parts, which no factor changes. */
  private static double least(ReluNet net, double[][] inputs) {
    double sum = 0;
    for (int j = 0; j < net.neurons(); j++) {
      sum += 2 * Math.sqrt(rowPart(net, inputs, j) * outputPart(net, inputs, j));
    }
    return sum;
  }

  private static double rowPart(ReluNet net, double[][] inputs, int j) {
    double sum = 0;
    for (double[] x : inputs) {
      double square = 1;
      for (double entry : x) {
        square += entry * entry;
      }
      sum += net.activation(j, x) > 0 ? net.outputs[j] * net.outputs[j] * square : 0;
    }
    return 2 * sum / inputs.length;
  }

  private static double outputPart(ReluNet net, double[][] inputs, int j) {
    double sum = 0;
    for (double[] x : inputs) {
      sum += net.activation(j, x) * net.activation(j, x);
    }
    return 2 * sum / inputs.length;
  }

  private static Claim claim(Rescaler yours) {
    return Claim.of("hessian.rescaling", "A hundred times as sharp, and the same predictions")
        .states(
            "For every network there is another with the same outputs everywhere, and with 100"
                + " times the least trace.")
        .source(
            Source.derived("relu is homogeneous; the two parts of the trace go with c² and 1/c²"))
        .assuming("two layers with biases, at a fit")
        .examining(
            """
            Takes networks of 3 and 5 neurons, and compares outputs at points far from the data and
            the ratio of the traces.
            """)
        .in("the student's class", yours, RescalingExercise::examine)
        .control("the flattest itself", new Guess(ratio -> 1, true))
        .control(
            "rows and biases alone are rescaled",
            new Guess(ratio -> Math.sqrt(ratio + Math.sqrt(ratio * ratio - 1)), false))
        .build();
  }

  private static Evidence examine(Rescaler yours, Run run, Scale scale) {
    double outputs = 0;
    double traces = 0;
    for (int neurons : new int[] {3, 5}) {
      Made made = new Made(neurons, 0.3 * neurons, 100, false);
      ReluNet sharp = sharper(yours, made);
      double ratio = right(sharp, made.inputs()) / least(made.net(), made.inputs());
      traces = worse(traces, Math.abs(ratio - 100));
      for (double[] x : new double[][] {{4, 7}, {-6, 2}, {9, -8}, {-5, -5}}) {
        outputs = worse(outputs, Math.abs(sharp.output(x) - made.net().output(x)));
      }
    }
    return Every.of(
        "two networks",
        new Rounding("outputs far from the data", outputs, Rounding.ulps(64, 512)),
        // A root of t - sqrt(t² - 1) serves as well, and loses four digits.
        new Rounding("the ratio of the traces, less 100", traces, ROUNDING));
  }

  /** The larger of both, but NaN if either is. */
  private static double worse(double a, double b) {
    return b <= a ? a : b;
  }
}
